import type { Problem, ProblemKind } from '../model/problem.js';
import type { ProblemReport } from './diagnosis.js';

/** What entries need, by the last member of their place (`items[3]` → `items`). */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(items?|entry|entries)$/, 'an article needs an id or an address, and a headline, a summary or a text'],
  [/translations$/, 'a translation needs a title, a summary or a text'],
  [/contacts$/, 'a contact needs an e-mail address, a telephone number, a web address or a postal address'],
  [/(images|renditions)$/, 'an image needs an address (http or https)'],
  [/attachments?$/, 'a document needs an address (http or https)'],
  [/related$/, 'a related link needs an address and a title'],
  [/languages$/, 'a language needs its tag in `language`'],
  [/(places|subjects)$/, 'it needs a `name`'],
  [/authors?$/, 'an author needs a name'],
];

/** How an address is described that lacks its beginning. */
export const IS_RELATIVE = 'is relative, and nobody knows to what';

const isRelative = (value: string): boolean => !/^[a-z][a-z\d+.-]*:/i.test(value);

const explainAddress = (value: string | undefined): string => {
  if (value === undefined) return 'is no web address: write a text that begins with https://';
  if (isRelative(value)) return `${IS_RELATIVE}: write the whole address (https://…)`;
  return 'is no web address: write one that begins with https:// or http://, without a user name';
};

const explainDate = (place: string): string =>
  /^(rss|rdf)/i.test(place)
    ? 'is no date: write RFC 822 (Tue, 31 May 2022 09:30:00 +0200)'
    : 'is no date: write ISO 8601 (2022-05-31, or 2022-05-31T09:30:00+02:00)';

const explainLeftOut = (place: string): string => {
  const name = place.replace(/\[\d+\]$/, '');
  const need = NEEDS.find(([pattern]) => pattern.test(name))?.[1];
  return `is left out: ${need ?? 'nothing can be made of it'}`;
};

const EXPLAIN: Readonly<Record<ProblemKind, (place: string, value: string | undefined) => string>> = {
  date: explainDate,
  address: (_place, value) => explainAddress(value),
  text: () => 'is no text: write a string',
  'left-out': explainLeftOut,
  withheld: () => 'is withheld: its publisher does not want it to be shown (embargoed, withdrawn or a draft)',
  syntax: () => 'is not well-formed: the document was read as far as it could be',
};

/** What is wrong at a place of a document, and what to write instead. */
export const explainProblem = ({ kind, place, value }: Problem): ProblemReport => {
  const text = EXPLAIN[kind](place, value);
  return {
    place,
    kind,
    ...(value !== undefined && { value }),
    text: value === undefined ? text : `"${value}" ${text}`,
  };
};
