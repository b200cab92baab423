import { html, nothing, type TemplateResult } from 'lit';
import { SafeHtml } from '../../safety/safe-html.js';
import type { TextLanguage } from '../parts/text-language.js';

const elements = new WeakMap<SafeHtml, HTMLElement>();

/** An element with the nodes of a body. It is created once, because appending the fragment empties it. */
const elementOf = (body: SafeHtml): HTMLElement => {
  let element = elements.get(body);
  if (!element) {
    element = document.createElement('div');
    element.append(body.fragment);
    elements.set(body, element);
  }
  return element;
};

const paragraphs = (text: string): readonly TemplateResult[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p>${paragraph.trim()}</p>`);

/** The body of an article: sanitised nodes, or plain text with line breaks. */
export const renderBody = (
  body: SafeHtml | string | undefined,
  { lang, dir }: TextLanguage,
): TemplateResult | typeof nothing => {
  if (!body) return nothing;
  const isMarkup = body instanceof SafeHtml;
  return html`<div part="body" class=${isMarkup ? 'body' : 'body plain'} lang=${lang} dir=${dir}>
    ${isMarkup ? elementOf(body) : paragraphs(body)}
  </div>`;
};
