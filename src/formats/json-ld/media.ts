/** Images and attachments of schema.org nodes. */
import { uniqueBy } from '../../model/unique-by.js';
import { LIMITS } from '../../model/limits.js';
import type { Attachment, MediaTrack, NewsImage } from '../../model/news.js';
import { publishedUrl } from '../../safety/urls.js';
import { compact, Fields } from '../shared/fields.js';
import { unescapeUrl } from '../shared/escaped-url.js';
import { localText } from '../shared/text.js';
import { type JsonLdGraph, typesOf } from './graph.js';
import { readLanguage, readNamed, readText, readUrl } from './values.js';
import { mediumOf, toSeconds } from '../shared/recordings.js';
import { type ImageFile, chooseRenditions } from '../shared/renditions.js';

/** A file of an image, and the texts of the image. */
interface Picture {
  readonly file: ImageFile;
  readonly texts: Pick<NewsImage, 'alt' | 'caption' | 'credit'>;
}

const pixels = (graph: JsonLdGraph, node: Fields, name: string): number | undefined => {
  const member = graph.name(node, name);
  const [quantity] = node.objects(member);
  return quantity ? quantity.pixels(graph.name(quantity, 'value')) : node.pixels(member);
};

const bytes = (graph: JsonLdGraph, node: Fields): number | undefined => {
  const [, number, unit = 'B'] =
    /^(\d+(?:\.\d+)?)\s*([kKmMgG]?B)?$/.exec(readText(graph, node, 'contentSize') ?? '') ?? [];
  const scale = { k: 1000, m: 1_000_000, g: 1_000_000_000 }[unit[0]?.toLowerCase() ?? ''] ?? 1;
  return number ? Math.round(Number(number) * scale) : undefined;
};

const readPicture = (graph: JsonLdGraph, node: Fields): Picture | undefined =>
  graph.once(node, 'picture', () => pictureOf(graph, node));

const pictureOf = (graph: JsonLdGraph, node: Fields): Picture | undefined => {
  const url = readUrl(graph, node, 'url') ?? readUrl(graph, node, 'contentUrl');
  if (!url) {
    node.report('left-out');
    return undefined;
  }
  const language = readLanguage(graph, node);
  return {
    file: compact({
      url,
      width: pixels(graph, node, 'width'),
      height: pixels(graph, node, 'height'),
      size: bytes(graph, node),
    }),
    texts: compact({
      alt: localText(readText(graph, node, 'description'), language) ?? [],
      caption: localText(readText(graph, node, 'caption'), language),
      credit: readText(graph, node, 'creditText') ?? readNamed(graph, node, 'creator')[0]?.name,
    }),
  };
};

/** The pictures in a member, which can hold addresses, nodes and references to nodes. */
const readPictures = (graph: JsonLdGraph, node: Fields, name: string): readonly Picture[] => {
  const member = graph.name(node, name);
  return graph.values(node, name, LIMITS.renditions).flatMap((value) => {
    const [known] = graph.nodes(new Fields({ value }), 'value');
    if (known) return readPicture(graph, known) ?? [];
    if ((value ?? '') === '') return [];
    const url = publishedUrl(typeof value === 'string' ? unescapeUrl(value) : value, graph.context.url);
    if (!url) node.report('address', member);
    return url ? { file: { url }, texts: { alt: [] } } : [];
  });
};

const key = ({ texts }: Picture): string => JSON.stringify([texts.caption, texts.alt, texts.credit]);

/**
 * Groups pictures with the same texts, which are crops of one image: publishers list each image in the three aspect
 * ratios that search engines ask for.
 */
const readImageGroups = (pictures: readonly Picture[], role: NewsImage['role']): readonly NewsImage[] => {
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const group = groups.get(key(picture));
    if (group) group.push(picture);
    else groups.set(key(picture), [picture]);
  }
  return [...groups.values()].flatMap((group, at) => {
    const renditions = chooseRenditions(group.map(({ file }) => file));
    return group[0] ? { role: at === 0 ? role : ('gallery' as const), renditions, ...group[0].texts } : [];
  });
};

const MEDIA = ['associatedMedia', 'encoding'];

const isPicture = (graph: JsonLdGraph, node: Fields): boolean =>
  typesOf(node).some((type) => /^(?:ImageObject|Photograph|Barcode)$/.test(type)) ||
  /^image\//i.test(readText(graph, node, 'encodingFormat') ?? '');

