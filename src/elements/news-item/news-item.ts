import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language-controller.js';
import { LightDomController } from '../../controllers/light-dom-controller.js';
import { ElementStates } from '../../controllers/element-states.js';
import { WcoErrorEvent } from '../../events/wco-error-event.js';
import { WcoLanguageChangeEvent } from '../../events/wco-language-change-event.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { WcoLoadEvent } from '../../events/wco-load-event.js';
import { needsNotice } from '../../language/content-language.js';
import type { Negotiation } from '../../language/negotiate.js';
import type { LoadStatus } from '../../model/load-state.js';
import type { NewsError } from '../../model/news-error.js';
import type { NewsFeed, NewsItem } from '../../model/news.js';
import { articleStyles } from '../../styles/article.js';
import { base } from '../../styles/base.js';
import { bodyStyles } from '../../styles/body.js';
import { contactStyles } from '../../styles/contact.js';
import { noticeStyles } from '../../styles/notice.js';
import { statusStyles } from '../../styles/status.js';
import { renderNotice, type VersionChoice } from '../../templates/notice.js';
import { renderSkeleton, renderStatus } from '../../templates/status.js';
import { NewsElement } from '../shared/news-element.js';
import type { ArticleOptions } from './article.js';
import { ArticleLoader, type ShownArticle } from './article-loader.js';
import { renderArticle } from './render-article.js';

/**
 * One article of an organisation, in the best of its languages for this reader, with a notice when
 * that is not the reader's own.
 *
 * @slot - Shown without JavaScript, while loading, and after a failure.
 * @slot notice - Instead of the language notice.
 * @slot before-body - Between headline and text.
 * @slot after-body - After the text.
 * @slot contact - Instead of the article's contacts.
 * @slot footer - Instead of the link to the publisher's page.
 * @slot loading - Instead of the skeleton.
 * @slot empty - After the message that there is no article.
 * @slot error - After the message that loading failed.
 *
 * @csspart article - The whole article.
 * @csspart notice - The language notice.
 * @csspart notice-text - Its sentences.
 * @csspart versions - Its list of other versions.
 * @csspart version - A link or button of that list.
 * @csspart headline - The headline.
 * @csspart date - The date of publication.
 * @csspart updated - The date of the last change.
 * @csspart byline - The authors.
 * @csspart summary - The summary, when there is no text.
 * @csspart body - The text.
 * @csspart contact - A contact; see `<wco-contact-card>` for the parts inside.
 * @csspart source - The link to the publisher's page.
 * @csspart status - The line about loading, emptiness or failure.
 * @csspart retry - The button after a failure.
 * @csspart skeleton - The placeholder while loading.
 *
 * @cssproperty --wco-font-family - Default: the page's.
 * @cssproperty --wco-font-size - Default: the page's, 12px at least.
 * @cssproperty --wco-color-text - Default: `CanvasText`.
 * @cssproperty --wco-color-background - Default: `Canvas`.
 * @cssproperty --wco-color-accent - Links and the notice's bar.
 * @cssproperty --wco-color-muted - Dates and labels.
 * @cssproperty --wco-color-border - Hairlines.
 * @cssproperty --wco-color-notice - Ground of the notice.
 * @cssproperty --wco-color-focus - Focus rings; default: the accent.
 * @cssproperty --wco-radius - Corners; default 4px.
 * @cssproperty --wco-measure - Longest line of text; default 68ch.
 *
 * @cssstate loading - News are on their way.
 * @cssstate ready - The article is shown.
 * @cssstate stale - An earlier copy is shown; a later load failed.
 * @cssstate empty - There is no article to show.
 * @cssstate error - Loading failed.
 * @cssstate fallback - Another language than the reader's is shown.
 * @cssstate machine-translated - A machine translation is shown.
 *
 * @fires {WcoLoadEvent} wco-load
 * @fires {WcoErrorEvent} wco-error
 * @fires {WcoLanguageRequestEvent} wco-language-request
 * @fires {WcoLanguageChangeEvent} wco-language-change
 */
export class WcoNewsItem extends NewsElement {
  static override styles = [...base, noticeStyles, articleStyles, bodyStyles, contactStyles, statusStyles];

