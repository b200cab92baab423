/** Compressed responses, and uncompressed ones that claim to be compressed. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answering, ARTICLE, JSON_TYPE } from './answer.mjs';

const text = JSON.stringify(ARTICLE);
const encoded = (encoding, body) => answering(body, { ...JSON_TYPE, 'content-encoding': encoding });

/** Compressed with flipped bits in the middle. The checksum at the end does not match. */
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
  // Compressed twice, by the application and the server, with only one header.
  'gzip-twice': encoded('gzip', gzipSync(gzipSync(text))),
  'gzip-unsaid': answering(gzipSync(text)),
  'gzip-untrue': encoded('gzip', text),
  'encoding-unknown': encoded('klingon', text),
};
