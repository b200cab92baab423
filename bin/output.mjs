/** What the commands print and write. */
import { writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { CommandError, EXIT } from './arguments.mjs';

const CONTROL = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Writes data as JSON with control characters for terminals escaped. The JSON stays equivalent. */
export const toJson = async (data) => {
  const { printable } = await import('../dist/entries/check.js');
  return JSON.stringify(data, null, 2).replace(CONTROL, printable);
};

/** Colours for a terminal; `undefined` for files, pipes and `NO_COLOR`. */
export const terminalStyle = () =>
  process.stdout.isTTY && !process.env.NO_COLOR
    ? { heading: (text) => styleText('bold', text), bad: (text) => styleText('red', text) }
    : undefined;

export const writeOutput = async (file, text) => {
  try {
    await writeFile(file, text);
  } catch (error) {
    const [reason, advice] =
      error.code === 'ENOENT'
        ? ['the folder does not exist', 'Create the folder, or name another file.']
        : [error.message, 'Name another file with --out.'];
    throw new CommandError(`${file} could not be written: ${reason}`, advice, EXIT.failed);
  }
};
