/** Downloads a file that was made in the page; loaded on demand. */

/** In characters. Systems allow 255 bytes. */
const MAX_NAME_LENGTH = 80;

/** A file name without characters that systems forbid, and without dots, which could change its type. */
const fileName = (name: string): string =>
  name
    .replace(/[\p{C}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME_LENGTH)
    .toWellFormed()
    .trim();

/**
 * Downloads a text.
 *
 * @param name file name without extension; may be empty or have any characters
 * @param fallback file name if `name` is empty; its extension is always used: `contact.vcf`
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
