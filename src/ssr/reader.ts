import type { MarkedText } from '../elements/parts/text-language.js';
import type { MetaOptions } from '../elements/parts/meta.js';
import { parseTokens } from '../model/parse-tokens.js';
import type { LanguagePreferences } from '../language/content-language.js';
import { loadRegionNames } from '../language/region-names.js';
import { parseTag } from '../language/tag.js';
import { SOURCE_LOCALE } from '../messages/generated/en.js';
import { Localizer } from '../messages/localizer.js';
import { chooseLocale, loadLocale } from '../messages/registry.js';
import type { RenderOptions } from './options.js';

/** The reader, as far as the options describe one. */
export interface Reader {
  readonly localizer: Localizer;
  /** Languages of the page, best first: tags as written. */
  readonly languages: readonly string[];
  readonly preferences: LanguagePreferences;
  readonly meta: MetaOptions;
}

const localizerFor = async (languages: readonly string[]): Promise<Localizer> => {
  const locale = (await loadLocale(chooseLocale(languages))) ?? SOURCE_LOCALE;
  // Languages that a site adds have none.
  await loadRegionNames(locale.tag).catch(() => undefined);
  return new Localizer(locale);
};

/** @throws RangeError if `lang` is not a language tag, or the time zone is `local` */
export const readerOf = async (options: RenderOptions): Promise<Reader> => {
  const {
    lang = SOURCE_LOCALE.tag,
    browserLanguages = [],
    timeZone,
    dateStyle,
    numbering,
    calendar,
    linkTarget,
    excerpt,
  } = options;
  if (!parseTag(lang)) throw new RangeError(`lang: "${lang}" is not a language tag`);
  if (timeZone === 'local') throw new RangeError('timeZone: the server does not know the reader’s "local" time zone');
  const languages = [lang];
  const localizer = await localizerFor(languages);
  return {
    localizer,
    languages,
    preferences: {
      languages: [...parseTokens(options.languages)],
      interfaceLanguages: languages,
      browserLanguages: browserLanguages.filter((tag) => parseTag(tag)),
    },
    meta: {
      localizer,
      languages,
      date: { style: dateStyle, timeZone, numbering, calendar },
      linkTarget,
      without: parseTokens(options.without),
      excerpt,
    },
  };
};

/** Text in the interface language. */
export const interfaceText = (value: string, { tag: lang, dir }: Localizer): MarkedText => ({ value, lang, dir });
