/** Files of the repository, byte by byte, with their media type. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** @param path relative to the repository; `undefined` if there is no such file */
export const servedFile = async (path) => {
  if (path.includes('..')) return undefined;
  try {
    return {
      body: await readFile(`./${path}`),
      type: `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
    };
  } catch {
    return undefined;
  }
};
