const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags and in attributes. */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
