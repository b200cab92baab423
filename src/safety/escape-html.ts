const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn a plain carriage return into a line feed.
  '\r': '&#13;',
  '\u00a0': '&nbsp;',
  // HTML has no reference for NUL; parsers replace it by this character.
  '\0': '\ufffd',
};

/** Escapes text for HTML: as the content of an element, or as an attribute value in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r\u00a0\0]/g, (character) => REFERENCES[character] ?? '');