  static override properties = {
    itemId: { attribute: 'item-id' },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** Which article of the feed; the first, without it. */
  declare itemId: string | undefined;
  /** Level of the headline, 1–6. Default 2. */
  declare headingLevel: number | undefined;

  readonly #language = new LanguageController(this);
  readonly #lightDom = new LightDomController(this);
  readonly #article = new ArticleLoader(this, () => this.#announce());
  readonly #states = new ElementStates(this);
  #inline: string | undefined;
  /** The version the reader chose in the notice. */
  #choice: string | undefined;
  /** What the reader activated is gone: focus goes to the first of these parts that came of it. */
  #focusNext: readonly string[] = [];

  /** How loading goes. */
  get state(): LoadStatus {
    return this.#article.status;
  }

  /** What went wrong, in the states `error` and `stale`. */
  get error(): NewsError | undefined {
    return this.#article.error;
  }

  /** The article, with all its versions. */
  get item(): NewsItem | undefined {
    return this.#article.article?.item;
  }

  /** The feed the article came from. */
  get feed(): NewsFeed | undefined {
    return this.#article.feed;
  }

  /** Language of labels and dates: one of ours. */
  get uiLanguage(): string {
    return this.#language.localizer.tag;
  }

  /** Language of the version shown, as published; `undefined` when none is shown or none was stated. */
  get contentLanguage(): string | undefined {
    return this.#article.article?.version?.language;
  }

  /** The language found for this reader, and how it relates to what was asked for. */
  get resolution(): Negotiation | undefined {
    const resolution = this.#article.article?.resolution;
    return resolution && { language: resolution.language, kind: resolution.kind };
  }

  /** Settled when what was asked for is shown, or its failure is. Never rejects. */
  get loadComplete(): Promise<void> {
    return this.#article
      .complete()
      .then(() => this.#language.loaded)
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Loads again, past all caches; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#article.refresh();
    await this.loadComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { json } = this.#lightDom;
    if (json !== this.#inline || this.changesSource(changed)) {
      this.#inline = json;
      this.#choice = undefined;
      this.#article.load(this.sourceOf(json));
    }
    const before = this.#article.shown;
    this.#article.update(this.#options, { headingShift: this.headingLevel ?? 2, sanitizer: this.sanitizer });
    const { shown } = this.#article;
    this.#states.set([
      this.state,
      shown && needsNotice(shown.resolution) && 'fallback',
      shown?.version?.kind.startsWith('machine') && 'machine-translated',
    ]);
    if (
      before &&
      shown?.version &&
      before.item.id === shown.item.id &&
      before.version?.language !== shown.version.language
    ) {
      const event = new WcoLanguageChangeEvent(shown.version.language ?? null);
      void this.updateComplete.then(() => this.dispatchEvent(event));
    }
  }

  protected override updated(): void {
    const isPending = this.state === 'loading' || this.#article.shown?.version !== this.#article.article?.version;
    if (isPending) return;
    const found = this.#focusNext.map((part) => this.renderRoot.querySelector<HTMLElement>(`[part="${part}"]`));
    this.#focusNext = [];
    found.find((element) => element !== null)?.focus();
  }

  get #options(): ArticleOptions {
    return {
      wishes: this.wishes(this.#language.languages, this.#choice),
      fallback: this.fallback ?? 'best',
      notice: this.notice ?? 'auto',
      itemId: this.itemId,
    };
  }

  #announce(): void {
    const { error, feed } = this;
    if (error) {
      console.warn(`[wco-news-item] ${this.src ?? 'data'}: ${error.code} (${error.message})`);
      this.dispatchEvent(new WcoErrorEvent(error));
    } else if (feed) {
      this.dispatchEvent(new WcoLoadEvent(feed));
    }
  }

  readonly #onRetry = (): void => {
    this.#focusNext = ['retry', 'headline'];
    void this.refresh();
  };

  readonly #onChoose = ({ language, url }: VersionChoice, event: MouseEvent): void => {
    const isPlainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    // A link opened in a new tab leads to the publisher's own page.
    if (url && !isPlainClick) return;
    event.preventDefault();
    if (!this.dispatchEvent(new WcoLanguageRequestEvent(language, url))) return;
    this.#choice = language;
    this.#focusNext = ['headline'];
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { localizer } = this.#language;
    const { shown } = this.#article;
    // A missing version is told by the notice, not by the status.
    const status = this.state === 'empty' && shown ? 'ready' : this.state;
    return html`<div class="root" aria-busy=${status === 'loading' ? 'true' : nothing}>
      ${renderStatus({ status, error: this.error, localizer, onRetry: this.#onRetry })}
      ${shown ? this.#renderShown(shown) : this.#renderInstead(status)}
    </div>`;
  }

  #renderShown({ item, version, notice, body }: ShownArticle): TemplateResult {
    const { localizer, languages } = this.#language;
    const { dateOptions: date, headingLevel = 2 } = this;
    return html`<slot name="notice">${notice ? renderNotice(notice, localizer, this.#onChoose) : nothing}</slot> ${
        version
          ? renderArticle(item, version, body, { localizer, languages, headingLevel, date })
          : html`<slot name="empty"></slot>`
      }`;
  }

  #renderInstead(status: LoadStatus): TemplateResult {
    if (status === 'loading' && !this.#lightDom.hasContent)
      return html`<slot name="loading">${renderSkeleton()}</slot>`;
    const content = html`<slot></slot>`;
    return status === 'empty' || status === 'error' ? html`<slot name=${status}></slot>${content}` : content;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-news-item': WcoNewsItem;
  }
}
