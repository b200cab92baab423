const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and attributes. */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
