import { html, nothing, type TemplateResult } from 'lit';
import { negotiateLanguage } from '../../language/negotiate.js';
import type { LocalText } from '../../model/local-text.js';
import { textLanguage, type MarkedText } from './text-language.js';

/** Text in the best of its languages. */
export const chooseLocalText = (text: LocalText | undefined, languages: readonly string[]): MarkedText | undefined => {
  if (!text?.[0]) return undefined;
  // Of one there is nothing to choose, and a list would negotiate for each of its items.
  const language =
    text[1] &&
    negotiateLanguage(
      languages,
      text.flatMap((entry) => entry.language ?? []),
    ).language;
  const chosen = text.find((entry) => entry.language === language) ?? text[0];
  return { value: chosen.value, ...textLanguage(chosen.language) };
};

/** Text in the best of its languages, marked as being in it. */
export const renderLocalText = (
  text: LocalText | undefined,
  languages: readonly string[],
): TemplateResult | typeof nothing => {
  const chosen = chooseLocalText(text, languages);
  return chosen ? html`<bdi lang=${chosen.lang} dir=${chosen.dir}>${chosen.value}</bdi>` : nothing;
};
