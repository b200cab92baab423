import { foldText } from '../../language/fold-text.js';
import { parseTag, type LanguageTag } from '../../language/tag.js';
import { limitDay } from '../../model/date-limit.js';
import type { NewsItem } from '../../model/news.js';
import { parseTokens } from '../../model/parse-tokens.js';

/** Attributes that choose the articles of a list, as written in the page. */
export interface ItemChoice {
  readonly topic?: string | undefined;
  readonly notTopic?: string | undefined;
  readonly place?: string | undefined;
  readonly author?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly contentLanguage?: string | undefined;
}

/** Names by which an item can be chosen. */
type NamesOf = (item: NewsItem) => readonly string[];

export const topicNames: NamesOf = ({ topics }) =>
  topics.flatMap(({ name, uri }) => [...name.map(({ value }) => value), ...(uri ? [uri] : [])]);

export const placeNames: NamesOf = ({ places }) =>
  places.flatMap(({ name, country }) => [...name.map(({ value }) => value), ...(country ? [country] : [])]);

export const authorNames: NamesOf = ({ authors }) => authors.flatMap(({ name, url }) => (url ? [name, url] : [name]));

/**
 * Returns a function that normalises a comma-separated list or a single value. A list has a value if the normalised list
 * includes the normalised value; values can contain commas.
 */
export const makeNormaliser = (): ((text: string) => string) => {
  // A feed repeats a few names thousands of times.
  const known = new Map<string, string>();
  return (text) => {
    let normalised = known.get(text);
    if (normalised === undefined) known.set(text, (normalised = `,${foldText(text).trim().replace(/ ?, ?/g, ',')},`));
    return normalised;
  };
};

/** Whether a language is in a range: `pt-BR` in `pt`, but not in `pt-PT`. */
export const isInRange = (tag: LanguageTag, { language, script, region }: LanguageTag): boolean =>
  tag.language === language && (!script || script === tag.likelyScript) && (!region || region === tag.likelyRegion);

export const tagsIn = (text: unknown): readonly LanguageTag[] =>
  [...parseTokens((text ?? '') as string)].flatMap((tag) => parseTag(tag) ?? []);

/** Frameworks set values of any type. */
const isGiven = (value: unknown): boolean => /[^\s,]/.test((value ?? '') as string);

/**
 * The items that all attributes allow. Empty attributes and invalid dates and tags are ignored.
 *
 * @param now milliseconds since 1970
 */
export const chooseItems = (items: readonly NewsItem[], choice: ItemChoice, now: number): readonly NewsItem[] => {
  const { topic, notTopic, place, author, contentLanguage } = choice;
  const normalise = makeNormaliser();
  const tests: ((item: NewsItem) => boolean)[] = [];
  const limitTo = (list: unknown, namesOf: NamesOf, isWanted = true): void => {
    if (!isGiven(list)) return;
    const listed = normalise(String(list));
    tests.push((item) => namesOf(item).some((name) => listed.includes(normalise(name))) === isWanted);
  };
  limitTo(topic, topicNames);
  limitTo(notTopic, topicNames, false);
  limitTo(place, placeNames);
  limitTo(author, authorNames);
  const since = limitDay(choice.since, now);
  const until = limitDay(choice.until, now);
  if (since ?? until) {
    tests.push(({ published }) => {
      const day = published?.iso.slice(0, 10);
      return day !== undefined && (!since || day >= since) && (!until || day <= until);
    });
  }
  const ranges = tagsIn(contentLanguage);
  if (ranges.length > 0) {
    tests.push(({ versions }) =>
      versions.some(({ language }) => {
        const tag = parseTag(language);
        return tag !== undefined && ranges.some((range) => isInRange(tag, range));
      }),
    );
  }
  return tests.length > 0 ? items.filter((item) => tests.every((test) => test(item))) : items;
};

/** The index of a value in a list separated by spaces or commas, or `Infinity`. Ids can contain commas. */
export const positionIn = (list: string, value: string): number => {
  for (let at = value ? list.indexOf(value) : -1; at >= 0; at = list.indexOf(value, at + 1)) {
    const [before = ',', after = ','] = [list[at - 1], list[at + value.length]];
    if (/^[\s,]{2}$/.test(before + after)) return at;
  }
  return Infinity;
};

/** Stands for the items that the feed itself pins. */
export const PINNED_BY_FEED = 'feed';

/** Puts the pinned items first, in the order of the list. Everything else keeps its order. */
export const pinFirst = <Shown extends { readonly item: NewsItem }>(
  entries: readonly Shown[],
  pinned: string | undefined,
): readonly Shown[] => {
  if (!isGiven(pinned)) return entries;
  const list = String(pinned);
  const ofFeed = positionIn(list, PINNED_BY_FEED);
  const ranks = new Map(
    entries.map(({ item }) => [item, Math.min(positionIn(list, item.id), item.pinned ? ofFeed : Infinity)]),
  );
  const rankOf = ({ item }: Shown): number => ranks.get(item) ?? Infinity;
  const isPinned = (entry: Shown): boolean => rankOf(entry) < Infinity;
  return [
    ...entries.filter(isPinned).sort((one, other) => rankOf(one) - rankOf(other)),
    ...entries.filter((entry) => !isPinned(entry)),
  ];
};
