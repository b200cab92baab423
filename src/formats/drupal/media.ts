/** Images and files of a node, which refers to files directly or through media entities. */
import type { Attachment, NewsImage } from '../../model/news.js';
import type { DrupalResources, Reference } from './resources.js';
import { compact, type Fields } from '../shared/fields.js';
import { mediumOf } from '../shared/recordings.js';
import { localText } from '../shared/text.js';

/** A file entity and the `meta` of the reference to it, which holds the alternative text and the size. */
export interface FileUse {
  readonly file: Fields;
  readonly meta: Fields;
  /** Name of the media entity, if there is one. */
  readonly name: string | undefined;
}

/** The file of a media entity, not its thumbnail. */
export const fileOfMedia = (media: Fields, resources: DrupalResources): FileUse | undefined => {
  const use = resources
    .allReferences(media, 'thumbnail')
    .find((each) => each.type === 'file--file' && each.resource !== undefined);
  return (
    use?.resource && {
      file: use.resource,
      meta: use.json.object('meta'),
      name: media.object('attributes').text('name'),
    }
  );
};

/** `uri.url` is relative to the host. The first versions of JSON:API had `url` instead. */
const addressOf = (attributes: Fields): string | undefined => {
  const uri = attributes.object('uri');
  return uri.has('url') ? uri.url('url') : attributes.url('url');
};

const readImage = ({ meta }: FileUse, url: string, role: NewsImage['role'], language?: string): NewsImage => {
  const rendition = compact({ url, width: meta.pixels('width'), height: meta.pixels('height') });
  return { role, renditions: [rendition], alt: localText(meta.text('alt'), language) ?? [] };
};

const readFile = ({ file, meta, name }: FileUse, url: string, language?: string): Attachment => {
  const attributes = file.object('attributes');
  const mimeType = attributes.text('filemime');
  return compact({
    url,
    mimeType,
    title: meta.text('description') ?? name ?? attributes.text('filename'),
    size: attributes.number('filesize'),
    language: attributes.language('langcode') ?? language,
    medium: mediumOf(mimeType, url),
  });
};

/** A film at another site, by the address of its page. */
const readRemoteVideo = (media: Fields, language: string | undefined): Attachment | undefined => {
  const attributes = media.object('attributes');
  const url = attributes.has('field_media_oembed_video') ? attributes.url('field_media_oembed_video') : undefined;
  return url
    ? compact({ url, mimeType: 'text/html', title: attributes.text('name'), language, medium: 'video' as const })
    : undefined;
};

const isImage = ({ file, meta }: FileUse, { type }: Reference): boolean => {
  const mimeType = file.object('attributes').firstText('filemime');
  return mimeType ? mimeType.startsWith('image/') : type === 'media--image' || meta.has('alt');
};

/**
 * Images and attachments of a node. Ignores references to resources that the document does not include. Leaves out files
 * without an address.
 *
 * @param references all references of the node
 * @param mediaFile finds the file of a media entity
 * @param language of the node
 */
export const readMedia = (
  references: readonly Reference[],
  mediaFile: (media: Fields) => FileUse | undefined,
  language: string | undefined,
): { readonly images: readonly NewsImage[]; readonly attachments: readonly Attachment[] } => {
  const images: NewsImage[] = [];
  const attachments: Attachment[] = [];
  for (const reference of references) {
    const { type, json, resource } = reference;
    if (!resource || !/^(?:media|file)--/.test(type)) continue;
    const use =
      type === 'file--file' ? { file: resource, meta: json.object('meta'), name: undefined } : mediaFile(resource);
    const url = use && addressOf(use.file.object('attributes'));
    const film = use ? undefined : readRemoteVideo(resource, language);
    if (film) {
      attachments.push(film);
    } else if (!use || !url) {
      json.report('left-out');
    } else if (isImage(use, reference)) {
      images.push(readImage(use, url, images.length === 0 ? 'main' : 'gallery', language));
    } else {
      attachments.push(readFile(use, url, language));
    }
  }
  return { images, attachments };
};
