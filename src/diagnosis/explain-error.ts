import type { NewsErrorCode } from '../model/news-error.js';
import { closestWord } from './closest-word.js';
import type { FailureReport, PermissionReport } from './diagnosis.js';
import { findJsonError } from './locate-json.js';

/** A failure to explain. */
export interface Failure {
  readonly code: NewsErrorCode;
  readonly message: string;
  readonly status?: number | undefined;
  /** Address of the request. Missing for a failure without one. */
  readonly url?: string | undefined;
  /** Content type of the response. */
  readonly contentType?: string | undefined;
  /** JSON text that cannot be parsed. */
  readonly text?: string | undefined;
  /** Why the browser or Node failed. */
  readonly cause?: unknown;
  /** The permission that the request lacks, if known. */
  readonly refusal?: PermissionReport['kind'] | undefined;
  /** Whether a file of wco-widgets is missing, not the news. */
  readonly isScript?: boolean | undefined;
  readonly isOffline?: boolean | undefined;
  /** Ids of the articles, if the feed was read. */
  readonly ids?: readonly string[] | undefined;
  /** The id that the feed lacks. */
  readonly itemId?: string | undefined;
}

interface Explanation {
  readonly explanation: string;
  readonly advice: readonly string[];
}

/** The built-in formats, by the names of their adapters. */
export const FORMATS: readonly string[] = [
  'json-feed',
  'rss',
  'atom',
  'wordpress',
  'drupal-jsonapi',
  'json-ld',
  'html',
  'ninjs',
  'activitystreams',
];

/** How many ids are listed. */
const MAX_IDS = 5;

/** Meaning and solutions of each code. docs/diagnosis.md explains them in more detail. */
const EXPLANATIONS: Readonly<Record<NewsErrorCode, Explanation>> = {
  network: {
    explanation: 'The request failed without a complete response.',
    advice: [
      'Open the address in a browser. Check the host name, the server and its certificate.',
      'If it redirects to another site, that site must allow other sites to read it (CORS).',
    ],
  },
  cors: {
    explanation:
      'The request to another site failed although the browser is online. Usually the site does not allow it (CORS). Scripts cannot tell this from a server that is down, or from a content blocker.',
    advice: [
      'Open the address in a browser to check that the server is up.',
      'Add the header below to the responses of the feed’s server.',
      'Or publish the feed on the site that shows it.',
    ],
  },
  timeout: {
    explanation: 'The response was not complete in time.',
    advice: [
      'Make the feed smaller, or cache it on the server.',
      'Set a longer timeout, in milliseconds: `timeout="20000"`.',
    ],
  },
  http: { explanation: 'The server responded with an error.', advice: ['Check the log of the feed’s server.'] },
  'too-large': {
    explanation: 'The response exceeds the size limit.',
    advice: [
      'Put only the latest articles into the feed, and the others on further pages (`next_url`).',
      'Check that the address leads to a feed, not to a video or an archive.',
    ],
  },
  'empty-body': {
    explanation: 'The response is empty.',
    advice: ['Open the address in a browser to check whether it is empty there too.'],
  },
  'unsupported-format': {
    explanation: 'The document is not in a supported format.',
    advice: [
      'Check that the address leads to the feed, not to a page about it.',
      'If you know the format, set it: `format="json-feed"`.',
    ],
  },
  malformed: {
    explanation: 'The document is incomplete or has syntax errors.',
    advice: [
      'Check it with a JSON or XML validator. The message above says what is wrong.',
      'If it was written by hand, generate it with a program instead.',
    ],
  },
  'not-found': {
    explanation: 'The address does not exist.',
    advice: ['Open the address in a browser and correct it.'],
  },
  'no-version': {
    explanation: 'The article has no headline, summary or text in any language.',
    advice: ['Add a `title` and `content_html`, or their counterparts in your format.'],
  },
};

const STATUSES: Readonly<Record<number, string>> = {
  401: 'The feed requires a login. Publish it without one, or set `credentials` if readers are logged in there.',
  403: 'The server refused the request. Check whether a firewall or bot protection blocks readers.',
  429: 'The server received too many requests. Raise its limit, or put a cache in front of it.',
};

const HTML: Explanation = {
  explanation: 'The address leads to an HTML page, not to a feed.',
  advice: [
    'Use the address of the feed. Many pages link to it with `<link rel="alternate" type="application/rss+xml">`.',
    'Some servers send a page for “not found” or “log in”. Open the address in a private window to check.',
  ],
};

const REFUSALS: Readonly<Partial<Record<PermissionReport['kind'], Explanation>>> = {
  csp: {
    explanation: 'The content security policy of this page blocks the request. The server was not asked.',
    advice: ['Add the line below to the policy of the page.'],
  },
  'mixed-content': {
    explanation: 'Browsers block requests from an https page to an http address. The server was not asked.',
    advice: ['Use the https address.'],
  },
};

const SCRIPT: Explanation = {
  explanation: 'A file of wco-widgets could not be loaded. The news is not the cause.',
  advice: [
    'Check that your server has the whole folder `dist/cdn`, with `chunks` and `locales`, of one version.',
    'The console says whether a policy, the type of the file or its integrity is the reason.',
    'Then reload the page: some browsers don’t request a failed file again.',
  ],
};

