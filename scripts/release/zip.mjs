/** Writes the archive for webmasters without npm: the files for script tags, in a folder to copy to a server. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const TOP = 'wco-widgets/';

/**
 * @param source the folder with the files (`dist/cdn`)
 * @param day modification date of all files (ISO 8601), so that the archive is reproducible
 */
export const writeZip = (source, file, day) => {
  const paths = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(source, '/').length).replaceAll('\\', '/'))
    .sort();
  const files = Object.fromEntries(paths.map((path) => [TOP + path, readFileSync(join(source, path))]));
  writeFileSync(file, zipSync(files, { level: 9, mtime: new Date(`${day}T00:00:00`) }));
};
