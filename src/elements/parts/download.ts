/** Saves a file that the page has made; loaded on demand. */

/** Characters of a file name. Systems allow 255 bytes. */
const MAX_NAME = 80;

/** A name without characters that systems forbid, and without dots, which would change its type. */
const fileName = (name: string): string =>
  name
    .replace(/[\p{C}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .toWellFormed()
    .trim();

/**
 * Downloads a text.
 *
 * @param name in any characters; may be empty
 * @param extension with its fallback name: `contact.vcf`
 */
export const download = (text: string, type: string, name: string, fallback: `${string}.${string}`): void => {
  const extension = fallback.replace(/^.*\./, '.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = fileName(name) ? fileName(name) + extension : fallback;
  link.click();
  // Some engines start the download later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
