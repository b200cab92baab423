import { needsNotice } from '../../language/content-language.js';
import { negotiateLanguage, type NegotiationKind } from '../../language/negotiate.js';
import { normaliseTag } from '../../language/tag.js';
import type { VersionKind } from '../../model/news.js';
import type { Notice, VersionChoice } from '../parts/notice.js';
import { versionLinks } from './version-links.js';

/** The attributes of the element. */
export interface NoticeAttributes {
  readonly requested: string | undefined;
  readonly shown: string | undefined;
  readonly available: string | undefined;
  readonly original: string | undefined;
  readonly kind: string | undefined;
}

export const NEGOTIATION_KINDS: readonly string[] = [
  'exact',
  'regional',
  'script',
  'related',
  'author',
  'default',
  'none',
];
/** Kinds of versions that are neither an original nor a human translation. */
export const VERSION_KINDS: readonly string[] = ['machine', 'machine-reviewed', 'summary'];

const isIn =
  (tag: string) =>
  ({ language }: VersionChoice): boolean =>
    normaliseTag(language) === normaliseTag(tag);

/**
 * The notice that attributes describe; `undefined` if the text is in the requested language.
 *
 * @param language the requested language, if no attribute states it
 */
export const noticeFromAttributes = (
  element: HTMLElement & NoticeAttributes,
  language: string | undefined,
): Notice | undefined => {
  const { shown, original } = element;
  // Ignore an unknown kind.
  const stated = [...NEGOTIATION_KINDS, ...VERSION_KINDS, 'outdated'].find((kind) => kind === element.kind);
  const requested = element.requested ?? language;
  const found = negotiateLanguage(requested ?? [], shown ? [shown] : []);
  const kind = NEGOTIATION_KINDS.includes(stated ?? '') ? (stated as NegotiationKind) : found.kind;
  if (!stated && !needsNotice({ kind })) return undefined;
  const versions = versionLinks(element, element.available);
  // No attribute is set.
  if (!stated && !shown && !element.requested && versions.length === 0) return undefined;
  return {
    requested,
    shown: shown ?? undefined,
    kind,
    versionKind: VERSION_KINDS.includes(stated ?? '') ? (stated as VersionKind) : undefined,
    isOutdated: stated === 'outdated',
    original: original ? (versions.find(isIn(original)) ?? { language: original }) : undefined,
    others: versions.filter((version) => !shown || !isIn(shown)(version)),
  };
};
