import { ContextConsumer } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { LightDomController } from '../base/light-dom-controller.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import type { NegotiationKind } from '../../language/negotiate.js';
import type { VersionKind } from '../../model/news.js';
import { base } from '../parts/base-styles.js';
import { extrasStyles } from '../parts/extras-styles.js';
import { noticeStyles } from '../parts/notice-styles.js';
import { renderNoticeRoot, type Notice, type VersionChoice } from '../parts/notice.js';
import { articleContext } from '../base/article-context.js';
import { isPlainClick } from '../base/plain-click.js';
import { dismiss, dismissalKey, isDismissed } from './dismissals.js';
import { noticeFromAttributes } from './notice-from-attributes.js';
import { WcoElement } from '../base/wco-element.js';

/** Why a notice is shown: how the language was found, or what the version is. */
export type NoticeKind = NegotiationKind | Exclude<VersionKind, 'original' | 'human'> | 'outdated';

/**
 * Says which language version somebody is reading, why, and which others there are. For pages that
 * are not ours: a CMS prints the attributes. Inside a news item, without attributes, it speaks of that
 * item's article.
 *
 * @slot - Links to the versions, each with `hreflang`; shown as they are without JavaScript.
 *
 * @csspart notice - The notice.
 * @csspart notice-text - Its sentences.
 * @csspart versions - The list of other versions.
 * @csspart version - A link or button to a version.
 * @csspart dismiss - The button that hides the notice.
 * @csspart icon - An icon.
 * @csspart debug - The panel for the page’s author, with `debug`.
 *
 * @cssproperty --wco-font-family - Default: the page's.
 * @cssproperty --wco-font-size - Default: the page's, 12px at least.
 * @cssproperty --wco-color-text - Default: `CanvasText`.
 * @cssproperty --wco-color-background - Default: `Canvas`.
 * @cssproperty --wco-color-accent - Links, icons and the notice's bar.
 * @cssproperty --wco-color-muted - Labels and what is less important.
 * @cssproperty --wco-color-border - Hairlines.
 * @cssproperty --wco-color-notice - Ground of the notice.
 * @cssproperty --wco-color-focus - Focus rings; default: the accent.
 * @cssproperty --wco-radius - Corners; default 4px.
 * @cssproperty --wco-measure - Longest line of text; default 68ch.
 *
 * @cssstate empty - There is nothing to tell, or the reader has hidden the notice.
 *
 * @fires {WcoLanguageRequestEvent} wco-language-request - The reader asked for another version. Cancelable. `language`, `url`.
 */
export class WcoLanguageNotice extends WcoElement {
  static override styles = [...base, noticeStyles, extrasStyles];

  static override properties = {
    requested: {},
    shown: {},
    available: {},
    original: {},
    kind: {},
    variant: {},
    dismissible: { type: Boolean },
  };

  /** The language that was asked for. Default: the interface language. */
  declare requested: string | undefined;
  /** The language of the text. */
  declare shown: string | undefined;
  /** All languages the text exists in, separated by spaces. */
  declare available: string | undefined;
  /** The language of the original, for a translation by machine, a summary or an outdated version. */
  declare original: string | undefined;
  /** Why the notice is shown. Default: found by comparing `requested` and `shown`. */
  declare kind: NoticeKind | undefined;
  /** `banner`: across the page, in one line where there is room. Default `inline`. */
  declare variant: 'inline' | 'banner' | undefined;
  /** Gives the reader a button that hides the notice for this session (kept in `sessionStorage`). */
  declare dismissible: boolean;

  readonly #article = new ContextConsumer(this, { context: articleContext, subscribe: true });
  #notice: Notice | undefined;
  #isHidden = false;

  constructor() {
    super();
    this.dismissible = false;
    // Links inside the element may be added later.
    new LightDomController(this);
  }

  protected override async describe(): Promise<readonly Section[]> {
    const { describeLanguageNotice } = await import('./describe-language-notice.js');
    const isShown = this.#notice !== undefined && !this.#isHidden;
    return describeLanguageNotice(this, { isInArticle: !this.#isStandalone, notice: this.#notice, isShown });
  }

  readonly #onChoose = ({ language, url }: VersionChoice, event: MouseEvent): void => {
    if (url && !isPlainClick(event)) return;
    const isTaken = !this.dispatchEvent(new WcoLanguageRequestEvent(language, url));
    const article = this.#isStandalone ? undefined : this.#article.value;
    // A cancelled event means that the page handles it; an article shows the version itself.
    if (isTaken || article) event.preventDefault();
    if (!isTaken) article?.choose(language);
  };

  readonly #onDismiss = (): void => {
    dismiss(this.#key);
    this.requestUpdate();
  };

  get #key(): string {
    return dismissalKey(this.#notice, this.#isStandalone ? undefined : this.#article.value?.item.id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const [language] = this.language.languages;
    this.#notice = this.#isStandalone ? noticeFromAttributes(this, language) : this.#article.value?.notice;
    this.#isHidden = this.dismissible && this.#notice !== undefined && isDismissed(this.#key);
    this.setStates((this.#isHidden || !this.#notice) && 'empty');
  }

  get #isStandalone(): boolean {
    // An attribute that was removed is null.
    return !this.#article.value || Boolean(this.shown ?? this.kind);
  }

  protected override render(): TemplateResult {
    return renderNoticeRoot(this.#isHidden ? undefined : this.#notice, {
      localizer: this.language.localizer,
      onChoose: this.#onChoose,
      isBanner: this.variant === 'banner',
      onDismiss: this.dismissible ? this.#onDismiss : undefined,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-language-notice': WcoLanguageNotice;
  }
}
