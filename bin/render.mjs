/** npx wco-widgets render <file, address or ->: writes news as a page that works without scripts. */
import { CommandError, EXIT, oneOf, positive, tagsOf } from './arguments.mjs';
import { writeOutput } from './output.mjs';
import { LOADING_OPTIONS, loadingOf, newsError, readNews } from './read-news.mjs';

const words = (values) => tagsOf(values).join(' ') || undefined;

const zone = (text) => {
  if (text === undefined || text === 'local') return text;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    throw new CommandError(`--time-zone must be a name like Europe/Brussels, not "${text}"`);
  }
};

/** A value that the formatters of Node know. */
const known = (name, text, kind, example) => {
  if (text !== undefined && !Intl.supportedValuesOf(kind).includes(text))
    throw new CommandError(`--${name} must be a name that Node knows, such as ${example}, not "${text}"`);
  return text;
};

/** Options that choose the articles of a list, as the attributes of the same names do. */
const CHOICE_OPTIONS = {
  topic: { type: 'string', value: '<names>', about: 'topics of a list, separated by commas', usual: 'all' },
  'not-topic': { type: 'string', value: '<names>', about: 'topics that a list leaves out', usual: 'none' },
  place: { type: 'string', value: '<names>', about: 'places of a list, or codes of countries', usual: 'all' },
  author: { type: 'string', value: '<names>', about: 'authors of a list', usual: 'all' },
  since: {
    type: 'string',
    value: '<day>',
    about: 'first day of a list: a date such as 2026-01-31, or a duration back from today such as P90D',
    usual: 'all',
  },
  until: { type: 'string', value: '<day>', about: 'last day of a list', usual: 'all' },
  'content-language': {
    type: 'string',
    multiple: true,
    value: '<tags>',
    about: 'languages that articles of a list exist in',
    usual: 'all',
  },
  pinned: {
    type: 'string',
    value: '<ids>',
    about: 'articles that come first, or feed for those that the feed marks',
    usual: 'none',
  },
};

const LIST_OPTIONS = ['layout', 'limit', 'feed-link', ...Object.keys(CHOICE_OPTIONS)];

const day = async (name, text) => {
  const { limitDay } = await import('../dist/entries/check.js');
  if (text !== undefined && !limitDay(text, Date.now()))
    throw new CommandError(`--${name} must be a date like 2026-01-31 or a duration like P90D, not "${text}"`);
  return text;
};

/** Rejects options of a list for an article, and the other way round. */
const refuseMisplaced = ({ list, ...values }) => {
  const [names, words] = list
    ? [['item-id', 'structured-data'], 'works only without --list']
    : [LIST_OPTIONS, 'works only with --list'];
  const misplaced = names.find((name) => values[name] !== undefined);
  if (misplaced) throw new CommandError(`--${misplaced} ${words}`);
};

const optionsOf = async (values) => {
  refuseMisplaced(values);
  const [lang] = tagsOf(values.lang);
  const level = positive('heading-level', values['heading-level']);
  if (level > 6) throw new CommandError(`--heading-level must be 1 to 6, not "${level}"`);
  return {
    element: values.list ? 'list' : 'item',
    lang,
    languages: words(values.languages),
    itemId: values['item-id'],
    variant: oneOf(
      'variant',
      values.variant,
      values.list ? ['card', 'compact', 'thumbnail'] : ['article', 'card', 'compact'],
    ),
    layout: oneOf('layout', values.layout, ['list', 'grid', 'lead']),
    excerpt: positive('excerpt', values.excerpt),
    limit: positive('limit', values.limit),
    feedLink: values['feed-link'],
    topic: values.topic,
    notTopic: values['not-topic'],
    place: values.place,
    author: values.author,
    since: await day('since', values.since),
    until: await day('until', values.until),
    contentLanguage: words(values['content-language']),
    pinned: values.pinned,
    without: words(values.without),
    timeZone: zone(values['time-zone']),
    dateStyle: oneOf('date-style', values['date-style'], ['full', 'long', 'medium', 'short']),
    numbering:
      values.numbering === 'native' ? 'native' : known('numbering', values.numbering, 'numberingSystem', 'arab'),
    calendar: known('calendar', values.calendar, 'calendar', 'persian'),
    headingLevel: level ?? 1,
    structuredData: values['structured-data'],
    script: values.script,
  };
};

