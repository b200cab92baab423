import { html, nothing, type TemplateResult } from 'lit';
import { negotiateLanguage } from '../language/negotiate.js';
import type { LocalText } from '../model/local-text.js';
import { textLanguage } from './text-language.js';

/** Text in the best of its languages, marked as being in it. */
export const renderLocalText = (
  text: LocalText | undefined,
  languages: readonly string[],
): TemplateResult | typeof nothing => {
  if (!text || text.length === 0) return nothing;
  const { language } = negotiateLanguage(
    languages,
    text.flatMap((entry) => entry.language ?? []),
  );
  const chosen = text.find((entry) => entry.language === language) ?? text[0];
  const { lang, dir } = textLanguage(chosen?.language);
  return html`<bdi lang=${lang} dir=${dir}>${chosen?.value}</bdi>`;
};
