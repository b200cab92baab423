import { html, nothing, type TemplateResult } from 'lit';
import type { NegotiationKind } from '../../language/negotiate.js';
import {
  noticeAuthor,
  noticeAvailable,
  noticeBody,
  noticeCompare,
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
  /** Whether the reader can compare the version shown with another one. */
  readonly canCompare?: boolean;
}

export interface NoticeOptions {
  readonly localizer: Localizer;
  readonly onChoose: ChooseHandler;
  /** Shows the notice in one line instead of a block. */
  readonly isBanner?: boolean;
  /** Adds a button that compares versions, if there are several. */
  readonly comparison?: ComparisonSwitch | undefined;
  /** Adds a button that dismisses the notice. */
  readonly onDismiss?: (() => void) | undefined;
  /** Content after the sentences: the translation controls, and the link that requests a translation. */
  readonly more?: unknown;
}

/** Opens and closes the comparison with another version. */
export interface ComparisonSwitch {
  readonly isOpen: boolean;
  readonly toggle: (event: Event) => void;
}

/** Called when the reader chooses a version, before the browser follows a link. */
export type ChooseHandler = (choice: VersionChoice, event: MouseEvent) => void;

/** A message, and the tags of the languages that it names. */
type Statement = readonly [
  message: Message<'requested' | 'shown'>,
  tags: Readonly<Partial<Record<'requested' | 'shown', string>>>,
];

/** Messages about the language shown, if the requested one is available. */
const MET: Readonly<Partial<Record<NegotiationKind, Message<'shown'>>>> = {
  exact: noticeLanguage,
  regional: noticeRegional,
  script: noticeScript,
};

/** Messages about the language shown instead of the requested one. */
const UNMET: Readonly<Partial<Record<NegotiationKind, Message<'requested' | 'shown'>>>> = {
  related: noticeRelated,
  author: noticeAuthor,
};

/** Messages about how a version was made. */
const VERSION_KIND_MESSAGES: Readonly<Partial<Record<VersionKind, Message<never>>>> = {
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

/** The paragraph about the requested language and the one shown. */
const languageStatement = ({ kind, requested, shown }: Notice, isPartial: boolean): Statement | undefined => {
  const met = MET[kind];
  // If only a part is in another language, the language of the rest is obvious.
  if (shown && (met ?? !requested)) return isPartial && met ? undefined : [met ?? noticeLanguage, { shown }];
  if (!requested) return undefined;
  return shown ? [UNMET[kind] ?? noticeShowing, { requested, shown }] : [noticeUnavailable, { requested }];
};

/** The paragraphs of a notice, without the link to the original. */
const statementsOf = (notice: Notice): readonly Statement[] => {
  const { shown, bodyLanguage, headlineLanguage, versionKind, isOutdated } = notice;
  const isPartial = headlineLanguage !== undefined || bodyLanguage !== undefined;
  const made = versionKind && VERSION_KIND_MESSAGES[versionKind];
  const statements: readonly (Statement | false | undefined)[] = [
    languageStatement(notice, isPartial),
    shown === null && [noticeUndeclared, {}],
    !!headlineLanguage && [noticeHeadline, { shown: headlineLanguage }],
    !!bodyLanguage && [noticeBody, { shown: bodyLanguage }],
    made && [made, {}],
    isOutdated && [noticeOutdated, {}],
  ];
  return statements.flatMap((statement) => (statement ? [statement] : []));
};

/** Whether the notice links to the original. */
const hasOriginal = (notice: Notice): notice is Notice & { readonly original: VersionChoice } => {
  const { versionKind, isOutdated, original } = notice;
  return (
    original !== undefined && ((versionKind && VERSION_KIND_MESSAGES[versionKind]) !== undefined || isOutdated === true)
  );
};

const paragraphsOf = (notice: Notice, { localizer, onChoose }: NoticeOptions): readonly unknown[] => [
  ...statementsOf(notice).map(([message, tags]) =>
    localizer.parts<string, unknown>(
      message,
      Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, renderLanguagePair(tag, localizer)])),
    ),
  ),
  ...(hasOriginal(notice)
    ? [
        localizer.parts(noticeOriginal, {
          language: renderChoice(notice.original, renderLanguagePair(notice.original.language, localizer), onChoose),
        }),
      ]
    : []),
];

/** The texts of a notice for an announcement, one per paragraph, in the interface language only. */
export const noticeTexts = (notice: Notice, localizer: Localizer): readonly string[] =>
  statementsOf(notice).map(([message, tags]) =>
    localizer.text<string>(
      message,
      Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, localizer.languageName(tag)])),
    ),
  );

/** The versions to choose from, without the original if a paragraph links to it already. */
const othersOf = (notice: Notice): readonly VersionChoice[] =>
  hasOriginal(notice) ? notice.others.filter(({ language }) => language !== notice.original.language) : notice.others;

const renderCompare = ({ isOpen, toggle }: ComparisonSwitch, localizer: Localizer): TemplateResult =>
  html`<button part="compare" class="compare" type="button" aria-expanded=${isOpen} @click=${toggle}>
    ${localizer.text(noticeCompare)}
  </button>`;

/** A notice; nothing if it has no text. */
export const renderNotice = (notice: Notice, options: NoticeOptions): TemplateResult | typeof nothing => {
  const { localizer, onChoose, isBanner, onDismiss, comparison, more } = options;
  const paragraphs = paragraphsOf(notice, options);
  const others = othersOf(notice);
  if (paragraphs.length === 0) return nothing;
  return html`<section
    part="notice"
    class=${isBanner ? 'notice banner' : 'notice'}
    lang=${localizer.tag}
    dir=${localizer.dir}
    role="group"
    aria-label=${localizer.text(noticeLabel)}
  >
    ${renderIcon(languageIcon)}
    <div class="notice-content">
      <div part="notice-text">${paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}</div>
      ${more ?? nothing}
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
      ${notice.canCompare && comparison ? renderCompare(comparison, localizer) : nothing}
    </div>
    ${
      onDismiss
        ? html`<button
            part="dismiss"
            class="icon-button"
            type="button"
            title=${localizer.text(noticeDismiss)}
            @click=${onDismiss}
          >
            ${renderIcon(closeIcon)}
          </button>`
        : nothing
    }
  </section>`;
};

/** A notice in the root of its element; empty without a notice. */
export const renderNoticeRoot = (notice: Notice | undefined, options: NoticeOptions): TemplateResult =>
  html`<div class="root">${notice ? renderNotice(notice, options) : nothing}</div>`;
