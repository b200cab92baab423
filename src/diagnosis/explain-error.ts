import type { NewsErrorCode } from '../model/news-error.js';
import type { FailureReport } from './diagnosis.js';

/** What is known of a failure. */
export interface Failure {
  readonly code: NewsErrorCode;
  readonly message: string;
  readonly status?: number | undefined;
  /** Content type of the last answer. */
  readonly contentType?: string | undefined;
}

interface Explanation {
  readonly explanation: string;
  readonly advice: readonly string[];
}

/** What each code means, and what a webmaster can do. docs/diagnosis.md says the same at more length. */
const EXPLANATIONS: Readonly<Record<NewsErrorCode, Explanation>> = {
  network: {
    explanation: 'The request failed before any answer came, or a part of our script could not be loaded.',
    advice: [
      'Open the address in a browser: is the name right, the server up, its certificate valid?',
      'Is the whole folder `dist/cdn` on your server, with the folders `chunks` and `locales`?',
    ],
  },
  cors: {
    explanation:
      'Another site could not be read although the browser is online. Most often that site does not allow it (CORS), or the policy of this page forbids it (CSP). Browsers do not tell this from a server that is down.',
    advice: [
      'Open the address in a browser: does it answer at all?',
      'Let the server of the feed allow it, with the header below.',
      'Or serve the feed from the site that shows it.',
    ],
  },
  timeout: {
    explanation: 'No whole answer came in time.',
    advice: [
      'Make the feed smaller, or let the server keep a prepared copy.',
      'Give it more time: `timeout="20000"` (milliseconds).',
    ],
  },
  http: { explanation: 'The server answered with an error.', advice: ['Look into the log of the server of the feed.'] },
  'too-large': {
    explanation: 'The answer is larger than is read.',
    advice: [
      'Publish the latest articles, and the others on further pages (`next_url`).',
      'Does the address lead to a feed, and not to a film or an archive?',
    ],
  },
  'empty-body': {
    explanation: 'There is nothing in the answer.',
    advice: ['Open the address in a browser: is the page empty there too?'],
  },
  'unsupported-format': {
    explanation: 'What is there is in no format that is known.',
    advice: [
      'Does the address lead to the feed, and not to the page about it?',
      'If you know the format, name it: `format="json-feed"`.',
    ],
  },
  malformed: {
    explanation: 'The document breaks off or breaks the rules of its syntax, and cannot be repaired.',
    advice: [
      'Check it with a validator for JSON or XML; the message above says where it breaks.',
      'Was it written by hand? Let a program write it: it never forgets a comma or a quotation mark.',
    ],
  },
  'not-found': {
    explanation: 'There is nothing at this address, or no article with this id in the feed.',
    advice: [
      'Compare the address with the one that works in a browser.',
      'Compare `item-id` with the ids of the feed.',
    ],
  },
  'no-version': {
    explanation: 'The article has neither a headline nor a summary nor a text, in any language.',
    advice: ['Give it a `title` and a `content_html` (or their likes in your format).'],
  },
};

const STATUSES: Readonly<Record<number, string>> = {
  401: 'The feed wants a login. Publish it without one, or set `credentials` if your readers have logged in there.',
  403: 'The server forbids it. Is there a firewall or a robot check before the feed? Let requests of readers through.',
  429: 'The server is asked too often. Let it allow more, or let a cache stand before it.',
};

const HTML: Explanation = {
  explanation: 'The address answers with an HTML page, not with a feed.',
  advice: [
    'Use the address of the feed; a page often names it in a `<link rel="alternate" type="application/rss+xml">`.',
    'Some servers answer with a page where they mean "not found" or "please log in": open the address in a private window.',
  ],
};

/** Addresses that a message names. */
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

/** A failure in plain English, with what can be done. */
export const explainError = (failure: Failure): FailureReport => {
  const { code, message, status } = failure;
  const { explanation, advice } = explain(failure);
  const offers = explanation === HTML.explanation ? addressesIn(message) : [];
  return { code, ...(status !== undefined && { status }), message, explanation, advice, offers };
};
