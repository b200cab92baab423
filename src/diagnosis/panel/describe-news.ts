import type { TraceStep } from '../../loading/trace.js';
import { describe, type Line, type Section } from '../describe.js';
import { diagnose } from '../diagnose.js';
import { inheritedLanguages } from '../../language/inherit.js';
import type { Negotiation } from '../../language/negotiate.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { newsroomContext } from '../../elements/base/newsroom-context.js';
import { askContext } from './ask-context.js';
import { attributesOf } from './attributes-of.js';
import type { DebugHost } from './debug-host.js';

/** Item, list and provider, as far as they can be seen from outside. */
export interface NewsHost extends DebugHost {
  readonly src: string | undefined;
  readonly data: unknown;
  readonly languages: string | undefined;
  readonly credentials: RequestCredentials | undefined;
  readonly state: LoadStatus;
  readonly error: NewsError | undefined;
  readonly feed: NewsFeed | undefined;
  readonly item?: NewsItem | undefined;
  readonly contentLanguage?: string | undefined;
  readonly resolution?: Negotiation | undefined;
}

const hasInline = (host: HTMLElement): boolean =>
  [...host.children].some((child) => child.matches('script[type="application/json"]'));

const sourceOf = (host: NewsHost): string => {
  if (host.data !== undefined && host.data !== null) return 'the property `data`';
  if (host.src) return `src="${host.src}"`;
  if (hasInline(host)) return 'the script inside the element';
  return askContext(host, newsroomContext)
    ? 'the provider around it (set `debug` there to see the requests)'
    : 'nowhere: set `src`, or put the element into a provider';
};

const describeItem = ({ item, feed }: NewsHost): readonly Line[] =>
  feed && item ? [{ text: `Article: ${item.id}, number ${feed.items.indexOf(item) + 1} of ${feed.items.length}` }] : [];

const factsOf = (host: NewsHost): readonly Line[] => {
  const facts: unknown = Reflect.get(host, 'debugFacts');
  return Object.entries(facts ?? {}).map(([name, value]) => ({ text: `${name}: ${String(value)}` }));
};

/** The languages that were asked for: the author's, then those of the page around. */
const askedOf = (host: NewsHost): readonly string[] => [
  ...new Set([...(host.languages ?? '').split(/[\s,]+/).filter(Boolean), ...inheritedLanguages(host)]),
];

/** What an element that loads news was told, and the diagnosis of its load. */
export const describeNews = (host: NewsHost, steps: readonly TraceStep[]): readonly Section[] => {
  const { feed, error, resolution, item } = host;
  const found = item && resolution ? (host.contentLanguage ?? null) : undefined;
  const diagnosis = diagnose({
    steps,
    feed,
    error,
    asked: askedOf(host),
    found,
    kind: resolution?.kind,
    asker: { origin: location.origin, credentials: host.credentials },
  });
  const [outcome, ...sections] = describe(diagnosis);
  const own: Section = {
    heading: 'This element',
    lines: [
      attributesOf(host),
      { text: `News from: ${sourceOf(host)}` },
      { text: `State: ${host.state}` },
      ...describeItem(host),
      ...factsOf(host),
    ],
  };
  return [...(outcome ? [outcome] : []), own, ...sections];
};
