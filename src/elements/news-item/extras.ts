import { html, nothing, type ReactiveControllerHost } from 'lit';
import { DECLARED } from '../base/wco-element.js';
import { itemGallery, itemLicense, itemRelated } from '../../messages/catalogue/extras.js';
import type { Attachment, NewsImage, NewsItem, NewsVersion, RelatedLink, Rights } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { ContactTools } from '../parts/contact-tools.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { renderSection } from './article-section.js';
import { imageSource } from '../parts/image-source.js';
import { renderFigure } from '../parts/image.js';
import { renderLanguageTag } from '../parts/language-name.js';
import { renderLinkText, targetOf } from '../parts/link.js';
import { renderLocalText } from '../parts/local-text.js';
import { textLanguage } from '../parts/text-language.js';
import { renderActions, type Shareable } from './actions.js';
import type { MetaOptions } from '../parts/meta.js';
import { renderAttachments, renderFile } from './attachments.js';
import type { ChunkController } from '../base/chunk-controller.js';
import type * as EventChunk from './event.js';
import type * as RecordingsChunk from './recordings.js';

/** Further images of an article. */
export const renderGallery = (images: readonly NewsImage[], context: ExtrasContext): unknown => {
  const { localizer } = context;
  const shown = images.filter(imageSource);
  return shown.length > 0
    ? html`<section
        part="gallery"
        class="gallery"
        lang=${localizer.tag}
        dir=${localizer.dir}
        role="group"
        aria-label=${localizer.text(itemGallery)}
      >
        ${shown.map((image) => renderFigure(image, 'gallery-item', context))}
      </section>`
    : nothing;
};

/** Links to related pages, with their language if it differs from the article's. */
export const renderRelated = (
  related: readonly RelatedLink[],
  shown: string | undefined,
  context: ExtrasContext,
): unknown => {
  const { localizer } = context;
  const links = related.flatMap(({ url, title, language }) => {
    const href = webUrl(url);
    return href ? [{ href, title, language }] : [];
  });
  if (links.length === 0) return nothing;
  const list = html`<ul>
    ${links.map(({ href, title, language }) => {
      const text = textLanguage(language, title);
      return html`<li>
        <a
          part="related-link"
          href=${href}
          hreflang=${text.lang || nothing}
          target=${targetOf(context)}
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          >${renderLinkText(html`<bdi lang=${text.lang} dir=${text.dir}>${title}</bdi>`, context)}</a
        >
        ${language && language !== shown ? html`${' '}${renderLanguageTag(language, localizer)}` : nothing}
      </li>`;
    })}
  </ul>`;
  const section = { part: 'related', headingPart: 'related-heading', heading: itemRelated };
  return renderSection(section, context, list);
};

/** Rights holder and licence. */
export const renderRights = ({ holder, notice, usageTerms, license }: Rights, context: ExtrasContext): unknown => {
  const { localizer, languages } = context;
  const href = webUrl(license);
  const pieces = [
    // The publisher's own notice replaces ours.
    notice ? renderLocalText(notice, languages) : holder && html`© <bdi>${holder}</bdi>`,
    usageTerms && renderLocalText(usageTerms, languages),
    href &&
      html`<a href=${href} target=${targetOf(context)} rel="license noopener noreferrer" referrerpolicy="no-referrer"
        >${renderLinkText(localizer.text(itemLicense), context)}</a
      >`,
  ].filter(Boolean);
  return pieces.length > 0
    ? html`<p part="rights" class="rights" lang=${localizer.tag} dir=${localizer.dir}>
        ${pieces.map((piece) => html`<span>${piece}</span> `)}
      </p>`
    : nothing;
};

/** A chunk that few articles need. */
export type OnDemand<Value> = Pick<ChunkController<Value>, 'value' | 'error' | 'settled' | 'load'>;

export interface ExtrasChunks {
  readonly recordings: OnDemand<
    Pick<typeof RecordingsChunk, 'isRecording' | 'postersOf'> & { readonly players: RecordingsChunk.Recordings }
  >;
  readonly event: OnDemand<Pick<typeof EventChunk, 'renderEvent'>>;
}

