/** `npm pack` of what has been built, as it would be published. */
import { execFileSync } from 'node:child_process';

/** @returns what npm says of the tarball that is now in `folder`: `filename`, `files` */
export const packInto = (folder) => {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  const answer = JSON.parse(output);
  // An array, or since npm 11 also an object by name.
  return Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
};
