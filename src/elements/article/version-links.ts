import { normaliseTag, parseTag } from '../../language/tag.js';
import type { VersionChoice } from '../../templates/notice.js';

const linksOf = (links: Iterable<HTMLAnchorElement | HTMLLinkElement>): readonly VersionChoice[] =>
  [...links].flatMap(({ hreflang, href }) => (parseTag(hreflang) && href ? [{ language: hreflang, url: href }] : []));

/**
 * The versions that a page's author named, each with its address if it has one: links inside the
 * notice, then tags of the `available` attribute; whose address is not there is looked up in the page's
 * own `<link rel="alternate" hreflang>`. A page that names no version at all has those alternates.
 */
export const versionsOf = (notice: HTMLElement, available: string | undefined): readonly VersionChoice[] => {
  const children = linksOf(notice.querySelectorAll<HTMLAnchorElement>('a[hreflang]'));
  const alternates = linksOf(
    notice.ownerDocument.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][hreflang]'),
  );
  const tags = (available ?? '').split(/[\s,]+/).filter((tag) => parseTag(tag));
  const named = tags.map((language) => ({
    language,
    url: alternates.find((alternate) => normaliseTag(alternate.language) === normaliseTag(language))?.url,
  }));
  const versions = [
    ...children,
    ...named.filter(({ language }) => !children.some((link) => link.language === language)),
  ];
  return versions.length > 0 ? versions : alternates;
};
