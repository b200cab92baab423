import type { Localizer } from '../../messages/localizer.js';
import type { BodyLimit } from '../../safety/limit-markup.js';
import type { SafeHtml } from '../../safety/safe-html.js';
import type { SanitizeOptions } from '../../safety/sanitize-html.js';
import type { Body } from '../parts/article.js';

/** How a body is prepared. */
export interface Preparation extends SanitizeOptions {
  /** For texts that are added to a body. Default: no texts are added. */
  readonly localizer?: Localizer | undefined;
}

/** Limits of a body without markup. */
const MAX_CHARACTERS = 250_000;
const MAX_PARAGRAPHS = 5_000;

const PARAGRAPH_END = /\r?\n[^\S\n]*\r?\n/g;

/** Where the last paragraph that is shown ends. */
const endOfParagraphs = (text: string): number => {
  PARAGRAPH_END.lastIndex = 0;
  for (let count = 0; count < MAX_PARAGRAPHS; count += 1) if (!PARAGRAPH_END.test(text)) return text.length;
  return PARAGRAPH_END.lastIndex;
};

/** A body of plain text, within the limits. */
export const plainBody = (whole: string): Body => {
  const exceeded = new Set<BodyLimit>();
  let text = whole;
  if (whole.length > MAX_CHARACTERS) {
    exceeded.add('characters');
    text = whole.slice(0, MAX_CHARACTERS).replace(/\s\S{0,200}$/, '');
  }
  const end = endOfParagraphs(text);
  if (text.slice(end).trim() !== '') exceeded.add('nodes');
  text = text.slice(0, end);
  return { content: text, text, ...(exceeded.size > 0 && { exceeded }) };
};

/** A body of sanitised nodes. */
export const markupBody = (content: SafeHtml): Body => ({
  content,
  text: content.facts.text,
  exceeded: content.facts.exceeded,
});
