/** npx wco-widgets check: reads news as the elements do, and reports problems. */
import { CommandError, EXIT, fileError, readSource, tagsOf, webAddress } from './arguments.mjs';
import { terminalStyle, toJson } from './output.mjs';
import { LOADING_OPTIONS, loadingOf } from './read-news.mjs';

const run = async (values, source) => {
  const { check: examine, describe, toText } = await import('../dist/entries/check.js');
  const loading = loadingOf(values);
  const origin = webAddress('origin', values.origin)?.origin;
  let input;
  try {
    input = await readSource(source, loading.maxBytes);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw await fileError(source, error, 'read');
  }
  const { languageDetection } = await import('./detect-language.mjs');
  const { diagnosis } = await examine(input, {
    ...loading,
    languages: tagsOf(values.lang),
    seesHeaders: true,
    detection: languageDetection,
    ...(origin && { page: { origin } }),
  });
  if (values.json) {
    console.log(await toJson(diagnosis));
  } else {
    const limits = values.all ? { items: Infinity, problems: Infinity } : {};
    console.log(toText(describe(diagnosis, limits), terminalStyle()));
  }
  const { outcome, problems, failures, permissions, wrongLanguages = [] } = diagnosis;
  if (outcome === 'failed') return EXIT.failed;
  const refused = origin ? permissions.length : 0;
  return values.strict && problems.length + wrongLanguages.length + failures.length + refused > 0
    ? EXIT.problems
    : EXIT.ok;
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
