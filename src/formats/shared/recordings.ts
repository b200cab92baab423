/** Audio and video, as formats describe them. */
import type { Attachment } from '../../model/news.js';

/** Media types that do not say what a file is. */
const VAGUE = /^(?:application|binary)\/(?:x-)?(?:octet-stream|force-download|unknown)\b/i;

const AUDIO_FILE = /\.(?:mp3|m4a|m4b|aac|og[ga]|opus|wav|flac|weba)(?:$|[?#])/i;
const VIDEO_FILE = /\.(?:mp4|m4v|webm|ogv|mov|m3u8)(?:$|[?#])/i;

/** The medium of a file, by its extension; `undefined` if its media type states it, and for documents. */
export const mediumOf = (mimeType: string | undefined, url: string): Attachment['medium'] => {
  if (mimeType && !VAGUE.test(mimeType)) return undefined;
  return AUDIO_FILE.test(url) ? 'audio' : VIDEO_FILE.test(url) ? 'video' : undefined;
};

const MAX_SECONDS = 1_000_000;

const ISO_DURATION = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:[.,]\d+)?S)?)?$/i;
const CLOCK = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,8})(?:[.,]\d+)?$/;

/** Seconds of a duration: ISO 8601 (`PT3M25S`), a clock (`1:03:25`), or seconds. */
export const toSeconds = (written: string | undefined): number | undefined => {
  const text = written?.trim() ?? '';
  const [, days, ...iso] = ISO_DURATION.exec(text) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = (iso.length > 0 ? iso : (CLOCK.exec(text) ?? []).slice(1)).map((part) =>
    Number(part || 0),
  );
  const total = Number(days || 0) * 86_400 + hours * 3600 + minutes * 60 + seconds;
  return total > 0 && total <= MAX_SECONDS ? total : undefined;
};
