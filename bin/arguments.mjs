/** Reads and checks the arguments of the commands. */
import { open } from 'node:fs/promises';

export const EXIT = { ok: 0, problems: 1, failed: 2, usage: 3 };

/**
 * An error for the terminal, in two lines: what is wrong, and what to do. Without `advice`, the second line names the
 * help of the command.
 */
export class CommandError extends Error {
  constructor(message, advice, code = EXIT.usage) {
    super(message);
    this.advice = advice;
    this.code = code;
  }
}

/** Advice for a misspelt word; `undefined` if no word is close. */
export const didYouMean = async (word, words, prefix = '') => {
  const { closestWord } = await import('../dist/entries/check.js');
  const meant = closestWord(word, words);
  return meant === undefined ? undefined : `Did you mean ${prefix}${meant}?`;
};

const REASONS = {
  ENOENT: ['the file does not exist', 'Check the path. An address starts with http:// or https://.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  EACCES: ['reading it is not allowed', 'Change its permissions, or run the command as another user.'],
};

/** The error for a file that could not be read. Suggests an address if the name looks like one without a scheme. */
export const fileError = async (source, error, verb) => {
  const { suggestAddress } = await import('../dist/entries/check.js');
  const [reason, advice] = REASONS[error.code] ?? [error.message, 'Check the path.'];
  const meant = error.code === 'ENOENT' ? suggestAddress(source) : undefined;
  return new CommandError(
    `${source} could not be ${verb}: ${error.code ? `${error.code}, ` : ''}${reason}`,
    meant ? `Did you mean ${meant}?` : advice,
    EXIT.failed,
  );
};

/** A positive whole number; `undefined` without a text. */
export const positive = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new CommandError(`--${name} must be a positive whole number, not "${text}"`);
  return Number(text);
};

export const oneOf = (name, text, values) => {
  if (text !== undefined && !values.includes(text))
    throw new CommandError(`--${name} must be one of ${values.join(', ')}, not "${text}"`);
  return text;
};

export const webAddress = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new CommandError(`--${name} must be an address that starts with http:// or https://, not "${text}"`);
  return new URL(text);
};

/** The words of an option that can be repeated, separated by commas or spaces. */
export const tagsOf = (values = []) => values.flatMap((tags) => tags.split(/[\s,]+/)).filter(Boolean);

/** Reads a stream. Stops after the chunk that exceeds the limit, so that the caller can report the size. */
const readCapped = async (stream, maxBytes) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** Addresses of any scheme. */
const IS_ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;

const adviceFor = async (source) => {
  const { suggestAddress } = await import('../dist/entries/check.js');
  const meant = suggestAddress(source);
  if (meant) return `Did you mean ${meant}?`;
  if (/^file:/i.test(source)) return 'Write the path of the file.';
  return /^https?:/i.test(source) ? 'Look for spaces and mistyped characters.' : 'Use http:// or https://.';
};

/** Returns an address as a `URL`, and the content of a file or of standard input (`-`) as bytes. */
export const readSource = async (source, maxBytes) => {
  if (/^https?:/i.test(source) && URL.canParse(source)) return new URL(source);
  if (IS_ADDRESS.test(source)) throw new CommandError(`"${source}" is not a web address`, await adviceFor(source));
  if (source === '-') return readCapped(process.stdin, maxBytes);
  const file = await open(source);
  return readCapped(file.createReadStream(), maxBytes);
};

/**
 * Rejects options that the command doesn't have.
 *
 * @param known names of the command's options
 */
export const refuseOthers = (command, values, known) => {
  const other = Object.keys(values).find((name) => !known.includes(name));
  if (other) throw new CommandError(`${command} has no option --${other}`);
};
