import type { NegotiationKind } from '../language/negotiate.js';
import type { LanguageChoiceReport } from './diagnosis.js';

/** Why a language was chosen. */
export const KINDS: Readonly<Record<NegotiationKind, string>> = {
  exact: 'the requested language',
  regional: 'the same language, for another region',
  script: 'the same language, in another script',
  related: 'a related language that readers usually understand',
  author: 'the next of the requested languages, or of the publisher’s `fallback`',
  default: 'no requested language is available: chosen by the reader’s browser, the publisher’s order or the original',
  none: 'no version declares a language',
};

/**
 * The requested languages, the one shown, and why.
 *
 * @param shown `null` for a version without a language; `undefined` if no version was chosen
 */
export const explainLanguageChoice = (
  requested: readonly string[],
  shown?: string | null,
  kind?: NegotiationKind,
): LanguageChoiceReport => {
  const wanted = requested.length > 0 ? requested.join(', ') : 'none';
  const reason = kind && KINDS[kind];
  const text =
    shown === undefined
      ? `Requested: ${wanted}.`
      : `Requested: ${wanted}. Shown: ${shown ?? 'a version without a language'}${reason ? ` (${reason})` : ''}.`;
  return { requested, ...(shown !== undefined && { shown }), ...(kind && { kind }), text };
};
