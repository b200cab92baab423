/** npx wco-widgets render <file, address or ->: writes news as a page that works without scripts. */
import { writeFile } from 'node:fs/promises';
import { explainFile, oneOf, positive, readSource, tagsOf, UsageError, webAddress } from './arguments.mjs';

export const RENDER_HELP = `Usage: wco-widgets render <file | address | -> [options]

Writes news as a page that works without scripts: the first article, or a list.
--lang, --format, --base, --timeout and --max-bytes as above; the page uses the first language of --lang.

  --out <file>            file to write (default: standard output)
  --list                  renders a list of all articles instead of one article
  --item-id <id>          id of the article (default: the first)
  --languages <tags>      languages of the news, best first (default: the page's)
  --variant <name>        article, card or compact
  --layout <name>         layout of a list: list or grid
  --limit <n>             number of articles that a list shows at first
  --without <parts>       parts to leave out: image,contact
  --time-zone <zone>      time zone of dates with a time: Europe/Brussels
  --heading-level <n>     level of the first heading (1)
  --structured-data       adds a schema.org NewsArticle with the address of the publisher's page
  --script <address>      address of hydrate.js, which makes the page interactive`;

/** Options besides those of `check`. */
export const RENDER_OPTIONS = {
  out: { type: 'string' },
  list: { type: 'boolean' },
  'item-id': { type: 'string' },
  languages: { type: 'string', multiple: true },
  variant: { type: 'string' },
  layout: { type: 'string' },
  limit: { type: 'string' },
  without: { type: 'string', multiple: true },
  'time-zone': { type: 'string' },
  'heading-level': { type: 'string' },
  'structured-data': { type: 'boolean' },
  script: { type: 'string' },
};

const MAX_BYTES = 2_000_000;

const words = (values) => tagsOf(values).join(' ') || undefined;

const zone = (text) => {
  if (text === undefined || text === 'local') return text;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    throw new UsageError(`--time-zone must be a name like Europe/Brussels, not "${text}"`);
  }
};

/** Rejects options of a list for an article, and the other way round. */
const refuseMisplaced = ({ list, ...values }) => {
  const [names, words] = list
    ? [['item-id', 'structured-data'], 'works only without --list']
    : [['layout', 'limit'], 'works only with --list'];
  const misplaced = names.find((name) => values[name] !== undefined);
  if (misplaced) throw new UsageError(`--${misplaced} ${words}`);
};

const optionsOf = (values) => {
  refuseMisplaced(values);
  const [lang] = tagsOf(values.lang);
  const level = positive('heading-level', values['heading-level']);
  if (level > 6) throw new UsageError('--heading-level must be 1 to 6');
  return {
    element: values.list ? 'list' : 'item',
    lang,
    languages: words(values.languages),
    itemId: values['item-id'],
    variant: oneOf('variant', values.variant, ['article', 'card', 'compact']),
    layout: oneOf('layout', values.layout, ['list', 'grid']),
    limit: positive('limit', values.limit),
    without: words(values.without),
    timeZone: zone(values['time-zone']),
    headingLevel: level ?? 1,
    structuredData: values['structured-data'],
    script: values.script,
  };
};

const load = async (source, { format, timeout, maxBytes, base }) => {
  const { loadNews, parseNews } = await import('../dist/entries/index.js');
  const input = await readSource(source, maxBytes);
  if (input instanceof URL) return { feed: await loadNews(input.href, { format, timeout, maxBytes }), url: input.href };
  if (input.length > maxBytes) throw new Error(`more than ${maxBytes} bytes`);
  return { feed: await parseNews(input, { format, url: base }), url: base };
};

const write = async (file, page) => {
  try {
    await writeFile(file, page);
    return true;
  } catch (error) {
    const reason = error.code === 'ENOENT' ? 'the folder does not exist' : error.message;
    const { printable } = await import('../dist/entries/check.js');
    console.error(printable(`${file} could not be written: ${reason}`));
    return false;
  }
};

/** Returns whether the page was written. */
export const render = async (source, values) => {
  const options = optionsOf(values);
  const loading = {
    format: values.format,
    timeout: positive('timeout', values.timeout),
    maxBytes: positive('max-bytes', values['max-bytes']) ?? MAX_BYTES,
    base: webAddress('base', values.base)?.href,
  };
  const { renderPage } = await import('../dist/entries/ssr.js');
  const { explainFailure, printable } = await import('../dist/entries/check.js');
  let page;
  try {
    const { feed, url } = await load(source, loading);
    page = await renderPage(feed, { ...options, url });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof RangeError) throw new UsageError(error.message);
    const code = error.name === 'NewsError' ? ` (${error.code})` : '';
    const reason = error.syscall ? await explainFile(source, error) : explainFailure(error);
    console.error(printable(`${source} could not be rendered: ${reason}${code}`));
    return false;
  }
  if (values.out !== undefined) return write(values.out, page);
  process.stdout.write(page);
  return true;
};
