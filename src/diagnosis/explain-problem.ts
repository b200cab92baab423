import type { Problem, ProblemKind } from '../model/problem.js';
import type { ProblemReport } from './diagnosis.js';

/** The data that an entry needs, by the end of its path (`items[3]` → `items`). */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(items?|entry|entries)$/, 'an article needs an id or an address, and a headline, a summary or a text'],
  [/translations$/, 'a translation needs a title, a summary or a text'],
  [/contacts$/, 'a contact needs an email address, a phone number, a web address or a postal address'],
  [/(images|renditions)$/, 'an image needs an address (http or https)'],
  [/attachments?$/, 'a document needs an address (http or https)'],
  [/related$/, 'a related link needs an address and a title'],
  [/languages$/, 'a language needs its tag in `language`'],
  [/(places|subjects)$/, 'it needs a `name`'],
  [/authors?$/, 'an author needs a name'],
];

/** Marks relative addresses in problem texts. */
export const IS_RELATIVE = 'is relative, but the document has no address';

const isRelative = (value: string): boolean => !/^[a-z][a-z\d+.-]*:/i.test(value);

const explainAddress = (value: string | undefined): string => {
  if (value === undefined) return 'is not a web address: write a string that starts with https://';
  if (isRelative(value)) return `${IS_RELATIVE}: write the full address (https://…)`;
  return 'is not a web address: write one that starts with https:// or http://, without a user name';
};

const explainDate = (place: string): string =>
  /^(rss|rdf)/i.test(place)
    ? 'is not a date: write RFC 822 (Tue, 31 May 2022 09:30:00 +0200)'
    : 'is not a date: write ISO 8601 (2022-05-31, or 2022-05-31T09:30:00+02:00)';

const explainLeftOut = (place: string): string => {
  const name = place.replace(/\[\d+\]$/, '');
  const need = NEEDS.find(([pattern]) => pattern.test(name))?.[1];
  return `is left out: ${need ?? 'it has no usable data'}`;
};

const EXPLAIN: Readonly<Record<ProblemKind, (place: string, value: string | undefined) => string>> = {
  date: explainDate,
  address: (_place, value) => explainAddress(value),
  text: () => 'is not text: write a string',
  language: () => 'is not one language: write a tag of BCP 47 (fr, pt-BR)',
  'left-out': explainLeftOut,
  duplicate: () => 'is not shown: another entry has its text, or a newer state of it',
  withheld: () => 'is not shown: it is embargoed, withdrawn or a draft',
  limit: () => 'entries are more than the limit: only the first are read',
  syntax: () => 'is not well-formed: the rest of the document may be missing',
  encoding: () => 'contains bytes that are not in the encoding that the document states: write UTF-8',
};

/** Explains a problem and its solution. */
export const explainProblem = ({ kind, place, value }: Problem): ProblemReport => {
  const text = EXPLAIN[kind](place, value);
  return {
    place,
    kind,
    ...(value !== undefined && { value }),
    text: value === undefined ? text : `"${value}" ${text}`,
  };
};
