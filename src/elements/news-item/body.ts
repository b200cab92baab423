import { html, nothing, render, type TemplateResult } from 'lit';
import { directionOfBody } from '../../language/direction.js';
import { isTextCut } from '../../safety/limit-markup.js';
import type { BodyTexts } from '../../safety/rebuild.js';
import { SafeHtml } from '../../safety/safe-html.js';
import type { Body } from '../parts/article.js';
import { textLanguage, type TextLanguage } from '../parts/text-language.js';

const elements = new WeakMap<SafeHtml, HTMLElement>();

/** An element with the nodes of a body. It is created once, because appending the fragment empties it. */
export const elementOf = (body: SafeHtml): HTMLElement => {
  let element = elements.get(body);
  if (!element) {
    element = document.createElement('div');
    element.append(body.fragment);
    elements.set(body, element);
  }
  return element;
};

/** Follows a link to a place in the body, such as a footnote: browsers do not look for ids in shadow roots. */
export const openNote = (event: MouseEvent): void => {
  const link = (event.target as Element).closest('a[href^="#"]');
  const target = link && (link.getRootNode() as ShadowRoot).getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (!target) return;
  // Don't change the page's address.
  event.preventDefault();
  target.closest('details')?.setAttribute('open', '');
  // Screen readers and the Tab key continue there.
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
};

/** The paragraphs of a plain text. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== '');

const paragraphs = (text: string, { lang }: TextLanguage): readonly TemplateResult[] =>
  paragraphsOf(text).map(
    (paragraph) => html`<p dir=${(!lang && textLanguage(undefined, paragraph).dir) || nothing}>${paragraph.trim()}</p>`,
  );

const renderCut = ({ lang, dir, cut, whole }: BodyTexts): TemplateResult =>
  html`<p lang=${lang} dir=${dir}>
    ${cut} ${whole ? html`<a href=${whole.href} rel="noopener noreferrer nofollow ugc">${whole.text}</a>` : nothing}
  </p>`;

/** Characters of a body whose lines are broken with less care, because that takes long. */
const LONG = 5_000;

/** The body of an article: sanitised nodes, or plain text with line breaks. */
export const renderBody = (
  { content, text, exceeded }: Body,
  language: string | undefined,
  texts: BodyTexts,
): TemplateResult | typeof nothing => {
  if (!content) return nothing;
  const { lang, dir: stated } = textLanguage(language, text);
  const dir = stated === 'auto' ? directionOfBody(text) : stated;
  const style = text.length > LONG ? 'body long' : 'body';
  return content instanceof SafeHtml
    ? // eslint-disable-next-line lit-a11y/click-events-have-key-events -- links send clicks for keys too
      html`<div part="body" class=${style} lang=${lang} dir=${dir} @click=${openNote}>${elementOf(content)}</div>`
    : html`<div part="body" class="${style} plain" lang=${lang} dir=${dir}>
        ${paragraphs(content, { lang, dir })}${isTextCut(exceeded) ? renderCut(texts) : nothing}
      </div>`;
};

/** The nodes of a body that has not been rendered, for a comparison. */
export const bodyNodes = (
  { content, exceeded }: Body,
  language: string | undefined,
  texts: BodyTexts,
): readonly ChildNode[] => {
  if (content instanceof SafeHtml) return [...content.fragment.childNodes];
  const box = document.createElement('div');
  const cut = isTextCut(exceeded) ? renderCut(texts) : nothing;
  render(html`${paragraphs(content, textLanguage(language))}${cut}`, box);
  for (const paragraph of box.children) paragraph.classList.add('plain');
  return [...box.children];
};