/**
 * The `image` of the article, else its thumbnail, else the image of the page; then the images among its media. Never the
 * logo of the publisher.
 */
export const readImages = (graph: JsonLdGraph, node: Fields, page: Fields | undefined): readonly NewsImage[] => {
  const candidates: readonly (() => readonly Picture[])[] = [
    () => readPictures(graph, node, 'image'),
    () => readPictures(graph, node, 'thumbnailUrl'),
    () => (page ? graph.once(page, 'pictures', () => readPictures(graph, page, 'primaryImageOfPage')) : []),
  ];
  let main: readonly Picture[] = [];
  for (const read of candidates) if (main.length === 0) main = read();
  const media = MEDIA.flatMap((name) => graph.nodes(node, name).filter((each) => isPicture(graph, each)));
  const images = readImageGroups(main, 'main');
  const urls = new Set(images.flatMap(({ renditions }) => renditions.map(({ url }) => url)));
  const gallery = media.flatMap((each) => readPicture(graph, each) ?? []).filter(({ file }) => !urls.has(file.url));
  return [...images, ...readImageGroups(gallery, images.length > 0 ? 'gallery' : 'main')];
};

const mediumOfNode = (node: Fields): Attachment['medium'] => {
  const types = typesOf(node);
  return types.includes('VideoObject') ? 'video' : types.includes('AudioObject') ? 'audio' : undefined;
};

/** Captions in WebVTT, which are a `MediaObject`. */
const readTracks = (graph: JsonLdGraph, media: Fields): readonly MediaTrack[] =>
  graph.nodes(media, 'caption').flatMap((caption) => {
    const url = readUrl(graph, caption, 'contentUrl') ?? readUrl(graph, caption, 'url');
    const isVtt = /vtt/i.test(readText(graph, caption, 'encodingFormat') ?? url ?? '');
    return url && isVtt
      ? compact({
          url,
          kind: 'captions' as const,
          language: readLanguage(graph, caption),
          title: readText(graph, caption, 'name'),
        })
      : [];
  });

/** A recording, or a document. A player without a file is a page. */
const readMedium = (graph: JsonLdGraph, media: Fields): Attachment | undefined =>
  graph.once(media, 'medium', () => mediumOfMedia(graph, media));

const mediumOfMedia = (graph: JsonLdGraph, media: Fields): Attachment | undefined => {
  const file = readUrl(graph, media, 'contentUrl');
  const player = file ? undefined : readUrl(graph, media, 'embedUrl');
  const medium = mediumOfNode(media);
  const url = file ?? (medium && player) ?? readUrl(graph, media, 'url');
  if (!url) return undefined;
  const stated = readText(graph, media, 'encodingFormat') ?? readText(graph, media, 'fileFormat');
  const isFile = file !== undefined || mediumOf(undefined, url) !== undefined;
  const mimeType = medium && !isFile ? 'text/html' : stated;
  const tracks = readTracks(graph, media);
  return compact({
    url,
    mimeType,
    title: readText(graph, media, 'name') ?? readText(graph, media, 'headline'),
    size: bytes(graph, media),
    language: readLanguage(graph, media),
    medium: /^(?:audio|video)\//i.test(mimeType ?? '') ? undefined : (medium ?? mediumOf(mimeType, url)),
    duration: toSeconds(readText(graph, media, 'duration')),
    poster: medium === 'video' ? readPictures(graph, media, 'thumbnailUrl')[0]?.file.url : undefined,
    tracks: tracks.length > 0 ? tracks : undefined,
  });
};

/** Members that hold recordings besides `MEDIA`. */
const RECORDINGS = ['video', 'audio'];

/** Media that are not images, each address once. */
export const readAttachments = (graph: JsonLdGraph, node: Fields): readonly Attachment[] => {
  const media = [...MEDIA, ...RECORDINGS].flatMap((name) => graph.nodes(node, name));
  const attachments = media
    .filter((each) => !isPicture(graph, each))
    .flatMap((each) => {
      const attachment = readMedium(graph, each);
      if (!attachment) each.report('left-out');
      return attachment ?? [];
    });
  return uniqueBy(attachments, ({ url }) => url);
};
