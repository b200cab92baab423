import { calendarFormat } from '../language/intl-cache.js';
import { parseTag } from '../language/tag.js';
import { warn } from '../model/warn.js';
import { parseTokens } from '../model/parse-tokens.js';
import { closestWord } from './closest-word.js';
import { suggestAddress } from './suggest-address.js';
import { findSwallowedElement } from './self-closing-tag.js';

/** The members of a Lit element's class that the checks use. */
interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<
    PropertyKey,
    { readonly attribute?: string | boolean; readonly type?: unknown }
  >;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** Gives scripts time to set `data`, and a provider time to be defined. */
const RECHECK_DELAY_MS = 2_000;

/** Attributes that every element may have, and those of scripts and frameworks. */
const GLOBAL =
  /^(?:accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|itemid|itemprop|itemref|itemscope|itemtype|key|lang|nonce|part|popover|ref|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|on[a-z]+|aria-.*|(?:data|hx|x|v|ng|_ng|wp|up|turbo|jsaction)-.*)$/;

/** Attribute names that authors try, and the attributes that they mean. */
const ALIASES: Readonly<Record<string, string>> = {
  href: 'src',
  url: 'src',
  feed: 'src',
  'feed-url': 'src',
  source: 'src',
  link: 'src',
  language: 'lang',
  locale: 'lang',
  count: 'limit',
  max: 'limit',
  'page-size': 'limit',
  search: 'searchable',
  order: 'sort',
  'sort-by': 'sort',
  type: 'variant',
  mail: 'email',
  tel: 'phone',
  telephone: 'phone',
  role: 'job-title',
  organisation: 'organization',
  hide: 'without',
  exclude: 'without',
  category: 'topic',
  tag: 'topic',
  topics: 'topic',
  from: 'since',
  to: 'until',
  after: 'since',
  before: 'until',
  sticky: 'pinned',
  article: 'item-id',
  theme: 'variant',
};

/** Values of attributes that hold several words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  without: [
    'image',
    'date',
    'byline',
    'reading-time',
    'topics',
    'places',
    'event',
    'recordings',
    'attachments',
    'related',
    'contact',
    'share',
    'rights',
    'count',
    'all-news',
  ],
  filters: ['topic', 'year', 'language', 'sort'],
};

/** Attributes that hold language tags. */
const TAGS = ['lang', 'languages', 'content-language', 'requested', 'shown', 'available', 'original', 'value'];

const list = new Intl.ListFormat('en', { type: 'disjunction' });

const didYouMean = (word: string | undefined): string => (word === undefined ? '' : `: did you mean \`${word}\`?`);

const explainName = (host: Element, name: string, known: readonly string[]): readonly string[] => {
  // Frameworks write these, and leave them in the page if they do not run: `:src`, `[src]`, `data-src`.
  const bare = name.replace(/^(?:v-bind:|data-|[:@.?[(]+)|[\])]+$/g, '');
  const isWrapped = bare !== name && known.includes(bare);
  if (GLOBAL.test(name) && !isWrapped) return [];
  const alias = ALIASES[bare];
  const meant = isWrapped ? bare : alias && known.includes(alias) ? alias : closestWord(bare, known);
  // Attributes with other characters belong to scripts of the page.
  if (!meant && !/^[a-z]+$/.test(name)) return [];
  return [`\`${name}\` is not an attribute of <${host.localName}>${didYouMean(meant)}`];
};

const explainWords = (name: string, value: string): readonly string[] => {
  const choices = WORDS[name];
  const isTags = TAGS.includes(name);
  return [...parseTokens(value)].flatMap((word) => {
    if (isTags && !parseTag(word)) return `\`${name}\`: "${word}" is not a language tag: write \`en\`, \`pt-BR\``;
    if (!choices || choices.includes(word.toLowerCase())) return [];
    const meant = closestWord(word, choices);
    return `\`${name}\`: "${word}" is unknown${didYouMean(meant) || `: the words are ${choices.join(', ')}`}`;
  });
};

