/** Runs `npx wco-widgets` in this process: starting Node and loading the package takes 0.2 s of CPU each time. */
import { Readable } from 'node:stream';
import { format } from 'node:util';

let runs = 0;

/**
 * Runs one command at a time. Captures only `console`, not what `render` writes to standard output.
 *
 * @param args the command's arguments
 * @param options `input`: text or bytes for its standard input
 * @returns `{ code, out, error }`
 */
export const runCommand = async (args, { input = '' } = {}) => {
  const { argv, stdin, exitCode } = process;
  const { log, error: logError } = console;
  const listeners = process.stdout.listeners('error');
  const written = { log: '', error: '' };
  for (const name of ['log', 'error']) console[name] = (...values) => (written[name] += `${format(...values)}\n`);
  const setStdin = (value) => Object.defineProperty(process, 'stdin', { value, configurable: true });
  setStdin(Readable.from([Buffer.from(input)], { objectMode: false }));
  process.argv = [...argv.slice(0, 2), ...args];
  try {
    // The query makes it a new module, which runs again. Its imports stay loaded.
    await import(`../../bin/wco-widgets.mjs?run=${(runs += 1)}`);
    return { code: process.exitCode, out: written.log, error: written.error };
  } finally {
    Object.assign(process, { argv, exitCode });
    Object.assign(console, { log, error: logError });
    setStdin(stdin);
    for (const listener of process.stdout.listeners('error'))
      if (!listeners.includes(listener)) process.stdout.off('error', listener);
  }
};
