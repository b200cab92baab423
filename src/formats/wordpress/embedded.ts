/** Resources that `?_embed` adds to a post: authors, featured media and terms, or errors in their place. */
import { LIMITS } from '../../model/limits.js';
import type { Attachment, Author, NewsImage, Rendition, Topic } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import type { ReadingContext } from '../format-adapter.js';
import { readMarkup, textOf } from '../shared/markup-fields.js';
import { mediumOf, toSeconds } from '../shared/recordings.js';
import { chooseRenditions } from '../shared/renditions.js';
import { localText } from '../shared/text.js';
import { readObjects, readUrl } from './values.js';

/** WordPress stores names with entities. */
const nameOf = (json: Fields): string | undefined => textOf(readMarkup(json, 'name'));

/** `undefined` for an error in place of an author (`rest_user_invalid_id`). */
export const readAuthor = (json: Fields): Author | undefined => {
  const name = nameOf(json);
  return name ? compact({ name, url: readUrl(json, 'link') ?? readUrl(json, 'url') }) : undefined;
};

/** Taxonomies that are topics. Plugins use others internally. */
const IS_TOPIC = /(?:^|[_-])(?:category|categories|tags?|topics?)$/;

/** Categories and tags. `wp:term` has a list for each taxonomy. */
export const readTerms = (embedded: Fields, context: ReadingContext, language: string | undefined): readonly Topic[] =>
  readObjects(embedded.raw('wp:term'), context, embedded.placeOf('wp:term'), 2, LIMITS.topics).flatMap((term) => {
    const name = localText(nameOf(term), language);
    if (!name) term.report('left-out');
    return name && IS_TOPIC.test(term.text('taxonomy') ?? 'category')
      ? [compact({ name, uri: readUrl(term, 'link') })]
      : [];
  });

const readRendition = (json: Fields, details: Fields): Rendition | undefined => {
  const url = readUrl(json, 'source_url');
  return url ? compact({ url, width: details.pixels('width'), height: details.pixels('height') }) : undefined;
};

/** The original and its copies. A drawing (SVG) has no size: it needs no copies, which are crops. */
const readRenditions = (media: Fields): readonly Rendition[] => {
  const details = media.object('media_details');
  const sizes = details.object('sizes');
  const original = readRendition(media, details);
  if (original && !original.width) return [original];
  const copies = sizes.keys.flatMap((name) => readRendition(sizes.object(name), sizes.object(name)) ?? []);
  return chooseRenditions([...(original ? [original] : []), ...copies]);
};

const readImage = (media: Fields, language: string | undefined): NewsImage | undefined => {
  const renditions = readRenditions(media);
  return renditions.length > 0
    ? compact({
        role: 'main' as const,
        renditions,
        alt: localText(media.text('alt_text'), language) ?? [],
        caption: localText(textOf(readMarkup(media, 'caption', 'rendered')), language),
      })
    : undefined;
};

/** Whether featured media is not an image but a film or a document. */
const isFile = (media: Fields): boolean =>
  media.text('media_type') === 'file' || /^(?:video|audio|application|text)\//.test(media.text('mime_type') ?? '');

const readFile = (media: Fields, language: string | undefined): Attachment | undefined => {
  const url = readUrl(media, 'source_url');
  const mimeType = media.text('mime_type');
  const details = media.object('media_details');
  return url
    ? compact({
        url,
        mimeType,
        title: textOf(readMarkup(media, 'title', 'rendered')),
        size: details.number('filesize'),
        language,
        medium: mediumOf(mimeType, url),
        duration: toSeconds(details.text('length')),
      })
    : undefined;
};

/** The address of the featured image that Jetpack and Better REST API Featured Images add to a post. */
const readPluginImage = (post: Fields): NewsImage | undefined => {
  const url =
    readUrl(post, 'jetpack_featured_media_url') ?? readUrl(post.object('better_featured_image'), 'source_url');
  return url ? { role: 'main', renditions: [{ url }], alt: [] } : undefined;
};

/**
 * The featured media; without `?_embed`, the image that a plugin names. Leaves out errors (`rest_forbidden`) and media
 * without an address.
 */
export const readMedia = (
  embedded: Fields,
  post: Fields,
  language: string | undefined,
): { readonly images: readonly NewsImage[]; readonly attachments: readonly Attachment[] } => {
  const images: NewsImage[] = [];
  const attachments: Attachment[] = [];
  for (const media of embedded.objects('wp:featuredmedia')) {
    const file = isFile(media) ? readFile(media, language) : undefined;
    const image = isFile(media) ? undefined : readImage(media, language);
    if (file) attachments.push(file);
    else if (image) images.push(image);
    else media.report('left-out');
  }
  const fallback = images.length + attachments.length > 0 ? undefined : readPluginImage(post);
  return { images: fallback ? [fallback] : images, attachments };
};
