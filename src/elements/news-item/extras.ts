import { nothing, type ReactiveControllerHost } from 'lit';
import type { NewsImage, NewsItem, NewsVersion } from '../../model/news.js';
import { ContactTools } from '../parts/contact-tools.js';
import { renderActions, type Shareable } from './actions.js';
import { renderAttachments } from './attachments.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { renderGallery } from './gallery.js';
import { renderRelated } from './related.js';
import { renderRights } from './rights.js';

/** An element with an article or contacts. */
type ExtrasHost = ReactiveControllerHost & HTMLElement & { readonly structuredData?: boolean | undefined };

/** What an article has besides its text: documents, further images, related links, rights, actions and contacts. */
export class Extras extends ContactTools {
  readonly #host: ExtrasHost;
  #isDescribed = false;

  constructor(host: ExtrasHost) {
    super(host);
    this.#host = host;
  }

  /** Writes structured data for the article, if the element asks for it; without the chunk there is none. */
  describe(item: NewsItem, version: NewsVersion | undefined): void {
    const { structuredData } = this.#host;
    if (!structuredData && !this.#isDescribed) return;
    this.#isDescribed = true;
    import('./add-structured-data.js').then(
      ({ describeArticle }) => describeArticle(this.#host, item, structuredData ? version : undefined),
      () => undefined,
    );
  }

  renderAttachments({ attachments }: NewsItem, shown: string | undefined, context: ExtrasContext): unknown {
    return renderAttachments(attachments, shown, context);
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
