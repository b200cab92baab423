/** Compressed answers, and those that only say so. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answering, ARTICLE, JSON_TYPE } from './answer.mjs';

const text = JSON.stringify(ARTICLE);
const encoded = (encoding, body) => answering(body, { ...JSON_TYPE, 'content-encoding': encoding });

/** Compressed, until the checksum at its end: flipped bits in the middle. */
const broken = () => {
  const bytes = gzipSync(text);
  for (let at = 20; at < bytes.length; at += 3) bytes[at] ^= 0x55;
  return bytes;
};

export const ENCODINGS = {
  gzip: encoded('gzip', gzipSync(text)),
  brotli: encoded('br', brotliCompressSync(text)),
  'gzip-bomb': encoded('gzip', gzipSync(`{"a":"${'0'.repeat(8_000_000)}"}`)),
  'gzip-broken': encoded('gzip', broken()),
  'gzip-truncated': encoded('gzip', gzipSync(text.repeat(20)).subarray(0, 60)),
  // Compressed by the application and by the server, and only one of them says so.
  'gzip-twice': encoded('gzip', gzipSync(gzipSync(text))),
  'gzip-unsaid': answering(gzipSync(text)),
  'gzip-untrue': encoded('gzip', text),
  'encoding-unknown': encoded('klingon', text),
};
