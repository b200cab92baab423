/** Reads news for the commands that turn it into something else. */
import { CommandError, EXIT, fileError, positive, readSource, webAddress } from './arguments.mjs';

const MAX_BYTES = 2_000_000;

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

/** The values of `LOADING_OPTIONS`, without `lang`. */
export const loadingOf = (values) => ({
  format: values.format,
  timeout: positive('timeout', values.timeout),
  maxBytes: positive('max-bytes', values['max-bytes']) ?? MAX_BYTES,
  base: webAddress('base', values.base)?.href,
});

const load = async (source, { format, timeout, maxBytes, base }) => {
  const { loadNews, parseNews } = await import('../dist/entries/index.js');
  const input = await readSource(source, maxBytes);
  if (input instanceof URL) return { feed: await loadNews(input.href, { format, timeout, maxBytes }), url: input.href };
  if (input.length > maxBytes) throw new Error(`more than ${maxBytes} bytes`);
  return { feed: await parseNews(input, { format, url: base }), url: base };
};

/** The error for news that could not be used. `verb`: what could not be done, such as `rendered`. */
export const newsError = async (source, error, verb) => {
  if (error instanceof CommandError) return error;
  if (error.syscall) return fileError(source, error, verb);
  const { explainFailure } = await import('../dist/entries/check.js');
  const code = error.name === 'NewsError' ? ` (${error.code})` : '';
  return new CommandError(
    `${source} could not be ${verb}: ${explainFailure(error)}${code}`,
    `Run npx wco-widgets check ${source} --all for a diagnosis.`,
    EXIT.failed,
  );
};

/**
 * @param loading from `loadingOf()`
 * @returns `{ feed, url }`; `url` is missing for a file without `--base`
 */
export const readNews = async (source, loading, verb) => {
  try {
    return await load(source, loading);
  } catch (error) {
    throw await newsError(source, error, verb);
  }
};
