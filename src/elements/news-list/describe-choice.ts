import { closestWord } from '../../diagnosis/closest-word.js';
import { limitDay } from '../../model/date-limit.js';
import type { NewsItem } from '../../model/news.js';
import {
  authorNames,
  isInRange,
  makeNormaliser,
  PINNED_BY_FEED,
  placeNames,
  positionIn,
  tagsIn,
  topicNames,
  type ItemChoice,
} from './choose-items.js';
import { normaliseTag, parseTag } from '../../language/tag.js';

/** Maximum number of values in a list of what exists. */
const MAX_LISTED = 20;

const listed = (values: readonly string[], what: string): string => {
  if (values.length === 0) return `The articles loaded have no ${what}.`;
  const rest = values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : '';
  return `There are: ${values.slice(0, MAX_LISTED).join(', ')}${rest}.`;
};

/** The values of a list that no article has. A name with a comma is one value. */
const unknownIn = (list: string, names: readonly string[]): readonly string[] => {
  const normalise = makeNormaliser();
  const known = new Set(names.map(normalise));
  const values = list.split(',').map((value) => value.trim());
  const isKnown = values.map(() => false);
  for (let from = 0; from < values.length; from += 1) {
    for (let to = values.length; to > from; to -= 1) {
      if (known.has(normalise(values.slice(from, to).join(',')))) isKnown.fill(true, from, to);
    }
  }
  return values.filter((value, index) => value && !isKnown[index]);
};

const explainNames = (
  attribute: string,
  list: unknown,
  namesOf: (item: NewsItem) => readonly string[],
  items: readonly NewsItem[],
  what: string,
): readonly string[] => {
  const names = [...new Set(items.flatMap(namesOf))];
  const normalise = makeNormaliser();
  // One spelling of each name.
  const distinct = [...new Map(names.map((name) => [normalise(name), name])).values()];
  return unknownIn((list ?? '') as string, names).map((value) => {
    const meant = closestWord(value, distinct);
    const hint = meant === undefined ? listed(distinct, what) : `Did you mean "${meant}"?`;
    return `${attribute}: no article loaded has "${value}". ${hint}`;
  });
};

const explainLanguages = (written: unknown, items: readonly NewsItem[]): readonly string[] => {
  const tags = items.flatMap(({ versions }) => versions.flatMap(({ language }) => parseTag(language) ?? []));
  const names = [
    ...new Set(items.flatMap(({ versions }) => versions.flatMap(({ language }) => normaliseTag(language) || []))),
  ];
  return tagsIn(written)
    .filter((range) => !tags.some((tag) => isInRange(tag, range)))
    .map(({ language, script, region }) => {
      const value = [language, script, region].filter(Boolean).join('-');
      return `content-language: no article loaded is in "${value}". ${listed(names, 'language')}`;
    });
};

/** The ids that no article has: the rest of the list without the known ids. */
const explainPinned = (list: string, items: readonly NewsItem[]): readonly string[] => {
  const ids = items.map(({ id }) => id);
  const known = ids.filter((id) => positionIn(list, id) < Infinity);
  const rest = known
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, id) => left.split(id).join(' '), list);
  const unknown = rest.split(/[\s,]+/).filter((id) => id && id !== PINNED_BY_FEED);
  const hasNone = positionIn(list, PINNED_BY_FEED) < Infinity && !items.some(({ pinned }) => pinned);
  return [
    ...unknown.map((id) => {
      const meant = closestWord(id, ids);
      return `pinned: no article loaded has the id "${id}". ${meant === undefined ? listed(ids, 'id') : `Did you mean "${meant}"?`}`;
    }),
    ...(hasNone ? ['pinned="feed": the feed marks no article.'] : []),
  ];
};

const explainDay = (attribute: string, written: unknown): readonly string[] =>
  (written ?? '') === '' || limitDay(written, Date.now())
    ? []
    : [
        `${attribute}: "${String(written)}" is neither a date nor a duration, and is ignored. Write 2026-01-31 or P90D.`,
      ];

/** Reports attribute values that no article has, with the values that exist, and invalid dates. */
export const describeChoice = (
  {
    since,
    until,
    topic,
    notTopic,
    place,
    author,
    contentLanguage,
    pinned,
  }: ItemChoice & { readonly pinned: string | undefined },
  items: readonly NewsItem[],
): readonly string[] => [
  ...explainNames('topic', topic, topicNames, items, 'topics'),
  ...explainNames('not-topic', notTopic, topicNames, items, 'topics'),
  ...explainNames('place', place, placeNames, items, 'places'),
  ...explainNames('author', author, authorNames, items, 'authors'),
  ...explainDay('since', since),
  ...explainDay('until', until),
  ...explainLanguages(contentLanguage, items),
  ...explainPinned(pinned ?? '', items),
];
