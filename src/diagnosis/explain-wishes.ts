import type { NegotiationKind } from '../language/negotiate.js';
import type { WishReport } from './diagnosis.js';

/** How a language that was found relates to the one asked for. */
export const KINDS: Readonly<Record<NegotiationKind, string>> = {
  exact: 'just what was asked for',
  regional: 'the same language, of another region',
  script: 'the same language, in another script',
  related: 'a related language, which its readers understand',
  author: 'the next of the languages that were asked for, or of those the publisher names in `fallback`',
  default: 'none of those asked for exists: the reader’s browser, the publisher’s order or the original decided',
  none: 'there is no version with a language',
};

/**
 * Which languages were asked for, which one came of it, and why.
 *
 * @param found `null` when the version found has no language; `undefined` when none was looked for
 */
export const explainWishes = (asked: readonly string[], found?: string | null, kind?: NegotiationKind): WishReport => {
  const wanted = asked.length > 0 ? asked.join(', ') : 'none';
  const reason = kind && KINDS[kind];
  const text =
    found === undefined
      ? `Asked for: ${wanted}.`
      : `Asked for: ${wanted}. Shown: ${found ?? 'a version whose language nobody stated'}${reason ? ` (${reason})` : ''}.`;
  return { asked, ...(found !== undefined && { found }), ...(kind && { kind }), text };
};
