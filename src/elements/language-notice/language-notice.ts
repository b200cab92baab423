import { ContextConsumer } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { adoptSheets } from '../base/adopt-sheets.js';
import { LightDomController } from '../base/light-dom-controller.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import type { NegotiationKind } from '../../language/negotiate.js';
import { loadOnce } from '../../model/load-once.js';
import type { VersionKind } from '../../model/news.js';
import { base } from '../parts/base-styles.js';
import { extrasStyles } from '../parts/extras-styles.js';
import { noticeStyles } from '../parts/notice-styles.js';
import { renderNoticeRoot, type Notice, type VersionChoice } from '../parts/notice.js';
import { articleContext } from '../base/article-context.js';
import { FocusController } from '../base/focus-controller.js';
import { isPlainClick } from '../base/plain-click.js';
import { dismiss, dismissalKey, isDismissed } from './dismissals.js';
import type { AllowedValues } from '../base/allowed-values.js';
import { VERSION_KINDS, NEGOTIATION_KINDS, noticeFromAttributes } from './notice-from-attributes.js';
import { DECLARED, WcoElement } from '../base/wco-element.js';
import type * as RequestLink from '../translation/request-link.js';

const loadRequestLink = loadOnce(() => import('../translation/request-link.js'));

/** Kinds of notices about a page that is not available in the requested language. */
const MISSING: readonly unknown[] = ['related', 'author', 'default', 'none'];

/** Why a notice is shown: how the language was found, or what the version is. */
export type NoticeKind = NegotiationKind | Exclude<VersionKind, 'original' | 'human'> | 'outdated';

/**
 * Says which language version of a page the reader sees, why, and which other versions exist.
 *
 * On a page of a CMS, the CMS writes the attributes. Inside a news item and without attributes, the notice is about
 * that item's article.
 *
 * @slot - Links to the versions, each with `hreflang`. Without JavaScript, the browser shows them.
 *
 * @csspart notice - The notice.
 * @csspart notice-text - The sentences of the notice.
 * @csspart versions - The list of other versions.
 * @csspart version - A link or button that leads to a version.
 * @csspart translation - Inside a news item: the controls for translation.
 * @csspart translate - The button that translates the article.
 * @csspart translation-status - The sentence about the translation: its progress, how it was made, or its failure.
 * @csspart translation-progress - The progress bar.
 * @csspart cancel-translation - The button that stops the translation.
 * @csspart show-original - The button that shows the original again.
 * @csspart remember-translation - The checkbox that translates further articles automatically, with its label.
 * @csspart request-translation - The link that asks the publisher for the page in the reader's language.
 * @csspart compare - The button that shows two versions side by side, in an article with `compare`.
 * @csspart dismiss - The button that hides the notice.
 * @csspart icon - An icon.
 * @csspart debug - The debug panel, shown with `debug`.
 *
 * @cssproperty [--wco-font-family=inherit] - The font of all text.
 * @cssproperty [--wco-font-size=1em] - The font size; never less than 12px.
 * @cssproperty [--wco-color-text=currentColor] - The colour of text. If only the background is set: black or white.
 * @cssproperty [--wco-color-background=transparent] - The background colour.
 * @cssproperty [--wco-color-accent=light-dark(#00538c, #9ccbf5)] - The colour of links, buttons and icons, and of the
 *   bar beside a notice. Darker or lighter where its contrast would be too low.
 * @cssproperty --wco-color-muted - The colour of dates and labels. Default: the text colour, as translucent as its
 *   contrast allows.
 * @cssproperty --wco-color-border - The colour of thin lines. Default: the text colour, translucent.
 * @cssproperty --wco-color-notice - The background of notices, image placeholders and highlighted choices. Default:
 *   the accent colour, translucent.
 * @cssproperty [--wco-color-focus=var(--wco-color-accent)] - The colour of focus rings.
 * @cssproperty [--wco-radius=4px] - The radius of corners.
 * @cssproperty [--wco-measure=68ch] - The maximum line length.
 *
 * @cssstate empty - There is nothing to say, or the reader has hidden the notice.
 *
 * @fires {WcoLanguageRequestEvent} wco-language-request - The reader chose another version, or requests a missing one from
 *   the publisher (`reason`). Cancelable: the link is then not followed, and the article does not change.
 */
