/** Drops soft hyphens and byte order marks; collapses white space. Keeps zero-width joiners and ideographic spaces. */
export const collapseWhiteSpace = (text: string): string =>
  text
    .replace(/[\u00ad\ufeff]/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
