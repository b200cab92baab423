/** Images and files of an item in RSS or Atom: Media RSS, enclosures and `itunes:image`. */
import { isPlainText, type Attachment, type NewsBody, type NewsImage } from '../../model/news.js';
import { compact } from '../shared/fields.js';
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

/** The text of an item that has none but the description of its media: a film at YouTube. */
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

interface MediaFiles {
  readonly files: readonly MediaFile[];
  readonly thumbnails: readonly MediaFile[];
}

const readContent = (content: XmlFields, outer: MediaTexts): MediaFiles => {
  const texts = readTexts(content, outer);
  const url = content.attrUrl('url');
  const thumbnails = readThumbnails(content, texts);
  if (!url && thumbnails.length === 0) content.report('left-out');
  const file = {
    mimeType: content.attr('type'),
    medium: content.attr('medium')?.toLowerCase(),
    width: content.attrNumber('width'),
    height: content.attrNumber('height'),
    size: content.attrNumber('fileSize'),
    language: content.attrLanguage('lang'),
    ...texts,
  };
  return { files: url && !PORTRAIT.test(url) ? [{ url, ...file }] : [], thumbnails };
};

/** `media:content` and `media:thumbnail` of an item or a group. */
const readMedia = (fields: XmlFields, outer: MediaTexts): MediaFiles => {
  const texts = readTexts(fields, outer);
  const contents = fields.children(MEDIA, 'content').map((content) => readContent(content, texts));
  return {
    files: contents.flatMap(({ files }) => files),
    thumbnails: [...readThumbnails(fields, texts), ...contents.flatMap(({ thumbnails }) => thumbnails)],
  };
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
 * @param language of the item, and so of all its texts
 * @param body of the item: a description that is the text of the item is no caption
 */
export const readItemMedia = (
  item: XmlFields,
  enclosures: readonly MediaFile[],
  language: string | undefined,
  body: NewsBody | undefined,
): ItemMedia => {
  const text = body && cleanText(isPlainText(body) ? body.text : body.html);
  const single = readMedia(item, {});
  const groups = item.children(MEDIA, 'group').map((group) => readMedia(group, readTexts(item, {})));
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
  const files = [...enclosures, ...single.files, ...groups.flatMap((group) => group.files)];
  const others = new Map<string, MediaFile>();
  for (const file of files) if (!isImage(file) && isUsable(file) && !others.has(file.url)) others.set(file.url, file);
  return {
    images: pictures.map((each, index) => {
      const files = each.map((file) => (file.caption === text ? { ...file, caption: undefined } : file));
      return toImage(files, language, index === 0);
    }),
    attachments: [...others.values()].map(({ url, mimeType, title, size, language: own }) =>
      compact({ url, mimeType, title, size, language: own }),
    ),
  };
};
