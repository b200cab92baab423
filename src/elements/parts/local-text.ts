import { html, nothing, type TemplateResult } from 'lit';
import { negotiateLanguage } from '../../language/negotiate.js';
import type { LocalText } from '../../model/local-text.js';
import { textLanguage, type MarkedText } from './text-language.js';

/** Text in the best of its languages. */
export const chooseLocalText = (text: LocalText | undefined, languages: readonly string[]): MarkedText | undefined => {
  if (!text?.[0]) return undefined;
  // Don't negotiate if there is only one.
  const language =
    text[1] &&
    negotiateLanguage(
      languages,
      text.flatMap((entry) => entry.language ?? []),
    ).language;
  const chosen = text.find((entry) => entry.language === language) ?? text[0];
  return { value: chosen.value, ...textLanguage(chosen.language, chosen.value) };
};

/** Text in the best of its languages, marked as being in that language. */
export const renderLocalText = (
  text: LocalText | undefined,
  languages: readonly string[],
): TemplateResult | typeof nothing => {
  const chosen = chooseLocalText(text, languages);
  return chosen ? html`<bdi lang=${chosen.lang} dir=${chosen.dir}>${chosen.value}</bdi>` : nothing;
};
