import type { DropReason } from '../model/join-versions.js';
import type { Problem, ProblemKind } from '../model/problem.js';
import type { ProblemReport } from './diagnosis.js';
import { suggestAddress } from './suggest-address.js';

/** Entries that are articles, by the end of their paths. */
const IS_ARTICLE = /(^|[.:])(items?|entry|entries|data|posts?|orderedItems|itemListElement|associations)$/i;

/** The data that other entries need, by the ends of their paths (`items[3]._news.images[0]` → `images`). */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/translations$/, 'a translation needs a title, a summary or a text'],
  [/contacts$/, 'a contact needs an email address, a phone number, a web address or a postal address'],
  [/(images|renditions)$/, 'an image needs an address (http or https)'],
  [/attachments?$/, 'a document needs an address (http or https)'],
  [/related$/, 'a related link needs an address and a title'],
  [/languages$/, 'a language needs its tag in `language`'],
  [/(places|subjects)$/, 'it needs a `name`'],
  [/authors?$/, 'an author needs a name'],
];

/** Members that identify an article, and members that it can be shown with. */
const IS_IDENTITY = /^(?:@?id|_id|guid|uri|url|link|href|nid)$/i;
const IS_CONTENT =
  /^(?:title|headline|headlines|name|summary|excerpt|description\w*|content\w*|body\w*|articleBody|attributes)$/i;

/** Facts about the document on which the explanation of a problem depends. */
export interface ProblemContext {
  /** Whether relative addresses can be resolved. */
  readonly hasBase: boolean;
  /** The entry in JSON, if it is known. */
  readonly entry?: unknown;
  /** The line of the place. */
  readonly line?: number | undefined;
}

/** Marks relative addresses in problem texts. */
export const IS_RELATIVE = 'is relative, but the document has no address';

const isRelative = (value: string): boolean => !/^[a-z][a-z\d+.-]*:/i.test(value);

const explainAddress = (value: string | undefined, { hasBase }: ProblemContext): string => {
  if (value === undefined) return 'is not a web address: write a string that starts with https://';
  const meant = suggestAddress(value);
  if (meant) return `is not a web address: did you mean ${meant}?`;
  if (isRelative(value) && !hasBase) return `${IS_RELATIVE}: write the full address (https://…)`;
  return 'is not a web address: write one that starts with https:// or http://, without a user name';
};

const explainDate = (place: string): string =>
  /^(rss|rdf)/i.test(place)
    ? 'is not a date: write RFC 822 (Tue, 31 May 2022 09:30:00 +0200)'
    : 'is not a date: write ISO 8601 (2022-05-31, or 2022-05-31T09:30:00+02:00)';

const REASONS: Readonly<Record<DropReason, string>> = {
  duplicate: 'is left out: another article says the same, with the same id or address',
  // The other text can be in the same article: a second translation into one language.
  outdated:
    'has a text that is left out: another one in its language, with the same id or address, is newer or comes first',
};

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isFilled) : (value ?? '') !== '';

const hasMember = (entry: object, pattern: RegExp): boolean =>
  Object.entries(entry).some(([name, value]) => pattern.test(name) && isFilled(value));

/** What an article lacks. */
const explainArticle = (place: string, entry: unknown): string => {
  const isXml = /^(?:\w+:)?(?:rss|rdf|feed|entry)\b/i.test(place);
  const object = typeof entry === 'object' && entry !== null ? entry : {};
  const [hasIdentity, hasContent] = [hasMember(object, IS_IDENTITY), hasMember(object, IS_CONTENT)];
  if (hasIdentity && hasContent) return 'it has no text that can be shown';
  if (isXml || hasIdentity) return 'an article needs a headline, a summary or a text';
  if (hasContent) return 'an article needs an id or an address';
  return 'an article needs an id or an address, and a headline, a summary or a text';
};

const explainLeftOut = (place: string, _value: unknown, { entry }: ProblemContext): string => {
  const name = place.replace(/\[\d+\]$/, '');
  const need = IS_ARTICLE.test(name)
    ? explainArticle(place, entry)
    : NEEDS.find(([pattern]) => pattern.test(name))?.[1];
  return `is left out: ${need ?? 'it has no usable data'}`;
};

/** Entities and prefixes are read as they were meant; after other errors, elements may be in the wrong place. */
const explainSyntax = (_place: string, value = ''): string => {
  if (/^&\w+;$/.test(value)) return 'is not defined in XML: write the character itself';
  if (/^&/.test(value)) return 'is not well-formed: write &amp; for &';
  if (/^[\w.-]+:$/.test(value)) return 'is not declared: add xmlns for this prefix';
  return 'is not well-formed: the rest of the document may be missing';
};

const EXPLAIN: Readonly<
  Record<ProblemKind, (place: string, value: string | undefined, context: ProblemContext) => string>
> = {
  date: explainDate,
  address: (_place, value, context) => explainAddress(value, context),
  text: () => 'is not text: write a string',
  language: () => 'is not a single language: write a BCP 47 tag (fr, pt-BR)',
  'left-out': explainLeftOut,
  withheld: () => 'is not shown: it is embargoed, withdrawn or a draft',
  limit: () => 'entries exceed the limit: only the first are read',
  syntax: explainSyntax,
  encoding: () => 'contains bytes that are not in the encoding that the document states: write UTF-8',
};

/** Explains a problem and its solution. */
export const explainProblem = (
  { kind, place, value, reason }: Problem,
  context: ProblemContext = { hasBase: true },
): ProblemReport => {
  const text = reason ? REASONS[reason] : EXPLAIN[kind](place, value, context);
  return {
    place,
    ...(context.line !== undefined && { line: context.line }),
    kind,
    ...(value !== undefined && { value }),
    text: value === undefined ? text : `"${value}" ${text}`,
  };
};
