/** npx wco-widgets coverage <file, address or -> …: tells which articles exist in which languages. */
import { extname } from 'node:path';
import { CommandError, EXIT, positive, tagsOf } from './arguments.mjs';
import { terminalStyle, toJson, writeOutput } from './output.mjs';
import { LOADING_OPTIONS, loadingOf, readNews } from './read-news.mjs';

const VERB = 'read';

/** Writers by file extension. */
const WRITERS = {
  '.html': ({ coverageToHtml }, result) => coverageToHtml(result),
  '.csv': ({ coverageToCsv }, result) => coverageToCsv(result),
  '.json': (_module, result) => `${JSON.stringify(result, null, 2)}\n`,
};

const writerOf = (file) => {
  const writer = WRITERS[extname(file).toLowerCase()];
  if (!writer) throw new CommandError(`--out must end in ${Object.keys(WRITERS).join(', ')}, not "${file}"`);
  return writer;
};

/** A feed with its next pages. Only the last one keeps the address of a further page. */
const readPages = async (source, loading, pages) => {
  const read = [];
  const seen = new Set([source]);
  for (let next = source; next !== undefined;) {
    const { feed, url = source } = await readNews(next, loading, VERB);
    const isNew = feed.nextUrl !== undefined && !seen.has(feed.nextUrl);
    next = isNew && read.length + 1 < pages ? feed.nextUrl : undefined;
    const { nextUrl, ...rest } = feed;
    seen.add(nextUrl);
    read.push({ feed: next === undefined && isNew ? feed : rest, url });
  }
  return read;
};

const readAll = async (sources, loading, pages, mergeFeeds) => {
  const read = [];
  // One at a time: feeds of one site come from one server.
  for (const source of sources) read.push(...(await readPages(source, loading, pages)));
  return read.length === 1 ? read[0].feed : mergeFeeds(read);
};

const run = async (values, ...sources) => {
  const pages = positive('pages', values.pages) ?? 1;
  const files = (values.out ?? []).map((file) => [file, writerOf(file)]);
  const module = await import('../dist/entries/check.js');
  const feed = await readAll(sources, loadingOf(values), pages, module.mergeFeeds);
  const result = module.coverage(feed, tagsOf(values.lang));
  for (const [file, write] of files) await writeOutput(file, write(module, result));
  if (values.json) console.log(await toJson(result));
  else console.log(module.toText(module.describeCoverage(result, values.all ? Infinity : undefined), terminalStyle()));
  const hasGaps = result.languages.some(({ covered, outdated }) => covered < result.articles.length || outdated > 0);
  return values.strict && hasGaps ? EXIT.problems : EXIT.ok;
};

export const coverage = {
  summary: 'tells which articles exist in which languages, and which translations are outdated',
  input: '<file | address | -> …',
  about:
    'Tells which articles of one or more feeds exist in which languages, how each version was written, and which translations are older than their originals, with totals by language, topic and month. Articles of several feeds are joined. An address starts with http:// or https://; "-" reads standard input.',
  options: {
    ...LOADING_OPTIONS,
    lang: { ...LOADING_OPTIONS.lang, about: 'languages to report, such as fr,es', usual: 'all of the feeds' },
    pages: { type: 'string', value: '<n>', about: 'pages to read of each feed that continues on others', usual: '1' },
    out: {
      type: 'string',
      multiple: true,
      value: '<file>',
      about: 'file to write as well: .html, .csv or .json; can be repeated',
      usual: 'none',
    },
    strict: { type: 'boolean', about: 'exits with 1 if a version is missing or outdated' },
    all: { type: 'boolean', about: 'lists all articles, topics and months' },
    json: { type: 'boolean', about: 'prints the coverage as JSON' },
  },
  examples: [
    'coverage https://www.example.org/feed.json --out coverage.html --out coverage.csv',
    'coverage en.xml fr.xml --lang en,fr --strict',
  ],
  exits: {
    [EXIT.ok]: 'the news can be read',
    [EXIT.problems]: 'a version is missing or outdated (only with --strict)',
    [EXIT.failed]: 'the news could not be read, or a file could not be written',
    [EXIT.usage]: 'the command is wrong',
  },
  run,
};
