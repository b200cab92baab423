import { html, type TemplateResult } from 'lit';
import { autonym } from '../../language/language-names.js';
import { itemLanguage, languagePair } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';
import { labelled } from './hidden-label.js';
import { textLanguage } from './text-language.js';

/** The name of a language in that language, with its `lang` and `dir`. */
export const renderAutonym = (tag: string): TemplateResult => {
  const { lang, dir } = textLanguage(tag);
  return html`<bdi lang=${lang} dir=${dir} translate="no">${autonym(tag)}</bdi>`;
};

const isAutonym = (name: string, tag: string): boolean => name.toLowerCase() === autonym(tag).toLowerCase();

/** The name of a language in the interface language, then in that language: "английский (English)". */
export const renderLanguagePair = (tag: string, localizer: Localizer): TemplateResult => {
  const exonym = localizer.languageName(tag);
  const name = html`<bdi>${exonym}</bdi>`;
  if (isAutonym(exonym, tag)) return name;
  return html`${localizer.parts(languagePair, { exonym: name, autonym: renderAutonym(tag) })}`;
};

/** The text of `renderLanguagePair`, for an attribute. */
export const languagePairText = (tag: string, localizer: Localizer): string => {
  const exonym = localizer.languageName(tag);
  return isAutonym(exonym, tag) ? exonym : localizer.text(languagePair, { exonym, autonym: autonym(tag) });
};

/** A language label: the autonym on screen, the name in the interface language for screen readers. */
export const renderLanguageTag = (tag: string, localizer: Localizer): TemplateResult =>
  html`<span part="language"
    ><span aria-hidden="true">${renderAutonym(tag)}</span
    ><span class="visually-hidden">${labelled(itemLanguage, localizer.languageName(tag), localizer)}</span></span
  >`;