export class WcoLanguageNotice extends WcoElement {
  static override styles = [...base, noticeStyles, extrasStyles];

  protected static override readonly choices: AllowedValues = {
    kind: [...NEGOTIATION_KINDS, ...VERSION_KINDS, 'outdated'],
    variant: ['inline', 'banner'],
  };

  static override properties = {
    requested: {},
    shown: {},
    available: {},
    original: {},
    kind: {},
    variant: {},
    dismissible: { type: Boolean },
    translationRequest: { attribute: 'translation-request' },
  };

  /** Language that the reader asked for. Default: the interface language. */
  declare requested: string | undefined;
  /** Language of the text. */
  declare shown: string | undefined;
  /** All languages in which the text exists: language tags, separated by spaces. */
  declare available: string | undefined;
  /**
   * Language of the original. The notices about machine translations, summaries and outdated versions link to it.
   */
  declare original: string | undefined;
  /** Why the notice is shown. Default: found by comparing `requested` with `shown`. */
  declare kind: NoticeKind | undefined;
  /**
   * `banner` spans the page, in one line where there is room.
   * @default 'inline'
   */
  declare variant: 'inline' | 'banner' | undefined;
  /** Adds a button that hides the notice until the tab is closed (stored in `sessionStorage`). */
  declare dismissible: boolean;
  /**
   * Where readers request the page in their language: an e-mail address, or the address of a page, in which `{language}`,
   * `{url}`, `{id}` and `{title}` are filled in. Inside a news item, set it on the item.
   */
  declare translationRequest: string | undefined;

  readonly #article = new ContextConsumer(this, { context: articleContext, subscribe: true });
  readonly #focus = new FocusController(this);
  #notice: Notice | undefined;
  #isHidden = false;
  #request: typeof RequestLink | undefined;
  #hasMoreStyles = false;

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
    this.#focus.moveAfterUpdate(() => undefined);
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

  /** Content of the notice after its sentences. */
  get #more(): unknown {
    const { localizer } = this.language;
    if (!this.#isStandalone) {
      const { more } = this.#article.value ?? {};
      if (more?.styles && !this.#hasMoreStyles && this.shadowRoot) {
        adoptSheets(this.shadowRoot, more.styles.styleSheet ? [more.styles.styleSheet] : []);
        this.#hasMoreStyles = true;
      }
      return more?.render(localizer);
    }
    const { translationRequest: to } = this;
    const { requested: language, kind, shown } = this.#notice ?? {};
    // Server-rendered markup has no such link.
    if (!to || !language || (shown && !MISSING.includes(kind)) || this.hasAttribute(DECLARED)) return undefined;
    if (!this.#request) {
      loadRequestLink().then(
        (loaded) => {
          this.#request = loaded;
          this.requestUpdate();
        },
        () => undefined, // Failing to load the code only loses the link.
      );
    }
    const { href: url } = location;
    return this.#request?.renderRequest({ to, language, url, id: url, title: document.title }, localizer, this);
  }

  get #isStandalone(): boolean {
    // A removed attribute is null.
    return !this.#article.value || Boolean(this.shown ?? this.kind);
  }

  protected override render(): TemplateResult {
    return renderNoticeRoot(this.#isHidden ? undefined : this.#notice, {
      localizer: this.language.localizer,
      onChoose: this.#onChoose,
      comparison: this.#article.value?.comparison,
      isBanner: this.variant === 'banner',
      onDismiss: this.dismissible ? this.#onDismiss : undefined,
      more: this.#isHidden ? undefined : this.#more,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-language-notice': WcoLanguageNotice;
  }
}
