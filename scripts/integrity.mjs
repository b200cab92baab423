/** Subresource Integrity of the files for script tags. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** @returns `sha384-…` */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * The contents of `sri.json` (`Release` in src/ssr/snippet.ts): the version, the integrity of each script by path, and
 * the chunks of each part that the loader fetches.
 *
 * @param parts from `partFiles`
 */
export const describeRelease = (folder, parts) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .sort();
  return {
    version,
    files: Object.fromEntries(scripts.map((file) => [file, integrityOf(readFileSync(`${folder}/${file}`))])),
    parts,
  };
};