const make = async (source, loading, options) => {
  const { renderPage } = await import('../dist/entries/ssr.js');
  const { feed, url } = await readNews(source, loading, 'rendered');
  try {
    return await renderPage(feed, { ...options, url });
  } catch (error) {
    throw error instanceof RangeError ? new CommandError(error.message) : await newsError(source, error, 'rendered');
  }
};

const run = async (values, source) => {
  const page = await make(source, loadingOf(values), await optionsOf(values));
  if (values.out === undefined) process.stdout.write(page);
  else await writeOutput(values.out, page);
  return EXIT.ok;
};

export const render = {
  summary: 'writes news as a page that works without scripts',
  input: '<file | address | ->',
  about:
    'Writes news as a page that works without scripts: the first article, or a list. An address starts with http:// or https://; "-" reads standard input.',
  options: {
    ...LOADING_OPTIONS,
    lang: { ...LOADING_OPTIONS.lang, about: 'language of the page', usual: 'en' },
    out: { type: 'string', value: '<file>', about: 'file to write', usual: 'standard output' },
    list: { type: 'boolean', about: 'renders a list of all articles instead of one article' },
    'item-id': { type: 'string', value: '<id>', about: 'id of the article', usual: 'the first' },
    languages: {
      type: 'string',
      multiple: true,
      value: '<tags>',
      about: 'languages of the news, best first',
      usual: 'the language of the page',
    },
    variant: {
      type: 'string',
      value: '<name>',
      about: 'article, card or compact; with --list: card, compact or thumbnail',
      usual: 'article; card',
    },
    layout: { type: 'string', value: '<name>', about: 'layout of a list: list, grid or lead', usual: 'list' },
    excerpt: { type: 'string', value: '<n>', about: 'lines of the summary on a card, 1 to 6', usual: 'none' },
    limit: { type: 'string', value: '<n>', about: 'number of articles that a list shows at first', usual: '10' },
    ...CHOICE_OPTIONS,
    'feed-link': { type: 'boolean', about: 'adds a link to the feed below a list' },
    without: {
      type: 'string',
      multiple: true,
      value: '<parts>',
      about: 'parts to leave out, such as image,contact',
      usual: 'none',
    },
    'time-zone': {
      type: 'string',
      value: '<zone>',
      about: 'time zone of dates with a time, such as Europe/Brussels',
      usual: "the publisher's",
    },
    'date-style': { type: 'string', value: '<name>', about: 'full, long, medium or short dates', usual: 'long' },
    numbering: {
      type: 'string',
      value: '<name>',
      about: 'digits of dates, such as latn or arab, or native',
      usual: "the language's",
    },
    calendar: {
      type: 'string',
      value: '<name>',
      about: 'second calendar, in which dates are repeated, such as persian',
      usual: 'none',
    },
    'heading-level': { type: 'string', value: '<n>', about: 'level of the first heading', usual: '1' },
    'structured-data': {
      type: 'boolean',
      about: "adds a schema.org NewsArticle with the address of the publisher's page",
    },
    script: {
      type: 'string',
      value: '<address>',
      about: 'address of hydrate.js, which makes the page interactive',
      usual: 'no script',
    },
  },
  examples: ['render feed.json --lang ru --out article.html'],
  exits: {
    [EXIT.ok]: 'the page is written',
    [EXIT.failed]: 'the news could not be read, or the page could not be written',
    [EXIT.usage]: 'the command is wrong',
  },
  run,
};
