import { normaliseTag, parseTag } from '../../language/tag.js';
import type { VersionChoice } from '../parts/notice.js';

const linksOf = (links: Iterable<HTMLAnchorElement | HTMLLinkElement>): readonly VersionChoice[] =>
  [...links].flatMap(({ hreflang, href, type }) => {
    // Alternates can be feeds.
    const isPage = !type || type.includes('html');
    return isPage && parseTag(hreflang) && href ? [{ language: hreflang, url: href }] : [];
  });

/** Keeps the first version of each language. */
const distinct = (versions: readonly VersionChoice[]): readonly VersionChoice[] => {
  const tags = versions.map(({ language }) => normaliseTag(language));
  return versions.filter((_version, index) => tags.indexOf(tags[index] ?? '') === index);
};

/**
 * The versions that a page offers: links inside the notice, then the tags in `available`, whose addresses come from the
 * page's `<link rel="alternate" hreflang>`. Without either, those alternates.
 */
export const versionLinks = (notice: HTMLElement, available: string | undefined): readonly VersionChoice[] => {
  const children = linksOf(notice.querySelectorAll<HTMLAnchorElement>('a[hreflang]'));
  const alternates = linksOf(
    notice.ownerDocument.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][hreflang]'),
  );
  const tags = (available ?? '').split(/[\s,]+/).filter((tag) => parseTag(tag));
  const named = tags.map((language) => ({
    language,
    url: alternates.find((alternate) => normaliseTag(alternate.language) === normaliseTag(language))?.url,
  }));
  const versions = distinct([...children, ...named]);
  return versions.length > 0 ? versions : distinct(alternates);
};
