import { html, nothing, type TemplateResult } from 'lit';
import type { NegotiationKind } from '../language/negotiate.js';
import {
  noticeAvailable,
  noticeLabel,
  noticeLanguage,
  noticeMachine,
  noticeMachineReviewed,
  noticeOriginal,
  noticeRelated,
  noticeScript,
  noticeShowing,
  noticeSummary,
  noticeUnavailable,
  noticeUndeclared,
} from '../messages/catalogue/notice.js';
import type { Localizer } from '../messages/localizer.js';
import type { Message } from '../messages/message.js';
import type { VersionKind } from '../model/news.js';
import { webUrl } from '../safety/urls.js';
import { renderIcon } from './icons.js';
import { renderAutonym, renderLanguagePair } from './language-name.js';
import { textLanguage } from './text-language.js';

/** A version the reader can switch to. */
export interface VersionChoice {
  readonly language: string;
  /** Its own page; without one it is a button. */
  readonly url?: string | undefined;
}

/** What a notice has to say. */
export interface Notice {
  /** The language that was asked for. */
  readonly requested?: string | undefined;
  /** The language that is shown; missing when nothing is, `null` when nobody stated it. */
  readonly shown?: string | null | undefined;
  readonly kind: NegotiationKind;
  /** How the version shown was made. */
  readonly versionKind?: VersionKind | undefined;
  /** Language of the original, where the version shown is not it. */
  readonly original?: string | undefined;
  /** The other versions. */
  readonly others: readonly VersionChoice[];
}

type Sentence = readonly unknown[];

/** What is said of the language shown, where it is not simply another one. */
const SHOWN: Readonly<Partial<Record<NegotiationKind, Message<'shown'>>>> = {
  exact: noticeLanguage,
  regional: noticeLanguage,
  script: noticeScript,
  related: noticeRelated,
};

/** What is said of how a version was made. */
const MADE: Readonly<Partial<Record<VersionKind, Message<never>>>> = {
  machine: noticeMachine,
  'machine-reviewed': noticeMachineReviewed,
  summary: noticeSummary,
};

const sentencesOf = (
  { kind, requested, shown, versionKind, original }: Notice,
  localizer: Localizer,
): readonly Sentence[] => {
  const name = (tag: string): TemplateResult => renderLanguagePair(tag, localizer);
  const isMet = SHOWN[kind] === noticeLanguage || kind === 'script';
  const made = versionKind && MADE[versionKind];
  return [
    requested && !(isMet && shown) && localizer.parts(noticeUnavailable, { requested: name(requested) }),
    shown && localizer.parts(SHOWN[kind] ?? noticeShowing, { shown: name(shown) }),
    shown === null && [localizer.text(noticeUndeclared)],
    made && [localizer.text(made)],
    made && original && localizer.parts(noticeOriginal, { language: name(original) }),
  ].filter((sentence) => Array.isArray(sentence));
};

const renderChoice = ({ language, url: address }: VersionChoice, onChoose: ChooseHandler): TemplateResult => {
  const { lang } = textLanguage(language);
  const url = webUrl(address);
  const choose = (event: MouseEvent): void => onChoose({ language, url }, event);
  return html`<li>
    ${
      url
        ? html`<a
            part="version"
            href=${url}
            hreflang=${lang}
            referrerpolicy="no-referrer"
            rel="alternate noreferrer"
            @click=${choose}
            >${renderAutonym(language)}</a
          >`
        : html`<button part="version" type="button" @click=${choose}>${renderAutonym(language)}</button>`
    }
  </li>`;
};

/** Called when a reader chooses a version, before a link is followed. */
export type ChooseHandler = (choice: VersionChoice, event: MouseEvent) => void;

/** The notice: a quiet, labelled section before the article. Nothing, when there is nothing to say. */
export const renderNotice = (
  notice: Notice,
  localizer: Localizer,
  onChoose: ChooseHandler,
): TemplateResult | typeof nothing => {
  // Sentences follow each other with a space, except in scripts that write none.
  const gap = /^(zh|ja)/.test(localizer.tag) ? '' : ' ';
  const sentences = sentencesOf(notice, localizer);
  const { others } = notice;
  if (sentences.length === 0) return nothing;
  return html`<section
    part="notice"
    class="notice"
    lang=${localizer.tag}
    dir=${localizer.dir}
    aria-label=${localizer.text(noticeLabel)}
  >
    ${renderIcon('language')}
    <div>
      <p part="notice-text">${sentences.map((sentence, index) => [index > 0 ? gap : '', sentence])}</p>
      ${
        others.length > 0
          ? html`<div class="versions">
              <p id="versions">${localizer.text(noticeAvailable, { count: others.length })}</p>
              <ul part="versions" aria-labelledby="versions">
                ${others.map((choice) => renderChoice(choice, onChoose))}
              </ul>
            </div>`
          : nothing
      }
    </div>
  </section>`;
};
