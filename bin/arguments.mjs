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
    throw new UsageError(`--${name} wants an address, not "${text}"`);
  return new URL(text);
};

/** Tags separated by commas or spaces, however often an option is given. */
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

/** An address as a URL; what is in a file, or in the standard input, as bytes. */
export const readSource = async (source, most) => {
  if (/^https?:\/\//i.test(source)) return webAddress('address', source);
  if (source === '-') return readCapped(process.stdin, most);
  const file = await open(source);
  return readCapped(file.createReadStream(), most);
};
