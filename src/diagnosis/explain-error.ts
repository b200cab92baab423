import type { NewsErrorCode } from '../model/news-error.js';
import type { FailureReport } from './diagnosis.js';

/** A failure to explain. */
export interface Failure {
  readonly code: NewsErrorCode;
  readonly message: string;
  readonly status?: number | undefined;
  /** Content type of the last response. */
  readonly contentType?: string | undefined;
}

interface Explanation {
  readonly explanation: string;
  readonly advice: readonly string[];
}

/** Meaning and solutions of each code. docs/diagnosis.md explains them in more detail. */
const EXPLANATIONS: Readonly<Record<NewsErrorCode, Explanation>> = {
  network: {
    explanation: 'The request failed without a response, or a file of wco-widgets could not be loaded.',
    advice: [
      'Open the address in a browser. Check the host name, the server and its certificate.',
      'Check that your server has the whole folder `dist/cdn`, with `chunks` and `locales`.',
    ],
  },
  cors: {
    explanation:
      'The request to another site failed although the browser is online. Usually the site does not allow it (CORS), or the content security policy of this page blocks it (CSP). Scripts cannot tell these from a server that is down.',
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
    explanation: 'The document has no supported format.',
    advice: [
      'Check that the address leads to the feed, not to a page about it.',
      'If you know the format, set it: `format="json-feed"`.',
    ],
  },
  malformed: {
    explanation: 'The document is incomplete or has syntax errors.',
    advice: [
      'Check it with a JSON or XML validator. The message above says where the error is.',
      'If it was written by hand, generate it with a program instead.',
    ],
  },
  'not-found': {
    explanation: 'The address does not exist, or the feed has no article with this id.',
    advice: ['Open the address in a browser and correct it.', 'Compare `item-id` with the ids in the feed.'],
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

/** The addresses in a message. */
const addressesIn = (message: string): readonly string[] => [
  ...new Set(
    (message.slice(0, 5_000).match(/https?:\/\/[^\s"'<>()]+/g) ?? []).map((url) => url.replace(/[.,;:]$/, '')),
  ),
];

const explain = ({ code, status, contentType = '', message }: Failure): Explanation => {
  const isHtml = /html/i.test(contentType) || /\bHTML\b/.test(message);
  if (isHtml && /^(unsupported-format|malformed|no-version)$/.test(code)) return HTML;
  const plain = EXPLANATIONS[code];
  const hint = STATUSES[status ?? 0];
  return hint ? { ...plain, advice: [hint] } : plain;
};

/** Explains a failure and its solutions. */
export const explainError = (failure: Failure): FailureReport => {
  const { code, message, status } = failure;
  const { explanation, advice } = explain(failure);
  const offers = explanation === HTML.explanation ? addressesIn(message) : [];
  return { code, ...(status !== undefined && { status }), message, explanation, advice, offers };
};
