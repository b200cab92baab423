/** Reads and checks the arguments of the commands. */
import { open } from 'node:fs/promises';

/** A wrong command: printed with exit code 3. */
export class UsageError extends Error {}

/** A positive whole number; `undefined` without a text. */
export const positive = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new UsageError(`--${name} must be a positive whole number, not "${text}"`);
  return Number(text);
};

export const oneOf = (name, text, values) => {
  if (text !== undefined && !values.includes(text))
    throw new UsageError(`--${name} must be one of ${values.join(', ')}, not "${text}"`);
  return text;
};

export const webAddress = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new UsageError(`--${name} must be an address that starts with http:// or https://, not "${text}"`);
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

/** Returns an address as a `URL`, and the content of a file or of standard input (`-`) as bytes. */
export const readSource = async (source, maxBytes) => {
  if (/^https?:/i.test(source) && URL.canParse(source)) return new URL(source);
  if (IS_ADDRESS.test(source)) throw new UsageError(`"${source}" is not a web address: use http:// or https://`);
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
  if (other) throw new UsageError(`${command} has no option --${other}`);
};
