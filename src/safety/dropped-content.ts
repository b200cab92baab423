/** What bodies and texts leave out. Small, because pages load it before the code of bodies. */

/**
 * Elements that are dropped with their content. Of some, something else remains: a link to the media, the pictures of a
 * `noscript`.
 */
export const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style template noscript noframes iframe frame frameset object embed applet param portal fencedframe ' +
    'input textarea select option optgroup datalist button output progress meter keygen ' +
    'svg math audio video source track canvas map area dialog slot base link meta title head xmp plaintext noembed'
  ).split(' '),
);

/** The classes of e-mail preheaders, and of notes for screen readers. */
export const HIDING_CLASS =
  /(?:^|\s)(?:preheader|preview-?text|screen-reader-text|screen-reader-only|sr-only|visually-?hidden)(?:\s|$)/i;
