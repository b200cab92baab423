import { html, nothing, type TemplateResult } from 'lit';
import type { TextLanguage } from './text-language.js';

export interface HeadingOptions extends TextLanguage {
  /** 1–6; higher levels count as 6. */
  readonly level: number;
  readonly part: string;
  /** Id, if the heading labels an element. */
  readonly id?: string;
}

/** A heading. Scripts can focus it; Tab skips it. */
export const renderHeading = (
  { level, part, id: given, lang, dir }: HeadingOptions,
  content: unknown,
): TemplateResult => {
  const id = given ?? nothing;
  switch (Math.min(level, 6)) {
    case 1:
      return html`<h1 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} lang=${lang} dir=${dir} tabindex="-1">${content}</h6>`;
  }
};
