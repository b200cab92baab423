import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ElementStates } from '../../controllers/element-states.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { LightDomController } from '../../controllers/light-dom-controller.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { needsNotice } from '../../language/content-language.js';
import { negotiateLanguage, type NegotiationKind } from '../../language/negotiate.js';
import type { VersionKind } from '../../model/news.js';
import { base } from '../../styles/base.js';
import { noticeStyles } from '../../styles/notice.js';
import { renderNotice, type Notice, type VersionChoice } from '../../templates/notice.js';
import { articleContext } from '../shared/article-context.js';
import { dismiss, isDismissed } from './dismissals.js';
import { versionsOf } from './version-links.js';

/** Why a notice is shown: how the language was found, or what the version is. */
export type NoticeKind = NegotiationKind | Exclude<VersionKind, 'original' | 'human'> | 'outdated';

const NEGOTIATED: readonly string[] = ['exact', 'regional', 'script', 'related', 'author', 'default', 'none'];
const MADE: readonly string[] = ['machine', 'machine-reviewed', 'summary'];

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
 *
 * @cssstate empty - There is nothing to tell, or the reader has hidden the notice.
 *
 * @fires {WcoLanguageRequestEvent} wco-language-request
 */
export class WcoLanguageNotice extends LitElement {
  static override styles = [...base, noticeStyles];

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

  readonly #language = new LanguageController(this);
  readonly #article = new ContextConsumer(this, { context: articleContext, subscribe: true });
  readonly #states = new ElementStates(this);
  #notice: Notice | undefined;
  #isHidden = false;

  constructor() {
    super();
    this.dismissible = false;
    // Links inside may arrive late.
    new LightDomController(this);
  }

  /** Language of the notice itself: one of ours. */
  get uiLanguage(): string {
    return this.#language.localizer.tag;
  }

  readonly #onChoose = ({ language, url }: VersionChoice, event: MouseEvent): void => {
    const isTaken = !this.dispatchEvent(new WcoLanguageRequestEvent(language, url));
    const article = this.#article.value;
    // A page that sees to it itself has no use for the link; an article shows the version in its place.
    if (isTaken || article) event.preventDefault();
    if (!isTaken) article?.choose(language);
  };

  readonly #onDismiss = (): void => {
    dismiss(this.#key);
    this.requestUpdate();
  };

  /** What was hidden: the same notice on the same page. */
  get #key(): string {
    const { requested, shown, kind } = this.#notice ?? {};
    return [location.pathname, requested, shown, kind].join(' ');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#notice = this.#isStandalone ? this.#fromAttributes() : this.#article.value?.notice;
    this.#isHidden = this.dismissible && this.#notice !== undefined && isDismissed(this.#key);
    this.#states.set([(this.#isHidden || !this.#notice) && 'empty']);
  }

  get #isStandalone(): boolean {
    return !this.#article.value || this.shown !== undefined || this.kind !== undefined;
  }

  /** `undefined` when there is nothing to tell: the text is in the language asked for. */
  #fromAttributes(): Notice | undefined {
    const { shown, original } = this;
    const requested = this.requested ?? this.#language.languages[0];
    const found = negotiateLanguage(requested ?? [], shown ? [shown] : []);
    const kind = NEGOTIATED.includes(this.kind ?? '') ? (this.kind as NegotiationKind) : found.kind;
    const versionKind = MADE.includes(this.kind ?? '') ? (this.kind as VersionKind) : undefined;
    if (!this.kind && !needsNotice({ kind })) return undefined;
    const versions = versionsOf(this, this.available);
    return {
      requested,
      shown,
      kind,
      versionKind,
      isOutdated: this.kind === 'outdated',
      original: original
        ? (versions.find(({ language }) => language === original) ?? { language: original })
        : undefined,
      others: versions.filter(({ language }) => language !== shown),
    };
  }

  protected override render(): TemplateResult {
    return html`<div class="root">
      ${
        this.#notice && !this.#isHidden
          ? renderNotice(this.#notice, {
              localizer: this.#language.localizer,
              onChoose: this.#onChoose,
              isBanner: this.variant === 'banner',
              onDismiss: this.dismissible ? this.#onDismiss : undefined,
            })
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-language-notice': WcoLanguageNotice;
  }
}
