/** What stands for a character that would be read as markup, or changed by a parser. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // White space that a parser would make a line break.
  '\r': '&#13;',
  '\u00a0': '&nbsp;',
  // Nothing stands for it in HTML.
  '\0': '\ufffd',
};

const escape = (text: string): string => text.replace(/[&<>"\r\u00a0\0]/g, (character) => REFERENCES[character] ?? '');

/** Text as the content of an element. */
export const escapeText = (text: string): string => escape(text);

/** Text as the value of an attribute, between double quotes. */
export const escapeAttribute = (text: string): string => escape(text);
