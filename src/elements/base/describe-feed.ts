import { describe, describeAttributes, type Line, type Section } from '../../diagnosis/describe.js';
import { diagnose } from '../../diagnosis/diagnose.js';
import { inheritedLanguages } from '../../language/inherited-languages.js';
import type { Negotiation } from '../../language/negotiate.js';
import type { TraceStep } from '../../loading/trace.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { parseTokens } from '../../model/parse-tokens.js';
import type { BodyLimit } from '../../safety/limit-markup.js';
import type { FeedElement } from './feed-element.js';

/** Facts about the element besides its public properties. */
export interface FeedFacts {
  readonly steps: readonly TraceStep[];
  /** Whether the news comes from a provider. */
  readonly isProvided: boolean;
  /** The article shown, for an element that shows one. */
  readonly article?:
    | {
        readonly item: NewsItem | undefined;
        readonly language: string | undefined;
        readonly resolution: Negotiation | undefined;
        /** The limits that its text exceeded. */
        readonly exceeded: ReadonlySet<BodyLimit> | undefined;
      }
    | undefined;
  /** Probable mistakes in the element's settings. */
  readonly faults?: readonly string[] | undefined;
  /** Origins of recordings that the page's content security policy blocked. */
  readonly blockedMedia?: readonly string[] | undefined;
  /** Further lines, by their labels. */
  readonly own?: Readonly<Record<string, string | number>>;
}

const hasInline = (host: HTMLElement): boolean =>
  [...host.children].some((child) => child.matches('script[type="application/json"]'));

const sourceOf = (host: FeedElement, isProvided: boolean): string => {
  if (host.data !== undefined && host.data !== null) return 'the property `data`';
  if (host.src) return `src="${host.src}"`;
  if (hasInline(host)) return 'the script inside the element';
  return isProvided
    ? 'the provider around the element (set `debug` there to see the requests)'
    : 'no source: set `src`, or put the element inside `<wco-news-provider>`';
};

const describeItem = (item: NewsItem | undefined, feed: NewsFeed | undefined): readonly Line[] =>
  feed && item ? [{ text: `Article: ${item.id}, number ${feed.items.indexOf(item) + 1} of ${feed.items.length}` }] : [];

const LIMITS_OF_TEXT: Readonly<Record<BodyLimit, string>> = {
  characters: 'The text is cut: it has too many characters.',
  tags: 'The text is cut: its markup has too many tags.',
  nodes: 'The text is cut: it has too many elements, links or images.',
  depth: 'The text is nested too deeply: inner elements are left out, but their text is shown.',
  attributes: 'An element of the text has too many attributes: some are left out.',
};

const describeLimits = (exceeded: ReadonlySet<BodyLimit> = new Set()): readonly Line[] =>
  [...exceeded].map((limit) => ({ text: LIMITS_OF_TEXT[limit], isBad: true }));

/** The requested languages: the author's, then those of the page. */
const requestedOf = (host: FeedElement): readonly string[] => [
  ...new Set([...parseTokens(host.languages), ...inheritedLanguages(host)]),
];

/** Describes an element that loads news, for its debug panel. */
export const describeFeed = (
  host: FeedElement,
  { steps, isProvided, article, faults = [], blockedMedia, own = {} }: FeedFacts,
): readonly Section[] => {
  const { feed, error } = host;
  const { item, language, resolution } = article ?? {};
  const diagnosis = diagnose({
    steps,
    feed,
    error,
    state: host.state,
    itemId: 'itemId' in host ? (host.itemId as string | undefined) : undefined,
    requested: requestedOf(host),
    shown: item && resolution ? (language ?? null) : undefined,
    kind: resolution?.kind,
    blockedMedia,
    page: { origin: globalThis.origin, credentials: host.credentials, isOffline: !navigator.onLine },
  });
  const [outcome, ...sections] = describe(diagnosis);
  const element: Section = {
    heading: 'Element',
    lines: [
      describeAttributes(host),
      { text: `News from: ${sourceOf(host, isProvided)}` },
      { text: `State: ${host.state}` },
      ...describeItem(item, feed),
      ...describeLimits(article?.exceeded),
      ...faults.map((text) => ({ text, isBad: true })),
      ...Object.entries(own).map(([name, value]) => ({ text: `${name}: ${value}` })),
    ],
  };
  return [...(outcome ? [outcome] : []), element, ...sections];
};
