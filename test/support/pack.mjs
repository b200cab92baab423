/** Runs `npm pack` on the build, as for publishing. */
import { execFileSync } from 'node:child_process';

/** @returns npm's description of the tarball in `folder`: `filename`, `files` */
export const packInto = (folder) => {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  const answer = JSON.parse(output);
  // An array, or since npm 11 also an object by name.
  return Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
};
