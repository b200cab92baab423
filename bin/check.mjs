/** npx wco-widgets check: reads news as the elements do, and reports problems. */
import { styleText } from 'node:util';
import { CommandError, EXIT, fileError, positive, readSource, tagsOf, webAddress } from './arguments.mjs';

/** Options of the commands that read news. */
export const LOADING_OPTIONS = {
  lang: {
    type: 'string',
    multiple: true,
    value: '<tags>',
    about: 'languages of the reader, best first, such as ru,en',
    usual: 'none',
  },
  format: { type: 'string', value: '<name>', about: 'name of the format', usual: 'detected from the content' },
  base: {
    type: 'string',
    value: '<address>',
    about: 'address where the file will be published, which resolves relative addresses in it',
    usual: 'none',
  },
  timeout: { type: 'string', value: '<ms>', about: 'timeout of a request, in milliseconds', usual: '8000' },
  'max-bytes': { type: 'string', value: '<n>', about: 'size limit, in bytes', usual: '2000000' },
};

const hasColours = () => process.stdout.isTTY && !process.env.NO_COLOR;

const run = async (values, source) => {
  const { check: examine, describe, printable, toText } = await import('../dist/entries/check.js');
  const maxBytes = positive('max-bytes', values['max-bytes']) ?? 2_000_000;
  const options = {
    languages: tagsOf(values.lang),
    format: values.format,
    base: webAddress('base', values.base)?.href,
    timeout: positive('timeout', values.timeout),
    maxBytes,
    seesHeaders: true,
  };
  const origin = webAddress('origin', values.origin)?.origin;
  let input;
  try {
    input = await readSource(source, maxBytes);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw await fileError(source, error, 'read');
  }
  const { diagnosis } = await examine(input, { ...options, ...(origin && { page: { origin } }) });
  if (values.json) {
    // Escapes control characters for terminals. The JSON stays equivalent.
    console.log(
      JSON.stringify(diagnosis, null, 2).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, printable),
    );
  } else {
    const limits = values.all ? { items: Infinity, problems: Infinity } : {};
    const style = hasColours()
      ? { heading: (text) => styleText('bold', text), bad: (text) => styleText('red', text) }
      : undefined;
    console.log(toText(describe(diagnosis, limits), style));
  }
  const { outcome, problems, failures, permissions } = diagnosis;
  if (outcome === 'failed') return EXIT.failed;
  const refused = origin ? permissions.length : 0;
  return values.strict && problems.length + failures.length + refused > 0 ? EXIT.problems : EXIT.ok;
};

export const check = {
  summary: 'reads news as the elements do, and reports problems and their solutions',
  input: '<file | address | ->',
  about:
    'Reads news as the elements do, and reports articles, languages, problems and their solutions. An address starts with http:// or https://; "-" reads standard input.',
  options: {
    ...LOADING_OPTIONS,
    origin: {
      type: 'string',
      value: '<origin>',
      about: 'site that will show the news, for the CORS check, such as https://www.example.org',
      usual: 'any other site',
    },
    strict: {
      type: 'boolean',
      about: 'exits with 1 if there are problems, or if pages of --origin cannot read the news',
    },
    all: { type: 'boolean', about: 'lists all articles and problems' },
    json: { type: 'boolean', about: 'prints the diagnosis as JSON' },
  },
  examples: ['check https://www.example.org/feed.json --lang ru', 'check feed.json --strict'],
  exits: {
    [EXIT.ok]: 'the news can be read',
    [EXIT.problems]: 'the news has problems (only with --strict)',
    [EXIT.failed]: 'the news could not be read',
    [EXIT.usage]: 'the command is wrong',
  },
  run,
};
