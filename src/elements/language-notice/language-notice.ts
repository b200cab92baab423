import { html, LitElement, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language-controller.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { needsNotice } from '../../language/content-language.js';
import { negotiateLanguage, type NegotiationKind } from '../../language/negotiate.js';
import { parseTag } from '../../language/tag.js';
import type { VersionKind } from '../../model/news.js';
import { base } from '../../styles/base.js';
import { noticeStyles } from '../../styles/notice.js';
import { renderNotice, type Notice, type VersionChoice } from '../../templates/notice.js';

/** Why a notice is shown: how the language was found, or how the version was made. */
export type NoticeKind = NegotiationKind | Exclude<VersionKind, 'original' | 'human'>;

const NEGOTIATED: readonly string[] = ['exact', 'regional', 'script', 'related', 'author', 'default', 'none'];
const MADE: readonly string[] = ['machine', 'machine-reviewed', 'summary'];

/**
 * Says which language version somebody is reading, why, and which others there are. For pages that
 * are not ours: a CMS prints the attributes.
 *
 * @slot - Shown without JavaScript.
 *
 * @csspart notice - The notice.
 * @csspart notice-text - Its sentences.
 * @csspart versions - The list of other versions.
 * @csspart version - A button of that list.
 *
 * @fires {WcoLanguageRequestEvent} wco-language-request
 */
export class WcoLanguageNotice extends LitElement {
  static override styles = [...base, noticeStyles];

  static override properties = {
    requested: {},
    shown: {},
    available: {},
    kind: {},
  };

  /** The language that was asked for. Default: the interface language. */
  declare requested: string | undefined;
  /** The language of the text. */
  declare shown: string | undefined;
  /** All languages the text exists in, separated by spaces. */
  declare available: string | undefined;
  /** Why the notice is shown. Default: found by comparing `requested` and `shown`. */
  declare kind: NoticeKind | undefined;

  readonly #language = new LanguageController(this);

  /** Language of the notice itself: one of ours. */
  get uiLanguage(): string {
    return this.#language.localizer.tag;
  }

  readonly #onChoose = ({ language }: VersionChoice): void => {
    this.dispatchEvent(new WcoLanguageRequestEvent(language));
  };

  /** `undefined` when there is nothing to tell: the text is in the language asked for. */
  get #notice(): Notice | undefined {
    const requested = this.requested ?? this.#language.languages[0];
    const { shown } = this;
    const tags = (this.available ?? '').split(/[\s,]+/).filter((tag) => parseTag(tag));
    const found = negotiateLanguage(requested ?? [], shown ? [shown] : []);
    const kind = NEGOTIATED.includes(this.kind ?? '') ? (this.kind as NegotiationKind) : found.kind;
    const versionKind = MADE.includes(this.kind ?? '') ? (this.kind as VersionKind) : undefined;
    if (!versionKind && !this.kind && !needsNotice({ kind })) return undefined;
    const others = tags.filter((tag) => tag !== shown).map((language) => ({ language }));
    return { requested, shown, kind, versionKind, others };
  }

  protected override render(): TemplateResult {
    const notice = this.#notice;
    return html`<div class="root">${notice && renderNotice(notice, this.#language.localizer, this.#onChoose)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-language-notice': WcoLanguageNotice;
  }
}
