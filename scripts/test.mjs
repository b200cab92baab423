/**
 * npm test: every check, those that find a fault soonest first. Steps of a stage run two at a time, and each is
 * printed when it has ended. Stops after the stage in which something failed. The last line counts the tests.
 */
import { spawn } from 'node:child_process';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const AT_ONCE = 2;

const STAGES = [
  [
    ['lint', 'lint'],
    ['types', 'typecheck'],
    ['formatting', 'format:check'],
    ['layers', 'layers'],
    ['translations', 'localize', '--check'],
  ],
  [['build', 'build']],
  [['documentation site', 'build:demo']],
  [
    ['tests from outside the page', 'test:outside'],
    ['the packed package in projects', 'test:packed'],
    ['size', 'size', '--check'],
    ['tests in Node', 'test:node'],
  ],
  [['tests in browsers', 'test:browsers']],
];

/** Runs one step; alone in its stage, it is heard at once. */
const run = ([name, script, ...args], isAlone) =>
  new Promise((resolve) => {
    const start = Date.now();
    if (isAlone) console.log(`\n== ${name}`);
    const child = spawn(npm, ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const heard = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => heard.push(chunk));
    child.on('close', (status) => {
      if (!isAlone) console.log(`\n== ${name}\n${Buffer.concat(heard).toString()}`);
      if (status !== 0) console.error(`\n${name} failed.`);
      // The count of the tests stays the last line.
      else if (script !== 'test:browsers') console.log(`-- ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
      resolve(status ?? 1);
    });
  });

for (const stage of STAGES) {
  const waiting = [...stage];
  const results = [];
  const work = async () => {
    while (waiting.length > 0) results.push(await run(waiting.shift(), stage.length === 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = results.find((status) => status !== 0);
  if (failed) process.exit(failed);
}
