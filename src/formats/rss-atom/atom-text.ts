/** Reads text and content of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and 0.3 according to their types. */
import type { NewsBody } from '../../model/news.js';
import { textOf } from '../shared/markup-fields.js';
import { cleanText } from '../shared/text.js';
import type { XmlFields } from '../shared/xml-fields.js';

/** Markup in text without a type. */
const UNDECLARED_MARKUP = /<\/[a-z][a-z\d]*>|<br\s*\/?>/i;

type TextKind = 'text' | 'html' | 'xhtml' | 'other';

/** Atom 0.3 has media types, and `mode` for the encoding. Atom 1.0 adds `text`, `html` and `xhtml`. */
const kindOf = (fields: XmlFields): TextKind => {
  const type = fields.attr('type')?.toLowerCase().split(';', 1)[0]?.trim();
  const isInline = fields.hasElements && fields.attr('mode') !== 'escaped';
  if (fields.attr('mode') === 'base64') return 'other';
  if (type === 'xhtml' || (isInline && (!type || /html|^text$|^text\/plain$/.test(type)))) return 'xhtml';
  if (type === 'html' || type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text' || type === 'text/plain') return 'text';
  if (type) return 'other';
  return UNDECLARED_MARKUP.test(fields.content) ? 'html' : 'text';
};

/** The content of XHTML without its wrapper, a `div`, unless that has attributes (`xml:lang`). */
const inlineMarkup = (fields: XmlFields): string | undefined => {
  const div = fields.child('http://www.w3.org/1999/xhtml', 'div');
  const isWrapped = div.exists && fields.content.trim() === div.content.trim();
  const markup = isWrapped && fields.isOnly(div) && !div.hasAttributes ? div.markup(false) : fields.markup(false);
  return markup?.trim();
};

const readMarkup = (fields: XmlFields, kind: TextKind): string | undefined =>
  kind === 'xhtml' ? inlineMarkup(fields) : fields.content.trim() || undefined;

/** A title, summary or the like as plain text on one line. */
export const readAtomText = (fields: XmlFields): string | undefined => {
  const kind = kindOf(fields);
  const markup = kind === 'other' ? undefined : readMarkup(fields, kind);
  return kind === 'text' ? cleanText(markup ?? '') : textOf(markup);
};

/** Content as a body. Reports content that is not text, such as images. Skips content that is elsewhere (`src`). */
export const readAtomBody = (fields: XmlFields): NewsBody | undefined => {
  if (!fields.exists || fields.attr('src')) return undefined;
  const kind = kindOf(fields);
  if (kind === 'other') {
    fields.report('text', fields.attr('type'));
    return undefined;
  }
  const markup = readMarkup(fields, kind);
  return markup ? (kind === 'text' ? { text: markup } : { html: markup }) : undefined;
};
