import { itemLanguage, newTab } from '../../messages/catalogue/common.js';
import { autonym } from '../../language/language-names.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsItem, NewsVersion } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import type { CardContent, CardLabels } from './card.js';
import { excerptOf } from './excerpt.js';
import { labelled } from './hidden-label.js';
import { imageSource, type ImageSource } from './image-source.js';
import { chooseLocalText } from './local-text.js';
import type { MetaOptions } from './meta.js';
import { textLanguage, type MarkedText } from './text-language.js';
import { versionBadge } from './version-badge.js';

/** The version that a card leads to. */
export interface CardVersion {
  readonly version: NewsVersion;
  /** The version that the headline comes from, if it is another one. */
  readonly headline: NewsVersion | undefined;
  /** Whether the version is in another language than the reader's. */
  readonly isForeign: boolean;
}

/** Maximum length of an excerpt that replaces a headline or summary, or of a line on a wide card, in characters. */
const MAX_EXCERPT = { headline: 140, summary: 280, line: 160 };

const MAX_LINES = 6;

const headlineOf = (version: NewsVersion): string =>
  version.headline ?? version.summary ?? excerptOf(version, MAX_EXCERPT.headline);

/** The summary, or an excerpt of the body unless that is the headline. */
const summaryOf = (version: NewsVersion, maxLength = MAX_EXCERPT.summary): MarkedText | undefined => {
  const value = version.summary ?? (version.headline && excerptOf(version, maxLength));
  return value ? { value, ...textLanguage(version.language, value) } : undefined;
};

/** Lines of text on a card, 0 to 6. */
export const linesOf = (wanted = 0): number => (wanted >= 1 ? Math.min(MAX_LINES, Math.trunc(wanted)) : 0);

/** The summary or excerpt below the headline, unless it is the headline. */
const cardExcerpt = (version: NewsVersion, headline: NewsVersion, wanted?: number): CardContent['excerpt'] => {
  const lines = linesOf(wanted);
  const text = lines > 0 && headline.headline ? summaryOf(version, lines * MAX_EXCERPT.line) : undefined;
  return text ? { ...text, lines } : undefined;
};

/** The texts around a link that opens in a new tab. */
const linkNote = (localizer: Localizer): CardLabels['linkNote'] => {
  const parts = localizer.parts<'link', null>(newTab, { link: null });
  const at = parts.indexOf(null);
  return [parts.slice(0, at).join(''), parts.slice(at + 1).join('')];
};

/** The texts of a card that are in the interface language. */
export const cardLabels = (
  item: NewsItem,
  { version, isForeign }: CardVersion,
  { localizer, languages, date, linkTarget, without }: MetaOptions,
): CardLabels => {
  const { topics, published } = item;
  const { language } = version;
  return {
    kicker: without.has('topics') ? undefined : chooseLocalText(topics[0]?.name, [...languages, language ?? []].flat()),
    linkNote: linkTarget === '_blank' ? linkNote(localizer) : undefined,
    date: published && !without.has('date') ? { iso: published.iso, text: localizer.date(published, date) } : undefined,
    language:
      isForeign && language
        ? {
            value: autonym(language),
            ...textLanguage(language),
            label: labelled(itemLanguage, localizer.languageName(language), localizer),
          }
        : undefined,
    badge: versionBadge(item, version, localizer),
  };
};

/** The image of a card. */
export const cardImage = ({ images }: NewsItem): ImageSource | undefined => {
  const image = images.find(({ role }) => role === 'main');
  return image && imageSource(image);
};

/** The content of a card. */
export const cardContent = (item: NewsItem, shown: CardVersion, options: MetaOptions): CardContent => {
  const { version, headline = version } = shown;
  const { linkTarget, without, excerpt } = options;
  const value = headlineOf(headline);
  return {
    ...cardLabels(item, shown, options),
    image: without.has('image') ? undefined : cardImage(item),
    headline: { value, ...textLanguage(headline.language, value) },
    excerpt: cardExcerpt(version, headline, excerpt),
    summary: () => summaryOf(version),
    href: webUrl(version.url),
    target: linkTarget,
  };
};
