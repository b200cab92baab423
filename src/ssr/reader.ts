import type { MarkedText } from '../elements/parts/text-language.js';
import type { MetaOptions } from '../elements/parts/meta.js';
import { wordsOf } from '../model/words-of.js';
import type { ContentWishes } from '../language/content-language.js';
import { parseTag } from '../language/tag.js';
import { SOURCE_LOCALE } from '../messages/generated/en.js';
import { Localizer } from '../messages/localizer.js';
import { chooseLocale, loadLocale } from '../messages/registry.js';
import type { RenderOptions } from './options.js';

/** Who the page is for, as far as the server was told. */
export interface Reader {
  readonly localizer: Localizer;
  /** What the page asks for, best first: tags as written. */
  readonly languages: readonly string[];
  readonly wishes: ContentWishes;
  readonly meta: MetaOptions;
}

const localizerFor = async (languages: readonly string[]): Promise<Localizer> =>
  new Localizer((await loadLocale(chooseLocale(languages))) ?? SOURCE_LOCALE);

/** @throws RangeError for a language that is none, or the zone `local` */
export const readerOf = async (options: RenderOptions): Promise<Reader> => {
  const { lang = SOURCE_LOCALE.tag, browserLanguages = [], timeZone, dateStyle, numbering, linkTarget } = options;
  if (!parseTag(lang)) throw new RangeError(`lang: "${lang}" is no language tag`);
  if (timeZone === 'local') throw new RangeError('timeZone: a server does not know what is local to a reader');
  const languages = [lang];
  const localizer = await localizerFor(languages);
  return {
    localizer,
    languages,
    wishes: {
      languages: [...wordsOf(options.languages)],
      interfaceLanguages: languages,
      browserLanguages: browserLanguages.filter((tag) => parseTag(tag)),
    },
    meta: {
      localizer,
      languages,
      date: { style: dateStyle, timeZone, numbering },
      linkTarget,
      without: wordsOf(options.without),
    },
  };
};

/** Text in the language of the interface. */
export const ownText = (value: string, { tag: lang, dir }: Localizer): MarkedText => ({ value, lang, dir });