/** Whether an attachment may be audio or video. */
const mayPlay = ({ medium, mimeType = '' }: Attachment): boolean =>
  medium !== undefined || /^(?:audio|video)\/|mpegurl/i.test(mimeType);

/** An element with an article or contacts. */
type ExtrasHost = ReactiveControllerHost & HTMLElement & { readonly structuredData?: boolean | undefined };

/** The parts of an article besides its text: attachments, gallery, related links, rights, actions and contacts. */
export class Extras extends ContactTools {
  readonly #host: ExtrasHost;
  readonly #chunks: ExtrasChunks;
  #isDescribed = false;

  constructor(host: ExtrasHost, chunks: ExtrasChunks) {
    super(host);
    this.#host = host;
    this.#chunks = chunks;
  }

  /** Whether events have a button that saves them. */
  protected get canSaveEvents(): boolean {
    return true;
  }

  /** Resolves when the code that articles wait for has loaded or failed to load. Never rejects. */
  get settled(): Promise<unknown> {
    const { recordings, event } = this.#chunks;
    return Promise.all([recordings.settled, event.settled]);
  }

  /** Origins of recordings that the page's content security policy blocked. */
  get blocked(): readonly string[] {
    return this.#chunks.recordings.value?.players.blocked ?? [];
  }

  /** Whether an article has to wait for the code of one of its parts, to avoid a layout shift. Loads that code. */
  holds({ attachments, event }: NewsItem): boolean {
    const { recordings, event: events } = this.#chunks;
    const needed = [...(attachments.some(mayPlay) ? [recordings] : []), ...(event ? [events] : [])];
    for (const chunk of needed) chunk.load();
    return needed.some(({ value, error }) => !value && !error);
  }

  /** Adds structured data for the article, if the element has `structured-data`. */
  describe(item: NewsItem, version: NewsVersion | undefined): void {
    const { structuredData } = this.#host;
    if (!structuredData && !this.#isDescribed) return;
    this.#isDescribed = true;
    import('./structured-data.js').then(
      ({ addStructuredData }) => addStructuredData(this.#host, item, structuredData ? version : undefined),
      () => undefined, // Failing to load the code only loses the structured data.
    );
  }

  renderAttachments({ attachments }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    const { isRecording } = this.#chunks.recordings.value ?? {};
    const documents = isRecording ? attachments.filter((each) => !isRecording(each)) : attachments;
    return renderAttachments(documents, shown, context);
  }

  /** Addresses of the posters of the videos. */
  postersOf({ attachments }: NewsItem): readonly string[] {
    return this.#chunks.recordings.value?.postersOf(attachments) ?? [];
  }

  /** Audio and video. If their code fails to load, they are listed as attachments. */
  renderRecordings({ attachments }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    return this.#chunks.recordings.value?.players.render(attachments, shown, context, renderFile) ?? nothing;
  }

  renderEvent(
    item: NewsItem,
    version: NewsVersion,
    headline: string | undefined,
    context: ExtrasContext & MetaOptions,
  ): unknown {
    const { event } = item;
    const { value } = this.#chunks.event;
    // After hydration, the reader's time zone is known.
    const isLocal = !this.#host.hasAttribute(DECLARED);
    return event && value
      ? value.renderEvent(item, event, version, headline ?? '', context, {
          isLocal,
          canSave: this.canSaveEvents,
          orderAddress: this.orderAddress.bind(this),
          regionName: this.regionName.bind(this),
        })
      : nothing;
  }

  renderGallery(images: readonly NewsImage[], context: ExtrasContext): unknown {
    return renderGallery(images, context);
  }

  renderRelated({ related }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    return renderRelated(related, shown, context);
  }

  renderRights({ rights }: NewsItem, context: ExtrasContext): unknown {
    return rights ? renderRights(rights, context) : nothing;
  }

  renderActions(shareable: Shareable, context: ExtrasContext): unknown {
    return renderActions(this.#host, shareable, this.copyButtons, context);
  }
}
