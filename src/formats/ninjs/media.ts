/** Associations of a ninjs object: pictures, files and related articles. */
import type { Attachment, NewsImage, RelatedLink, Rendition } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { readEscapedUrl } from '../shared/escaped-url.js';
import { plainText } from '../shared/markup-fields.js';
import { localText } from '../shared/text.js';
import { isWithheld } from './status.js';
import { readAlt, readHeadline, readSummary } from './text.js';
import { firstOf, urlOfId } from './values.js';
import { mediumOf, toSeconds } from '../shared/recordings.js';
import { type ImageFile, chooseRenditions } from '../shared/renditions.js';

/** An object with its name, which is a key of a map (1.x) or a member (2.x, 3.x). */
export interface Named {
  readonly name: string;
  readonly json: Fields;
}

/** Members of ninjs objects and renditions, which maps of them lack. */
const OWN = ['uri', 'guid', 'href', 'type', 'renditions'];

/** Entries of a map or a list, or a single object that should be in a list. */
export const namedEntries = (json: Fields, member: string): readonly Named[] =>
  json.objects(member).flatMap((entry) => {
    const isMap = !Array.isArray(json.raw(member)) && !OWN.some((name) => typeof entry.raw(name) === 'string');
    return isMap
      ? entry.keys.flatMap((name) => entry.objects(name).map((value) => ({ name, json: value })))
      : [{ name: entry.text('name') ?? '', json: entry }];
  });

const mimeTypeOf = (json: Fields): string | undefined =>
  firstOf(['contentType', 'contenttype', 'mimetype', 'mimeType'], (name) => json.text(name));

const sizeOf = (json: Fields): number | undefined =>
  firstOf(['sizeInBytes', 'sizeinbytes', 'size', 'length'], (name) => json.number(name));

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