const isTimeZone = (value: string): boolean => {
  try {
    return value === 'local' || Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
};

const isCalendar = (value: string): boolean => calendarFormat(`en ${value.trim().toLowerCase()}`) !== undefined;

/** Explains a value without effect, or with an unexpected one. */
const explainValue = (name: string, value: string, type: unknown, choices?: readonly string[]): readonly string[] => {
  const written = `${name}="${value}"`;
  if (choices && !choices.includes(value.trim().toLowerCase())) {
    const meant = closestWord(value, choices);
    const rest = meant ? didYouMean(meant) : `: write ${list.format(choices.map((each) => `\`${each}\``))}`;
    return [`${written} is unknown, and the default is used${rest}`];
  }
  if (type === Boolean && /^(?:false|0|no|off)$/i.test(value.trim()))
    return [`${written} switches \`${name}\` on: remove the attribute to switch it off`];
  if (type === Number && !Number.isFinite(Number(value || NaN)))
    return [`${written} is not a number, and the default is used`];
  if (name === 'time-zone' && !isTimeZone(value))
    return [`${written} is unknown, and the publisher’s day is used: write a name such as \`Europe/Brussels\``];
  if (name === 'calendar' && !isCalendar(value)) {
    const meant = closestWord(value, Intl.supportedValuesOf('calendar').filter(isCalendar));
    return [
      `${written} adds no second date${didYouMean(meant) || ': write the name of another calendar, such as `persian`'}`,
    ];
  }
  if (name === 'pinned' && !value.trim()) return ['`pinned` is empty: write the ids of articles, or `feed`'];
  return explainWords(name, value);
};

/** Explains addresses that are probably wrong; none if the news was read. */
const explainSource = (host: Element, src: string): readonly string[] => {
  const { feed, error } = host as { feed?: unknown; error?: unknown };
  if (feed && !error) return [];
  return src.split(/\s+/).flatMap((address) => {
    const meant = suggestAddress(address);
    if (meant) return `\`src\`: "${address}" is not a web address${didYouMean(meant)}`;
    // `src=feed.json/>`: without quotation marks, the slash belongs to the value.
    return /\.\w{2,5}\/$/.test(address) ? `\`src\`: "${address}" ends with a slash` : [];
  });
};

/** Explains children that belong after the element, and scripts that are not read. */
const explainContent = (host: Element): readonly string[] => {
  const end = `</${host.localName}>`;
  const isProvider = host.localName.endsWith('-news-provider');
  const swallowed = findSwallowedElement(host);
  const rest = [...host.children].filter((child) => !child.slot && !child.matches('script, style, template'));
  const isLong = !isProvider && !host.nextSibling && rest.length > 3;
  const script = host.querySelector(':scope > script:not([src], [type="application/json"], [type*="ld+json"])');
  return [
    ...(swallowed || isLong
      ? [
          `The element contains <${(swallowed ?? rest[0])?.localName ?? ''}> and everything after it, up to the end of <${host.parentElement?.localName ?? ''}>. ` +
            `It is hidden with the fallback content. HTML ignores the slash in <${host.localName} />: write ${end} where the element ends`,
        ]
      : []),
    ...(/^\s*[[{<]/.test(script?.textContent ?? '')
      ? ['The script inside the element is not read: it needs `type="application/json"`']
      : []),
  ];
};

/** Lists probable mistakes in the markup of an element: attributes, values, content. */
export const findMistakes = (host: Element): readonly string[] => {
  const { observedAttributes, elementProperties, choices } = host.constructor as unknown as ElementClass;
  const properties = new Map(
    [...elementProperties].map(([property, { attribute, type }]) => {
      const name = String(property);
      return [typeof attribute === 'string' ? attribute : name.toLowerCase(), { type, choices: choices[name] }];
    }),
  );
  return [
    ...[...host.attributes].flatMap(({ name, value }) => {
      if (name === 'lang') return explainWords(name, value);
      if (!observedAttributes.includes(name)) return explainName(host, name, observedAttributes);
      if (name === 'src') return explainSource(host, value);
      const property = properties.get(name);
      return explainValue(name, value, property?.type, property?.choices);
    }),
    ...explainContent(host),
  ];
};

/**
 * Warns in the console about mistakes in the markup of an element, or about a missing source.
 *
 * @param lacksSource whether the element has nothing to show; called again after a moment
 */
export const warnOfMistakes = async (host: Element, lacksSource: () => boolean): Promise<void> => {
  let mistakes = findMistakes(host);
  if (mistakes.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, RECHECK_DELAY_MS));
    mistakes = findMistakes(host);
  }
  const isLacking = lacksSource();
  if (!host.isConnected || (mistakes.length === 0 && !isLacking)) return;
  const lack = isLacking
    ? ': there is no news. Set `src` or `data`, or put the element inside `<wco-news-provider>`'
    : '';
  warn([`[wco-widgets] <${host.localName}>${lack}`, ...mistakes].join('\n- '), host);
};
