import { webUrl } from '../../safety/urls.js';
import { renderSection } from './article-section.js';
import { renderIcon } from '../parts/icons.js';
import { renderLanguageTag } from '../parts/language-name.js';
import { renderLinkText, targetOf } from '../parts/link.js';
import { textLanguage } from '../parts/text-language.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../../model/news.js';
import { itemAttachments } from '../../messages/catalogue/extras.js';
import { documentIcon } from '../parts/action-icons.js';
import type { ExtrasContext } from '../parts/extras-context.js';

/** Common names of file types. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml/, 'DOCX'],
  [/spreadsheetml/, 'XLSX'],
  [/presentationml/, 'PPTX'],
  [/opendocument\.text/, 'ODT'],
  [/opendocument\.spreadsheet/, 'ODS'],
  [/msword/, 'DOC'],
  [/ms-excel/, 'XLS'],
  [/ms-powerpoint/, 'PPT'],
  [/epub/, 'EPUB'],
  [/^audio\/(mpeg|mp3)/, 'MP3'],
  [/^image\/jpeg/, 'JPEG'],
  [/^image\/svg/, 'SVG'],
  [/^text\/plain/, 'TXT'],
];

/** "PDF", from the media type or the file name. */
const typeOf = ({ mimeType = '', url }: Attachment): string | undefined => {
  const known = TYPES.find(([pattern]) => pattern.test(mimeType));
  if (known) return known[1];
  const [, subtype] = /^\w+\/(?:x-)?([a-z\d]{2,5})\s*(?:;|$)/i.exec(mimeType) ?? [];
  const [, extension] = /\.([a-z\d]{2,5})$/i.exec(url.replace(/[?#].*/, '')) ?? [];
  return (subtype ?? extension)?.toUpperCase();
};

/** The file name in an address, decoded. */
const fileName = (url: string): string => {
  const name = url.replace(/[?#].*/, '').replace(/^.*\//, '') || url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // Not percent-encoded UTF-8.
  }
};

/** Sorts by language: the one shown, unknown ones, the others. */
const ranked = (attachments: readonly Attachment[], shown: string | undefined): readonly Attachment[] => {
  const rank = ({ language }: Attachment): number => (language === shown ? 0 : language === undefined ? 1 : 2);
  return [...attachments].sort((a, b) => rank(a) - rank(b));
};

/** Keeps the first link to each file. */
const distinct = (attachments: readonly Attachment[]): readonly Attachment[] =>
  attachments.filter(({ url }, index) => attachments.findIndex((other) => other.url === url) === index);

/**
 * The link to a file, with its type, its size, and its language if it differs from the article's.
 *
 * @param more further details
 */
export const renderFile = (
  attachment: Attachment,
  shown: string | undefined,
  context: ExtrasContext,
  more: readonly unknown[] = [],
): TemplateResult => {
  const { localizer } = context;
  const { title, size, mimeType, language } = attachment;
  const url = webUrl(attachment.url) ?? '';
  const text = textLanguage(language, title);
  const type = typeOf(attachment);
  const details = [
    type && html`<bdi dir="ltr">${type}</bdi>`,
    size && html`<bdi>${localizer.size(size)}</bdi>`,
    ...more,
    language && language !== shown && renderLanguageTag(language, localizer),
  ].filter(Boolean);
  return html`<span>
    <a
      href=${url}
      type=${mimeType ?? nothing}
      hreflang=${text.lang || nothing}
      target=${targetOf(context)}
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      >${renderLinkText(html`<bdi lang=${text.lang} dir=${text.dir}>${title ?? fileName(url)}</bdi>`, context)}</a
    >
    <span class="file">${details.map((detail, index) => [index > 0 ? ' · ' : '', detail])}</span>
  </span>`;
};

/** The files of an article: title, type, size, and the language if it differs from the article's. */
export const renderAttachments = (
  attachments: readonly Attachment[],
  shown: string | undefined,
  context: ExtrasContext,
): unknown => {
  const rows = distinct(
    ranked(attachments, shown).flatMap((attachment) => {
      const url = webUrl(attachment.url);
      return url ? [{ ...attachment, url }] : [];
    }),
  );
  if (rows.length === 0) return nothing;
  const list = html`<ul>
    ${rows.map(
      (attachment) =>
        html`<li part="attachment">${renderIcon(documentIcon)} ${renderFile(attachment, shown, context)}</li>`,
    )}
  </ul>`;
  const section = { part: 'attachments', headingPart: 'attachments-heading', heading: itemAttachments };
  return renderSection(section, context, list);
};
