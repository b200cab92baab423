#!/usr/bin/env node
/**
 * npx wco-widgets check <file, address or ->: reads news as the elements do, and reports problems;
 * npx wco-widgets render: writes news as a page; npx wco-widgets snippet: writes the HTML that adds elements to a page.
 * Exit codes: 0 success, 1 problems (check with --strict), 2 the news could not be read or the page could not be
 * written, 3 wrong usage.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs, styleText } from 'node:util';
import {
  didYouMean,
  explainFile,
  positive,
  readSource,
  refuseOthers,
  tagsOf,
  UsageError,
  webAddress,
} from './arguments.mjs';
import { render, RENDER_HELP, RENDER_OPTIONS } from './render.mjs';
import { snippet, SNIPPET_HELP, SNIPPET_OPTIONS } from './snippet.mjs';

const OK = 0;
const PROBLEMS = 1;
const UNREADABLE = 2;
const USAGE = 3;

const HELP = `Usage: wco-widgets check <file | address | -> [options]

Reads news as the elements do, and reports articles, languages, problems and their solutions.
An address starts with http:// or https://; "-" reads standard input.

  --lang <tags>      languages of the reader, best first: --lang ru,en
  --format <name>    name of the format (default: detected from the content)
  --base <address>   address where the file will be published, which resolves relative addresses in it
  --origin <origin>  site that will show the news, for the CORS check: https://www.example.org
  --timeout <ms>     timeout of a request in milliseconds (default: 8000)
  --max-bytes <n>    size limit in bytes (default: 2000000)
  --strict           exits with 1 if there are problems, or if pages of --origin cannot read the news
  --all              lists all articles and problems
  --json             prints the diagnosis as JSON
  --help, --version

${RENDER_HELP}

${SNIPPET_HELP}

Exit codes: 0 success; 1 the news has problems (only with --strict);
2 the news could not be read, or the page could not be written; 3 wrong usage.`;

/** Options of `check` and `render`. */
const COMMON_OPTIONS = {
  lang: { type: 'string', multiple: true },
  format: { type: 'string' },
  base: { type: 'string' },
  timeout: { type: 'string' },
  'max-bytes': { type: 'string' },
};

const CHECK_OPTIONS = {
  origin: { type: 'string' },
  strict: { type: 'boolean' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
};

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...CHECK_OPTIONS,
  ...RENDER_OPTIONS,
  ...SNIPPET_OPTIONS,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
};

const COMMANDS = ['check', 'render', 'snippet'];

const parse = async (args) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [, option] = /^Unknown option '-*([^']+)'/.exec(error.message) ?? [];
    const meant = option && (await didYouMean(option, Object.keys(OPTIONS))).replace('mean ', 'mean --');
    throw new UsageError(option ? `Unknown option '--${option}'${meant}` : error.message.split('\n', 1)[0]);
  }
};

/** A command is missing or unknown. The name of a file in its place was probably meant for `check`. */
const refuseCommand = async (command) => {
  if (!command) throw new UsageError('Missing command: check, render or snippet');
  const meant = /[./]/.test(command) ? `, did you mean check ${command}?` : await didYouMean(command, COMMANDS);
  throw new UsageError(`Unknown command "${command}"${meant}`);
};

const hasColours = () => process.stdout.isTTY && !process.env.NO_COLOR;

const check = async (source, values) => {
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
    if (error instanceof UsageError) throw error;
    console.error(printable(`${source} could not be read: ${await explainFile(source, error)}`));
    return UNREADABLE;
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
  if (outcome === 'failed') return UNREADABLE;
  const refused = origin ? permissions.length : 0;
  return values.strict && problems.length + failures.length + refused > 0 ? PROBLEMS : OK;
};

const run = async (args) => {
  const { values, positionals } = await parse(args);
  const [command, source, ...others] = positionals;
  if (values.version) {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    console.log(version);
    return OK;
  }
  if (values.help) {
    console.log(HELP);
    return OK;
  }
  if (command === 'snippet') {
    if (source) throw new UsageError(`snippet takes no file: set the address of the news with --src ${source}`);
    refuseOthers(command, values, Object.keys(SNIPPET_OPTIONS));
    console.log(await snippet(values));
    return OK;
  }
  if (command !== 'check' && command !== 'render') return refuseCommand(command);
  if (!source) throw new UsageError(`Missing source: ${command} <file | address | ->`);
  if (others.length > 0) throw new UsageError('Only one file or address is allowed');
  const own = command === 'check' ? CHECK_OPTIONS : RENDER_OPTIONS;
  refuseOthers(command, values, Object.keys({ ...COMMON_OPTIONS, ...own }));
  if (command === 'check') return check(source, values);
  return (await render(source, values)) ? OK : UNREADABLE;
};

// The reader of a pipe may close it early (`| head`).
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  const { printable } = await import('../dist/entries/check.js');
  console.error(`${printable(error.message)}\nRun npx wco-widgets --help for all commands and options.`);
  process.exitCode = USAGE;
}
