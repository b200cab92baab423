/** Where the build put the code of an element: chunk names have a hash. */
import { readFileSync } from 'node:fs';

/** The built files, as seen from the repository's root. */
export const CDN = 'dist/cdn/';

/** Names of chunks that differ from their part's, for a `sri.json` without `parts`. */
const CHUNKS = { article: 'article-chunk', card: 'card-chunk' };

/** All imports of a chunk, direct and indirect. */
const importsOf = (folder, file) => {
  const code = readFileSync(new URL(`../${folder}${file}`, import.meta.url), 'utf8');
  return [...code.matchAll(/\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => `chunks/${name}`);
};

/**
 * The files of some parts of the loader, each once.
 *
 * @param parts `['news-item', 'article']`
 * @param folder with a slash at its end
 * @returns `['chunks/news-item-….js', 'chunks/core-….js', …]`; the chunk of the first part comes first
 */
export const filesOf = (parts, folder = CDN) => {
  const { parts: filesByPart, files } = JSON.parse(
    readFileSync(new URL(`../${folder}sri.json`, import.meta.url), 'utf8'),
  );
  if (filesByPart) return [...new Set(parts.flatMap((part) => filesByPart[part]))];
  const found = new Set(
    parts.map((part) => Object.keys(files).find((file) => file.startsWith(`chunks/${CHUNKS[part] ?? part}-`))),
  );
  for (const file of found) for (const each of importsOf(folder, file)) found.add(each);
  return [...found];
};
