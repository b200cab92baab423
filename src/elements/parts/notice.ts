import { html, nothing, type TemplateResult } from 'lit';
import type { NegotiationKind } from '../../language/negotiate.js';
import {
  noticeAuthor,
  noticeAvailable,
  noticeBody,
  noticeDismiss,
  noticeHeadline,
  noticeLabel,
  noticeLanguage,
  noticeMachine,
  noticeMachineReviewed,
  noticeOriginal,
  noticeOutdated,
  noticeRegional,
  noticeRelated,
  noticeScript,
  noticeShowing,
  noticeSummary,
  noticeUnavailable,
  noticeUndeclared,
} from '../../messages/catalogue/notice.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { VersionKind } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { closeIcon } from './action-icons.js';
import { languageIcon, renderIcon } from './icons.js';
import { renderAutonym, renderLanguagePair } from './language-name.js';
import { textLanguage } from './text-language.js';

/** A version that the reader can switch to. */
export interface VersionChoice {
  readonly language: string;
  /** Address of its page; a version without one is a button. */
  readonly url?: string | undefined;
}

/** The content of a notice. */
export interface Notice {
  /** The requested language. */
  readonly requested?: string | undefined;
  /** The language shown; missing if nothing is shown, `null` if the publisher stated none. */
  readonly shown?: string | null | undefined;
  readonly kind: NegotiationKind;
  /** How the version shown was made. */
  readonly versionKind?: VersionKind | undefined;
  /** Whether the original was updated later. */
  readonly isOutdated?: boolean;
  /** The language of the body or the headline, if it alone comes from another version. */
  readonly bodyLanguage?: string | null | undefined;
  readonly headlineLanguage?: string | null | undefined;
  /** The original, if another version is shown. */
  readonly original?: VersionChoice | undefined;
  /** The other versions. */
  readonly others: readonly VersionChoice[];
}

export interface NoticeOptions {
  readonly localizer: Localizer;
  readonly onChoose: ChooseHandler;
  /** Shows the notice in one line instead of a block. */
  readonly isBanner?: boolean;
  /** Adds a button that dismisses the notice. */
  readonly onDismiss?: (() => void) | undefined;
}

/** Called when the reader chooses a version, before the browser follows a link. */
export type ChooseHandler = (choice: VersionChoice, event: MouseEvent) => void;

type Sentence = readonly unknown[];

/** Messages about the language shown. */
const SHOWN: Readonly<Partial<Record<NegotiationKind, Message<'shown'>>>> = {
  exact: noticeLanguage,
  regional: noticeRegional,
  script: noticeScript,
  related: noticeRelated,
  author: noticeAuthor,
};

/** Messages about how a version was made. */
const MADE: Readonly<Partial<Record<VersionKind, Message<never>>>> = {
  machine: noticeMachine,
  'machine-reviewed': noticeMachineReviewed,
  summary: noticeSummary,
};

const renderChoice = (
  { language, url: address }: VersionChoice,
  content: unknown,
  onChoose: ChooseHandler,
): TemplateResult => {
  const url = webUrl(address);
  const choose = (event: MouseEvent): void => onChoose({ language, url }, event);
  return url
    ? html`<a
        part="version"
        href=${url}
        hreflang=${textLanguage(language).lang}
        referrerpolicy="no-referrer"
        rel="alternate noreferrer"
        @click=${choose}
        >${content}</a
      >`
    : html`<button part="version" type="button" @click=${choose}>${content}</button>`;
};

/** Messages about translations, summaries and outdated versions, with a link to the original. */
const caveatsOf = (
  { versionKind, isOutdated, original }: Notice,
  { localizer, onChoose }: NoticeOptions,
): readonly (Sentence | false | undefined)[] => {
  const made = versionKind && MADE[versionKind];
  return [
    made && [localizer.text(made)],
    isOutdated && [localizer.text(noticeOutdated)],
    (made || isOutdated) &&
      original &&
      localizer.parts(noticeOriginal, {
        language: renderChoice(original, renderLanguagePair(original.language, localizer), onChoose),
      }),
  ];
};

const sentencesOf = (notice: Notice, options: NoticeOptions): readonly Sentence[] => {
  const { kind, requested, shown, bodyLanguage, headlineLanguage } = notice;
  const { localizer } = options;
  const name = (tag: string): TemplateResult => renderLanguagePair(tag, localizer);
  const isMet = kind === 'exact' || kind === 'regional' || kind === 'script';
  const isPartial = headlineLanguage !== undefined || bodyLanguage !== undefined;
  return [
    requested && !(isMet && shown) && localizer.parts(noticeUnavailable, { requested: name(requested) }),
    // Where only a part is in another language, naming the rest would say the obvious.
    shown && !(isPartial && isMet) && localizer.parts(SHOWN[kind] ?? noticeShowing, { shown: name(shown) }),
    shown === null && [localizer.text(noticeUndeclared)],
    headlineLanguage && localizer.parts(noticeHeadline, { shown: name(headlineLanguage) }),
    bodyLanguage && localizer.parts(noticeBody, { shown: name(bodyLanguage) }),
    ...caveatsOf(notice, options),
  ].filter((sentence) => Array.isArray(sentence));
};

/** The versions to choose from, without the original if a sentence links to it already. */
const othersOf = ({ others, original, versionKind, isOutdated }: Notice): readonly VersionChoice[] =>
  (versionKind && MADE[versionKind]) || isOutdated
    ? others.filter(({ language }) => language !== original?.language)
    : others;

/** A notice; nothing without anything to say. */
export const renderNotice = (notice: Notice, options: NoticeOptions): TemplateResult | typeof nothing => {
  const { localizer, onChoose, isBanner, onDismiss } = options;
  // Sentences follow each other with a space, except in scripts that write none.
  const gap = /^(zh|ja)/.test(localizer.tag) ? '' : ' ';
  const sentences = sentencesOf(notice, options);
  const others = othersOf(notice);
  if (sentences.length === 0) return nothing;
  return html`<section
    part="notice"
    class=${isBanner ? 'notice banner' : 'notice'}
    lang=${localizer.tag}
    dir=${localizer.dir}
    aria-label=${localizer.text(noticeLabel)}
  >
    ${renderIcon(languageIcon)}
    <div class="notice-content">
      <p part="notice-text">${sentences.map((sentence, index) => [index > 0 ? gap : '', sentence])}</p>
      ${
        others.length > 0
          ? html`<div class="versions">
              <p id="versions">${localizer.text(noticeAvailable)}</p>
              <ul part="versions" aria-labelledby="versions">
                ${others.map(
                  (choice) => html`<li>${renderChoice(choice, renderAutonym(choice.language), onChoose)}</li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
    </div>
    ${
      onDismiss
        ? html`<button
            part="dismiss"
            class="icon-button"
            type="button"
            aria-label=${localizer.text(noticeDismiss)}
            title=${localizer.text(noticeDismiss)}
            @click=${onDismiss}
          >
            ${renderIcon(closeIcon)}
          </button>`
        : nothing
    }
  </section>`;
};

/** A notice by itself, in the root of its element; empty without a notice. */
export const renderNoticeRoot = (notice: Notice | undefined, options: NoticeOptions): TemplateResult =>
  html`<div class="root">${notice ? renderNotice(notice, options) : nothing}</div>`;
