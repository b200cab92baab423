/** Images and files of a Drupal node: the file itself is one or two references away. */
import type { Attachment, NewsImage } from '../../model/news.js';
import type { DrupalResources, Reference } from './resources.js';
import { compact, type Fields } from '../shared/fields.js';
import { localText } from '../shared/text.js';

/** A file entity and the reference to it, whose `meta` describes it for where it is used. */
export interface FileUse {
  readonly file: Fields;
  readonly meta: Fields;
  /** Name of the media entity between the node and the file. */
  readonly name: string | undefined;
}

/** The file of a media entity; every medium refers to a thumbnail as well. */
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

/** `uri.url` is relative to the host; the first versions of the module had `url` instead. */
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
  return compact({
    url,
    mimeType: attributes.text('filemime'),
    title: meta.text('description') ?? name ?? attributes.text('filename'),
    size: attributes.number('filesize'),
    language: attributes.texts('langcode')[0] ?? language,
  });
};

const isImage = ({ file, meta }: FileUse, { type }: Reference): boolean => {
  const mimeType = file.object('attributes').texts('filemime')[0];
  return mimeType ? mimeType.startsWith('image/') : type === 'media--image' || meta.has('alt');
};

/**
 * What the relationships of a node hold: pictures and documents, as fields or by way of media entities. Those the
 * document does not include are not there; a file without an address is left out.
 *
 * @param references all of the node's
 * @param mediaFile the file of a media entity
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
    if (!use || !url) {
      json.report('left-out');
    } else if (isImage(use, reference)) {
      images.push(readImage(use, url, images.length === 0 ? 'main' : 'gallery', language));
    } else {
      attachments.push(readFile(use, url, language));
    }
  }
  return { images, attachments };
};
