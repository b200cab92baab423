import { html, type TemplateResult } from 'lit';
import type { TextLanguage } from './text-language.js';

export interface HeadingOptions extends TextLanguage {
  /** 1–6; what is beyond is the sixth. */
  readonly level: number;
  readonly part: string;
  readonly id: string;
}

/** A heading of a level known only at run time. It can be given focus by script, not by Tab. */
export const renderHeading = ({ level, part, id, lang, dir }: HeadingOptions, content: unknown): TemplateResult => {
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
