/** Images and attachments of an ActivityStreams object. */
import type { LocalText } from '../../model/local-text.js';
import type { Attachment, MediaTrack, NewsImage } from '../../model/news.js';
import { linksOf, type Link } from './links.js';
import { typesOf } from './find-articles.js';
import { compact, type Fields } from '../shared/fields.js';
import { mediumOf, toSeconds } from '../shared/recordings.js';
import { chooseRenditions } from '../shared/renditions.js';

/** An image, film or document, from an address or an object with one or more links. */
interface Medium {
  readonly json: Fields;
  readonly links: readonly [Link, ...Link[]];
  readonly mediaType: string | undefined;
}

/** The object often has the width and height, rather than its link. */
const readMedium = (json: Fields): Medium | undefined => {
  const [first, ...others] = json.has('href')
    ? linksOf(json.holding('href', json.raw('href')), 'href')
    : linksOf(json, 'url');
  if (!first) return undefined;
  const width = first.width ?? json.pixels('width');
  const height = first.height ?? json.pixels('height');
  return {
    json,
    links: [compact({ ...first, width, height }), ...others],
    mediaType: json.text('mediaType')?.toLowerCase() ?? first.mediaType,
  };
};

const mediaOf = (json: Fields, member: string): readonly Medium[] => [
  ...json.texts(member).flatMap((text) => readMedium(json.holding('url', text)) ?? []),
  ...json.list(member, readMedium),
];

/** The name of a medium in its languages: the alternative text of an image. */
const readName = (json: Fields): LocalText => {
  const map = json.object('nameMap');
  const names = map.keys.flatMap((language) => {
    const value = map.text(language);
    return value ? [compact({ language: map.asLanguage(language), value })] : [];
  });
  const value = json.text('name');
  return names.length > 0 || !value ? names : [{ value }];
};

const readImage = ({ json, links }: Medium, role: NewsImage['role']): NewsImage => ({
  role,
  renditions: chooseRenditions(links.map(({ url, width, height }) => compact({ url, width, height }))),
  alt: readName(json),
});

const AUDIO_OR_VIDEO = /^(?:audio|video)\//;
/** Streams in parts (HLS). */
const STREAM = /mpegurl/;

const mediumOfObject = (json: Fields): Attachment['medium'] => {
  const types = typesOf(json);
  return types.includes('Video') ? 'video' : types.includes('Audio') ? 'audio' : undefined;
};

const toAttachment = (json: Fields, { url, language }: Link, mimeType: string | undefined): Attachment => {
  const isSaid = AUDIO_OR_VIDEO.test(mimeType ?? '');
  return compact({
    url,
    mimeType,
    title: readName(json)[0]?.value,
    size: json.number('size'),
    language: json.language('hreflang') ?? language,
    medium: isSaid ? undefined : (mediumOfObject(json) ?? mediumOf(mimeType, url)),
    duration: toSeconds(json.text('duration')),
  });
};

const readAttachment = ({ json, links: [link], mediaType }: Medium): Attachment => toAttachment(json, link, mediaType);

/** Pixels. Larger films are for large screens. */
const MAX_HEIGHT = 720;

/** Subtitles of PeerTube. */
const readTracks = (json: Fields): readonly MediaTrack[] =>
  json.list('subtitleLanguage', (track) => {
    const url = track.url('url');
    return url && /\.vtt$/i.test(url)
      ? compact({ url, kind: 'captions' as const, language: track.language('identifier') })
      : undefined;
  });

/** The files of an object that is a film or a sound itself. A film of PeerTube has several sizes. */
const readOwnRecording = (json: Fields, poster: string | undefined): readonly Attachment[] => {
  if (!mediumOfObject(json)) return [];
  const links = linksOf(json, 'url').filter(
    ({ mediaType = '' }) => AUDIO_OR_VIDEO.test(mediaType) || STREAM.test(mediaType),
  );
  const isLarge = ({ height = 0 }: Link): boolean => height > MAX_HEIGHT;
  const tracks = json.has('subtitleLanguage') ? readTracks(json) : [];
  return links
    .toSorted((a, b) => Number(isLarge(a)) - Number(isLarge(b)))
    .map((link) => ({
      ...toAttachment(json, link, link.mediaType),
      ...(poster && mediumOfObject(json) === 'video' && { poster }),
      ...(tracks.length > 0 && { tracks }),
    }));
};

const isImage = ({ json, mediaType }: Medium): boolean =>
  mediaType ? mediaType.startsWith('image/') : typesOf(json).includes('Image');

/** Images from `image`, then from `attachment`, else from `icon`. All other media are attachments. */
export const readMedia = (
  json: Fields,
): { readonly images: readonly NewsImage[]; readonly attachments: readonly Attachment[] } => {
  const attached = mediaOf(json, 'attachment');
  const isPicture = (medium: Medium): boolean => !medium.mediaType || isImage(medium);
  const pictures = [...mediaOf(json, 'image').filter(isPicture), ...attached.filter(isImage)];
  const images = pictures.length > 0 ? pictures : mediaOf(json, 'icon').filter(isPicture);
  return {
    images: images.map((medium, index) => readImage(medium, index === 0 ? 'main' : 'gallery')),
    attachments: [
      ...readOwnRecording(json, images[0]?.links[0].url),
      ...attached.filter((medium) => !isImage(medium)).map(readAttachment),
    ],
  };
};
