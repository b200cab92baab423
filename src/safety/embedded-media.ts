/** Embedded media and frames. A body links to them instead. */
import type { TreeReader } from './tree-reader.js';
import { resolveUrl, webUrl } from './urls.js';

/** The target of the link. */
export type EmbeddedKind = 'video' | 'audio' | 'page';

/** A video, a sound or a page that a body embeds. */
export interface Embedded {
  readonly kind: EmbeddedKind;
  readonly url: string;
  /** Its title, or the host of its address. */
  readonly name: string;
}

const KINDS: Readonly<Record<string, EmbeddedKind>> = {
  video: 'video',
  audio: 'audio',
  iframe: 'page',
  object: 'page',
  embed: 'page',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'page',
  'amp-youtube': 'video',
  'lite-youtube': 'video',
  // CKEditor 5.
  oembed: 'page',
};

/** Attributes with an address: first those in which scripts for lazy loading and for consent keep it. */
const ADDRESSES =
  'data-src data-lazy-src data-litespeed-src data-cmp-src data-src-cmplz data-cookieblock-src src data url'.split(' ');
const VIDEO_HOST =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|rutube\.ru|bilibili\.com)$/;
const VIDEO_TYPE = /^\s*video\//i;
const AUDIO_TYPE = /^\s*audio\//i;
const MAX_TITLE = 200;

/** YouTube's embed pages do not play outside a frame: returns the address of the video's page instead. */
const pageOf = (address: string): string => {
  const url = new URL(address);
  const [, id] = /^\/(?:embed|v)\/([\w-]{11})$/.exec(url.pathname) ?? [];
  return id && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.host) ? `https://www.youtube.com/watch?v=${id}` : address;
};

/** Whether an element embeds something. A link replaces it. */
export const isEmbedding = (name: string): boolean => Object.hasOwn(KINDS, name);

/** What an element embeds; `undefined` without an allowed address. */
export const readEmbedded = <Source>(
  element: Source,
  name: string,
  reader: TreeReader<Source>,
  base: string | undefined,
): Embedded | undefined => {
  let type = '';
  const addressIn = (source: Source): string | undefined => {
    for (const attribute of ADDRESSES) {
      const url = webUrl(reader.attribute(source, attribute), base);
      if (url) {
        type = reader.attribute(source, 'type') ?? '';
        return url;
      }
    }
    return undefined;
  };
  const [, id] =
    /^\s*([\w-]{11})\s*$/.exec(
      reader.attribute(element, 'data-videoid') ?? reader.attribute(element, 'videoid') ?? '',
    ) ?? [];
  let address = id && name.endsWith('-youtube') ? `https://www.youtube.com/embed/${id}` : addressIn(element);
  for (let child = reader.firstChild(element); child && !address; child = reader.nextSibling(child)) {
    if (reader.isElement(child) && /^(?:source|embed)$/.test(reader.localName(child))) address = addressIn(child);
  }
  if (!address) return undefined;
  const { host = '' } = resolveUrl(address) ?? {};
  const isVideo = VIDEO_TYPE.test(type) || VIDEO_HOST.test(host);
  const title = (reader.attribute(element, 'title') ?? reader.attribute(element, 'aria-label') ?? '').trim();
  return {
    kind: isVideo ? 'video' : AUDIO_TYPE.test(type) ? 'audio' : (KINDS[name] ?? 'page'),
    url: pageOf(address),
    name: title.slice(0, MAX_TITLE) || host,
  };
};
