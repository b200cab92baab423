const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would read a line feed.
  '\r': '&#13;',
  '\u00a0': '&nbsp;',
  // HTML has no reference for it.
  '\0': '\ufffd',
};

/** Escapes text for the content of an HTML element, or for an attribute value in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r\u00a0\0]/g, (character) => REFERENCES[character] ?? '');