const isPictureFile = ({ json }: Named, fallback: boolean): boolean => {
  const type = mimeTypeOf(json);
  if (type) return /^image\/(?!tiff|x-|vnd)/i.test(type);
  return fallback || PICTURE_FILE.test(String(json.raw('href')).split(/[?#]/, 1)[0] ?? '');
};

const readFile = ({ name, json }: Named): ImageFile | undefined => {
  const url = readEscapedUrl(json, 'href');
  if (!url) json.report('left-out');
  return url
    ? compact({
        url,
        width: json.pixels('width'),
        height: json.pixels('height'),
        size: sizeOf(json),
        label: `${name} ${json.text('title') ?? ''}${json.raw('watermarked') === true ? ' watermark' : ''}`,
      })
    : undefined;
};

const isPicture = (json: Fields): boolean => /^(?:picture|graphic|image|photo)$/i.test(json.text('type') ?? '');

const readRenditions = (json: Fields): readonly Rendition[] =>
  chooseRenditions(
    namedEntries(json, 'renditions')
      .filter((entry) => isPictureFile(entry, isPicture(json)))
      .flatMap((entry) => readFile(entry) ?? []),
  );

/** The associations that may be published. */
export interface Associations {
  readonly pictures: readonly Named[];
  /** The object in other languages. */
  readonly translations: readonly Fields[];
  readonly others: readonly Named[];
}

/** Whether an association is another language of the object. */
const isTranslation = ({ name, json }: Named): boolean => /translat/i.test(`${name} ${json.text('rel') ?? ''}`);

const hasPicture = ({ json }: Named): boolean =>
  isPicture(json) ||
  (!json.has('type') && namedEntries(json, 'renditions').some((entry) => isPictureFile(entry, false)));

export const readAssociations = (json: Fields): Associations => {
  const shown = namedEntries(json, 'associations').filter((entry) => !isWithheld(entry.json));
  const rest = shown.filter((entry) => !isTranslation(entry));
  return {
    translations: shown.filter(isTranslation).map((entry) => entry.json),
    pictures: rest.filter(hasPicture),
    others: rest.filter((entry) => !hasPicture(entry)),
  };
};

const readPicture = (json: Fields, role: NewsImage['role']): NewsImage | undefined => {
  const renditions = readRenditions(json);
  const language = json.language('language');
  return renditions.length > 0
    ? compact({
        role,
        renditions,
        alt: localText(readAlt(json), language) ?? [],
        caption: localText(readSummary(json), language),
        credit: readCredit(json),
      })
    : undefined;
};

const readCredit = (json: Fields): string | undefined => plainText(json, 'byline') ?? plainText(json, 'by');

/** The picture of an object that is a picture itself. Its description is the summary, so it has no caption. */
const readOwnPicture = (json: Fields): readonly NewsImage[] => {
  const renditions = readRenditions(json);
  return renditions.length > 0
    ? [compact({ role: 'main' as const, renditions, alt: [], credit: readCredit(json) })]
    : [];
};

/** Names of pictures that are placed in the text. */
const INLINE = /^(?:editor|embed|inline)/i;
const MAIN = /^(?:featuremedia|feature|main)/i;

/** Images, the main one first. For an object that is a picture, that is its own. */
export const readImages = (json: Fields, { pictures }: Associations): readonly NewsImage[] => {
  const own = readOwnPicture(json);
  const main =
    own.length > 0
      ? undefined
      : (pictures.find(({ name }) => MAIN.test(name)) ?? pictures.find(({ name }) => !INLINE.test(name)));
  const images = pictures.flatMap((entry) => {
    const image = readPicture(entry.json, entry === main ? 'main' : INLINE.test(entry.name) ? 'inline' : 'gallery');
    if (!image) entry.json.report('left-out');
    return image ?? [];
  });
  return [...own, ...images].toSorted((a, b) => Number(b.role === 'main') - Number(a.role === 'main'));
};

/** The files of an association that is not a picture: of a document the first, of a recording all. */
const readFiles = (json: Fields): readonly Attachment[] => {
  const entries = namedEntries(json, 'renditions');
  // A still of a film.
  const still = entries.find((entry) => isPictureFile(entry, false));
  const type = json.text('type')?.toLowerCase();
  const medium = type === 'video' || type === 'audio' ? type : undefined;
  const files = entries
    .filter((entry) => entry !== still && !isPictureFile(entry, false))
    .flatMap(({ json: file }) => {
      const url = readEscapedUrl(file, 'href');
      const mimeType = mimeTypeOf(file) ?? mimeTypeOf(json);
      return url
        ? compact({
            url,
            mimeType,
            title: readHeadline(json) ?? plainText(file, 'title'),
            size: sizeOf(file),
            language: json.language('language'),
            medium: /^(?:audio|video)\//i.test(mimeType ?? '') ? undefined : (medium ?? mediumOf(mimeType, url)),
            duration: toSeconds(file.text('duration') ?? json.text('duration')),
            poster: medium === 'video' && still ? readEscapedUrl(still.json, 'href') : undefined,
          })
        : [];
    });
  return medium ? files : files.slice(0, 1);
};

/** A file in Superdesk's list `attachments`. */
const readSuperdeskAttachment = (json: Fields): Attachment | undefined => {
  const url = readEscapedUrl(json, 'href');
  return url
    ? compact({
        url,
        mimeType: mimeTypeOf(json),
        title: plainText(json, 'title') ?? plainText(json, 'filename'),
        size: sizeOf(json),
      })
    : undefined;
};

/** A link to a related article. Films without a file are not articles. */
const readRelated = (json: Fields): RelatedLink | undefined => {
  const url = /^(?:video|audio)$/i.test(json.text('type') ?? '') ? undefined : urlOfId(json, 'uri');
  const title = readHeadline(json);
  return url && title ? compact({ url, title, language: json.language('language') }) : undefined;
};

/** Attachments and related articles, from the associations that are not pictures. */
export const readOthers = (
  json: Fields,
  { others }: Associations,
): { readonly attachments: readonly Attachment[]; readonly related: readonly RelatedLink[] } => {
  const attachments: Attachment[] = [];
  const related: RelatedLink[] = [];
  for (const { json: other } of others) {
    const files = readFiles(other);
    const link = files.length > 0 ? undefined : readRelated(other);
    if (files.length > 0) attachments.push(...files);
    else if (link) related.push(link);
    else other.report('left-out');
  }
  return { attachments: [...attachments, ...json.list('attachments', readSuperdeskAttachment)], related };
};
