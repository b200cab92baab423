import { itemLanguage, itemMachine, newTab } from '../../messages/catalogue/common.js';
import { autonym } from '../../language/language-names.js';
import { isPlainText, type NewsItem, type NewsVersion } from '../../model/news.js';
import { htmlToText } from '../../safety/html-to-text.js';
import { webUrl } from '../../safety/urls.js';
import type { CardContent, CardLabels } from './card.js';
import { labelled } from './hidden-label.js';
import { imageSource } from './image-source.js';
import { chooseLocalText } from './local-text.js';
import type { MetaOptions } from './meta.js';
import { textLanguage, type MarkedText } from './text-language.js';

/** What a card says of the version it leads to. */
export interface CardVersion {
  readonly version: NewsVersion;
  /** Where the headline comes from, if not from the version itself. */
  readonly headline: NewsVersion | undefined;
  /** Whether the version is not in the reader's language. */
  readonly isForeign: boolean;
}

/** Most characters of what stands for a headline or a summary where there is none. */
const EXCERPT = { headline: 140, summary: 280 };

/** The beginning of a text, by whole words. */
const startOf = ({ body }: NewsVersion, most: number): string => {
  const text = !body ? '' : isPlainText(body) ? body.text : htmlToText(body.html);
  const start = text.replace(/\s+/g, ' ').trim();
  return start.length > most ? `${start.slice(0, most).replace(/\s\S*$/, '')}…` : start;
};

const headlineOf = (version: NewsVersion): string =>
  version.headline ?? version.summary ?? startOf(version, EXCERPT.headline);

/** Many feeds have but a text. Where nothing else is there, its beginning is the headline already. */
const summaryOf = (version: NewsVersion): MarkedText | undefined => {
  const value = version.summary ?? (version.headline && startOf(version, EXCERPT.summary));
  return value ? { value, ...textLanguage(version.language) } : undefined;
};

/** What the card of an article says in the language of the interface. */
export const cardLabels = (
  { topics, published }: NewsItem,
  { version: { kind, language }, isForeign }: CardVersion,
  { localizer, languages, date, linkTarget, without }: MetaOptions,
): CardLabels => ({
  kicker: without.has('topics') ? undefined : chooseLocalText(topics[0]?.name, languages),
  linkNote: linkTarget === '_blank' ? localizer.text(newTab) : undefined,
  date: published && !without.has('date') ? { iso: published.iso, text: localizer.date(published, date) } : undefined,
  language:
    isForeign && language
      ? {
          value: autonym(language),
          ...textLanguage(language),
          label: labelled(itemLanguage, localizer.languageName(language), localizer),
        }
      : undefined,
  badge: kind.startsWith('machine') ? localizer.text(itemMachine) : undefined,
});

/** What the card of an article shows. */
export const cardContent = (item: NewsItem, shown: CardVersion, options: MetaOptions): CardContent => {
  const { version, headline = version } = shown;
  const { linkTarget, without } = options;
  const image = without.has('image') ? undefined : item.images.find(({ role }) => role === 'main');
  return {
    ...cardLabels(item, shown, options),
    image: image && imageSource(image),
    headline: { value: headlineOf(headline), ...textLanguage(headline.language) },
    summary: () => summaryOf(version),
    href: webUrl(version.url),
    target: linkTarget,
  };
};