const OFFLINE: Explanation = {
  explanation: 'The device is offline.',
  advice: ['No action is needed: the element loads when the device is back online.'],
};

const FILE: Explanation = {
  explanation: 'Browsers don’t let a page read files from disk (`file:`).',
  advice: [
    'Open the page from a web server, such as `npx http-server`.',
    'Or put the news into the element, in a `<script type="application/json">`.',
  ],
};

const NO_ADDRESS: Explanation = {
  explanation: 'This is not an address that can be requested.',
  advice: ['Write an address that starts with https:// or http://, or one relative to the page.'],
};

const EMPTY_DATA: Explanation = {
  explanation: 'There is nothing in `data`, or in the script inside the element.',
  advice: ['Put the news there, or set `src` instead.'],
};

const FAULTY_READER: Explanation = {
  explanation: 'The code that reads this format failed.',
  advice: [
    'If the format is your own (`registerFormat`), correct its adapter. Otherwise report this, with the document, to the developers of wco-widgets.',
  ],
};

/** The addresses in a message. */
const addressesIn = (message: string): readonly string[] => [
  ...new Set(
    (message.slice(0, 5_000).match(/https?:\/\/[^\s"'<>()]+/g) ?? []).map((url) => url.replace(/[.,;:]$/, '')),
  ),
];

const explainId = (itemId: string, ids: readonly string[]): Explanation => {
  const meant = closestWord(itemId, ids);
  const shown = ids.slice(0, MAX_IDS).map((id) => `\`${id}\``);
  const rest = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
  return {
    explanation: 'The feed was read, but has no article with this id.',
    advice: [
      ...(meant ? [`Did you mean \`${meant}\`?`] : []),
      ids.length > 0 ? `The feed has: ${shown.join(', ')}${rest}.` : 'The feed has no articles.',
      'Compare `item-id` with the ids in the feed. Feeds list only their latest articles.',
    ],
  };
};

const explainFormat = (message: string): Explanation | undefined => {
  const [, name] = /^No format is called "(.*)"$/s.exec(message) ?? [];
  if (name === undefined) return undefined;
  const meant = closestWord(name, FORMATS);
  return {
    explanation: 'There is no format with this name.',
    advice: [
      ...(meant ? [`Did you mean \`${meant}\`?`] : []),
      'Leave out `format`: it is detected from the content.',
      `Built-in formats: ${FORMATS.join(', ')}.`,
    ],
  };
};

/** Explanations that depend on more than the code. */
const explainCase = (failure: Failure): Explanation | undefined => {
  const { code, message, url, itemId, ids, isOffline, isScript, refusal } = failure;
  if (isScript) return SCRIPT;
  if (code === 'network' && isOffline) return OFFLINE;
  if (code === 'network' && url?.startsWith('file:')) return FILE;
  if (refusal && REFUSALS[refusal]) return REFUSALS[refusal];
  if (code === 'not-found' && itemId !== undefined && ids) return explainId(itemId, ids);
  if (code === 'not-found' && message.startsWith('Not a web address')) return NO_ADDRESS;
  if (code === 'empty-body' && url === undefined) return EMPTY_DATA;
  if (code === 'malformed' && message === 'The reader of a format failed') return FAULTY_READER;
  return code === 'unsupported-format' ? explainFormat(message) : undefined;
};

const explain = (failure: Failure): Explanation => {
  const { code, status, contentType = '', message } = failure;
  const special = explainCase(failure);
  if (special) return special;
  const isHtml = /\bHTML\b/.test(message) || (/html/i.test(contentType) && failure.text === undefined);
  if (isHtml && /^(unsupported-format|malformed|no-version)$/.test(code)) return HTML;
  const plain = EXPLANATIONS[code];
  const hint = STATUSES[status ?? 0];
  return hint ? { ...plain, advice: [hint] } : plain;
};

/** The message of the browser or of Node. */
const causeOf = ({ code, cause }: Failure): string =>
  code === 'malformed' && cause instanceof Error ? ` Cause: ${cause.name}: ${cause.message}.` : '';

/** Explains a failure and its solutions. */
export const explainError = (failure: Failure): FailureReport => {
  const { code, message, status, url, text } = failure;
  const { explanation, advice } = explain(failure);
  const feedLinks = explanation === HTML.explanation ? addressesIn(message) : [];
  const fault = code === 'malformed' && text !== undefined ? findJsonError(text) : undefined;
  const where = fault && `line ${fault.line}, column ${fault.column}${fault.place && ` (${fault.place})`}`;
  return {
    code,
    ...(status !== undefined && { status }),
    ...(url !== undefined && { url }),
    message,
    ...(fault && { at: { line: fault.line, column: fault.column, place: fault.place } }),
    explanation: fault
      ? `The JSON has an error in ${where}: ${fault.text}.`
      : explanation + (explanation === FAULTY_READER.explanation ? causeOf(failure) : ''),
    advice,
    feedLinks,
  };
};
