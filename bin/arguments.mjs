/** What the commands are told, read and checked. */
import { open } from 'node:fs/promises';

export class UsageError extends Error {}

export const positive = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new UsageError(`--${name} wants a whole number, not "${text}"`);
  return Number(text);
};

export const oneOf = (name, text, values) => {
  if (text !== undefined && !values.includes(text))
    throw new UsageError(`--${name} wants one of ${values.join(', ')}, not "${text}"`);
  return text;
};

export const webAddress = (name, text) => {
  if (text === undefined) return undefined;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new UsageError(`--${name} wants an address that begins with http:// or https://, not "${text}"`);
  return new URL(text);
};

/** Words separated by commas or spaces, however often an option is given. */
export const tagsOf = (values = []) => values.flatMap((tags) => tags.split(/[\s,]+/)).filter(Boolean);

/** All there is, but no more than one byte too many: whoever reads it then says that it is too large. */
const readCapped = async (stream, most) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** Whether something is meant as an address, even one that cannot be asked. */
const IS_ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;

/** An address as a URL; what is in a file, or in the standard input, as bytes. */
export const readSource = async (source, most) => {
  if (/^https?:/i.test(source) && URL.canParse(source)) return new URL(source);
  if (IS_ADDRESS.test(source)) throw new UsageError(`"${source}" is no address: one begins with http:// or https://`);
  if (source === '-') return readCapped(process.stdin, most);
  const file = await open(source);
  return readCapped(file.createReadStream(), most);
};

/**
 * Those given that are not the command's: an option that does nothing is a mistake that nobody sees.
 *
 * @param known names of the command's options
 */
export const refuseOthers = (command, values, known) => {
  const other = Object.keys(values).find((name) => !known.includes(name));
  if (other) throw new UsageError(`${command} has no option --${other}`);
};
