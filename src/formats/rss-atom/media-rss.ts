/** Images and files of an item in RSS or Atom: Media RSS, enclosures and `itunes:image`. */
import {
  isPlainText,
  type Attachment,
  type MediaTrack,
  type NewsBody,
  type NewsImage,
  type NewsVersion,
} from '../../model/news.js';
import { compact } from '../shared/fields.js';
import { mediumOf, toSeconds } from '../shared/recordings.js';
import { chooseRenditions } from '../shared/renditions.js';
import { cleanText, localText } from '../shared/text.js';
import { type XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';

const { media: MEDIA, itunes: ITUNES } = NAMESPACES;

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i;

/** Players that browsers no longer have. */
const DEAD = /shockwave-flash|futuresplash|silverlight|x-flv/i;
const DEAD_FILE = /\.(?:swf|flv)(?:$|[?#])/i;

/** Portraits of authors, which some publishing systems list as images of the article. */
const PORTRAIT = /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\//i;

/** A file of an item, from an enclosure or a module. */
export interface MediaFile {
  readonly url: string;
  readonly mimeType?: string | undefined;
  /** `image`, `video`… */
  readonly medium?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly size?: number | undefined;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  readonly poster?: string | undefined;
  readonly tracks?: readonly MediaTrack[] | undefined;
}

/** By media type (some feeds write `image` alone), else `medium`, else file extension. */
export const isImage = ({ url, mimeType, medium }: MediaFile): boolean =>
  mimeType && /^image$|\/(?!octet-stream)/i.test(mimeType)
    ? /^image\b/i.test(mimeType)
    : medium
      ? medium === 'image'
      : IMAGE_FILE.test(url);

/** Whether browsers can show, play or save it. */
const isUsable = ({ url, mimeType = '' }: MediaFile): boolean => !DEAD.test(mimeType) && !DEAD_FILE.test(url);

/** The description of the media as text, for items without other text, such as YouTube videos. */
export const readMediaText = (item: XmlFields): NewsBody | undefined => {
  const descriptions = [item.child(MEDIA, 'group'), item].map((each) => each.child(MEDIA, 'description'));
  const description = descriptions.find(({ exists }) => exists);
  if (description?.attr('type')?.toLowerCase() === 'html') {
    const html = description.markup(true);
    return html ? { html } : undefined;
  }
  const text = description?.content.trim();
  return text ? { text } : undefined;
};

const toImage = (files: readonly MediaFile[], language: string | undefined, isMain: boolean): NewsImage => {
  const first = (key: 'title' | 'caption' | 'credit'): string | undefined => files.find((file) => file[key])?.[key];
  return compact({
    role: isMain ? ('main' as const) : ('gallery' as const),
    renditions: chooseRenditions(files),
    alt: localText(first('title'), language) ?? [],
    caption: localText(first('caption'), language),
    credit: first('credit'),
  });
};

/** Texts of a file, or of the element around it. */
interface MediaTexts {
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

const readTexts = (fields: XmlFields, outer: MediaTexts): MediaTexts => {
  const copyright = fields.text(MEDIA, 'copyright');
  return {
    title: fields.text(MEDIA, 'title') ?? outer.title,
    caption: fields.text(MEDIA, 'description') ?? outer.caption,
    credit: cleanText(fields.texts(MEDIA, 'credit').slice(0, 5).join(', ')) ?? copyright ?? outer.credit,
  };
};

const readThumbnails = (fields: XmlFields, texts: MediaTexts): readonly MediaFile[] =>
  fields.children(MEDIA, 'thumbnail').flatMap((thumbnail) => {
    const url = thumbnail.attrUrl('url') ?? thumbnail.url;
    const [width, height] = [thumbnail.attrNumber('width'), thumbnail.attrNumber('height')];
    return url ? { url, medium: 'image', width, height, ...texts } : [];
  });

const readTracks = (fields: XmlFields): readonly MediaTrack[] =>
  fields.children(MEDIA, 'subTitle').flatMap((track) => {
    const url = track.attrUrl('href');
    return url && /^text\/vtt\b/i.test(track.attr('type') ?? 'text/vtt')
      ? compact({ url, kind: 'captions' as const, language: track.attrLanguage('lang') })
      : [];
  });

/** The page of a player. */
const readPlayer = (fields: XmlFields, texts: MediaTexts, poster: string | undefined): readonly MediaFile[] => {
  const url = fields.child(MEDIA, 'player').attrUrl('url');
  return url ? [{ url, mimeType: 'text/html', medium: 'video', poster, ...texts }] : [];
};

/** Sound or film that browsers may play, rather than the page of a player. */
const isRecording = ({ url, mimeType = '', medium = '' }: MediaFile): boolean =>
  mimeType !== 'text/html' && (/^(?:audio|video)\b/i.test(mimeType || medium) || mediumOf(mimeType, url) !== undefined);

interface MediaFiles {
  readonly files: readonly MediaFile[];
  readonly thumbnails: readonly MediaFile[];
}

const readContent = (content: XmlFields, outer: MediaTexts): MediaFiles => {
  const texts = readTexts(content, outer);
  const url = content.attrUrl('url');
  const thumbnails = readThumbnails(content, texts);
  const tracks = readTracks(content);
  const poster = thumbnails[0]?.url;
  const players = url ? [] : readPlayer(content, texts, poster);
  if (!url && thumbnails.length === 0 && players.length === 0) content.report('left-out');
  const file = {
    mimeType: content.attr('type'),
    medium: content.attr('medium')?.toLowerCase(),
    width: content.attrNumber('width'),
    height: content.attrNumber('height'),
    size: content.attrNumber('fileSize'),
    language: content.attrLanguage('lang'),
    duration: toSeconds(content.attr('duration')),
    poster,
    tracks: tracks.length > 0 ? tracks : undefined,
    ...texts,
  };
  return { files: url && !PORTRAIT.test(url) ? [{ url, ...file }] : players, thumbnails };
};

/** `media:content` and `media:thumbnail` of an item or a group. */
const readMedia = (fields: XmlFields, outer: MediaTexts): MediaFiles => {
  const texts = readTexts(fields, outer);
  const contents = fields.children(MEDIA, 'content').map((content) => readContent(content, texts));
  const own = readThumbnails(fields, texts);
  const tracks = readTracks(fields);
  const files = contents.flatMap((content) =>
    content.files.map((file) =>
      isRecording(file)
        ? {
            ...file,
            poster: file.poster ?? own[0]?.url,
            tracks: file.tracks ?? (tracks.length > 0 ? tracks : undefined),
          }
        : file,
    ),
  );
  return {
    // Browsers play a file on the page itself.
    files: files.some(isRecording) ? files : [...files, ...readPlayer(fields, texts, own[0]?.url)],
    thumbnails: [...own, ...contents.flatMap(({ thumbnails }) => thumbnails)],
  };
};

/** Files of one recording have one title. */
const withTitle = (files: readonly MediaFile[], title: string | undefined): readonly MediaFile[] =>
  files.filter(isRecording).length > 1
    ? files.map((file) => (isRecording(file) ? { ...file, title: file.title ?? title } : file))
    : files;

/** The members of a file; those that only another description of the same file has come from there. */
const completed = (file: MediaFile, other: MediaFile | undefined): MediaFile => ({ ...other, ...compact(file) });

const toAttachment = (file: MediaFile, duration: number | undefined): Attachment => {
  const { url, mimeType, title, size, language, medium } = file;
  const known = medium === 'audio' || medium === 'video' ? medium : undefined;
  return compact({
    url,
    mimeType,
    title,
    size,
    language,
    medium: /^(?:audio|video)\//i.test(mimeType ?? '') ? undefined : (known ?? mediumOf(mimeType, url)),
    ...(isRecording(file) && { duration: file.duration ?? duration, tracks: file.tracks }),
    poster: known === 'video' || /^video\//i.test(mimeType ?? '') ? file.poster : undefined,
  });
};

/** The address of an image without its size: outside of groups, files of one image differ only in that. */
const withoutSize = ({ url, width, height }: MediaFile): string =>
  url
    .split(/(\d+)/)
    .map((part) => (part === String(width) || part === String(height) ? '#' : part))
    .join('');

const groupBySize = (files: readonly MediaFile[]): readonly (readonly MediaFile[])[] => {
  const groups = new Map<string, MediaFile[]>();
  for (const file of files) {
    const key = withoutSize(file);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()];
};

export interface ItemMedia {
  readonly images: readonly NewsImage[];
  readonly attachments: readonly Attachment[];
}

/**
 * Images of an item from `media:content`, else enclosures, else thumbnails, else `itunes:image` or `image`. Other files
 * become attachments.
 *
 * @param enclosures read from the format's own element
 * @param version of the item: all texts are in its language, and a description that is its text is no caption
 */
export const readItemMedia = (
  item: XmlFields,
  enclosures: readonly MediaFile[],
  { language, headline, body }: NewsVersion,
): ItemMedia => {
  const text = body && cleanText(isPlainText(body) ? body.text : body.html);
  const single = readMedia(item, {});
  const texts = readTexts(item, {});
  const groups = item.children(MEDIA, 'group').map((group) => readMedia(group, texts));
  const image = item.child('', 'image');
  const picture =
    item.child(ITUNES, 'image').attrUrl('href') ??
    image.childUrl('', 'url') ??
    (image.hasElements ? undefined : image.url);
  const thumbnails = [...groups, single].flatMap((each) => (each.thumbnails.length > 0 ? [each.thumbnails] : []));
  const candidates = [
    [...groups.map(({ files }) => files.filter(isImage)), ...groupBySize(single.files.filter(isImage))],
    groupBySize(enclosures.filter(isImage)),
    thumbnails,
    picture ? [[{ url: picture }]] : [],
  ].map((pictures) => pictures.filter((files) => files.length > 0));
  const pictures = candidates.find((each) => each.length > 0) ?? [];
  const grouped = groups.flatMap((group) => withTitle(group.files, headline));
  const files = [...enclosures, ...single.files, ...grouped];
  const others = new Map<string, MediaFile>();
  for (const file of files)
    if (!isImage(file) && isUsable(file)) others.set(file.url, completed(others.get(file.url) ?? file, file));
  // Podcasts have one recording for each item.
  const duration = toSeconds(item.text(ITUNES, 'duration'));
  return {
    images: pictures.map((each, index) => {
      const files = each.map((file) => (file.caption === text ? { ...file, caption: undefined } : file));
      return toImage(files, language, index === 0);
    }),
    attachments: [...others.values()].map((file) => toAttachment(file, duration)),
  };
};
