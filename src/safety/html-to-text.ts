const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decodeEntity = (entity: string, code: string): string => {
  const number = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : Number(code.slice(1));
  return ENTITIES[code] ?? (number > 0 && number < 0x11_0000 ? String.fromCodePoint(number) : entity);
};

/**
 * The text of markup, a line a block, found without a parser: the way out when the sanitiser cannot be
 * had, or Trusted Types forbid parsing. The result is text for a text node; it is safe wherever text is.
 */
export const htmlToText = (html: string): string =>
  html
    .replace(/<(script|style|template)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|div|h\d|li|tr|blockquote|section|d[td]|pre)\s*>|<br\b[^>]*>/gi, '\n')
    .replace(/<[a-z!/?][^>]*>/gi, '')
    .replace(/&(#?\w+);/g, decodeEntity)
    .replace(/ *\n[\s]*/g, '\n')
    .trim();
