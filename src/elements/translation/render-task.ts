import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { retry } from '../../messages/catalogue/common.js';
import {
  translationCancel,
  translationDownloading,
  translationOriginal,
  translationRemember,
  translationTranslating,
} from '../../messages/catalogue/translation.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import { renderLanguagePair } from '../parts/language-name.js';
import type { TranslationPhase, TranslationTask } from './translation-task.js';

/** The texts of the controls. */
export interface TaskLabels {
  /** The button. */
  readonly offer: Message<'language' | 'service'>;
  /** The sentence that says how the translation was made; `undefined` in lists, whose cards say it. */
  readonly made: Message<'language' | 'service'> | undefined;
  /** Name of the service that gets the texts. */
  readonly service: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly localizer: Localizer;
}

export interface TaskHandlers {
  readonly start: () => void;
  readonly cancel: () => void;
  /** Whether further articles are translated automatically; missing if that is not offered. */
  readonly isRemembered?: () => boolean;
  readonly remember?: (isWanted: boolean) => void;
}

const sentence = (
  message: Message<'language' | 'service'>,
  tag: string,
  { service = '', localizer }: TaskLabels,
): unknown =>
  localizer.parts<'language' | 'service', unknown>(message, {
    language: renderLanguagePair(tag, localizer),
    service: html`<bdi translate="no">${service}</bdi>`,
  });

/** The announcement when a phase starts; `undefined` if there is none. */
export const announcementOf = (phase: TranslationPhase, labels: TaskLabels): string | undefined => {
  const { localizer, made, source, service = '' } = labels;
  const { status } = phase;
  if (status === 'failed') return localizer.text(phase.text);
  if (status === 'downloading') return localizer.text(translationDownloading);
  if (status === 'translating') return localizer.text(translationTranslating);
  if (status !== 'done' || !made) return undefined;
  return localizer.text(made, { language: localizer.languageName(source), service });
};

const button = (part: string, content: unknown, onClick: () => void): TemplateResult =>
  html`<button part=${part} type="button" @click=${onClick}>${content}</button>`;

const renderPhase = (task: TranslationTask, labels: TaskLabels, handlers: TaskHandlers): unknown => {
  const { localizer, offer, made, source, target } = labels;
  const { phase } = task;
  const { start, cancel, isRemembered, remember } = handlers;
  switch (phase.status) {
    case 'hidden':
      return nothing;
    case 'offered':
      return button('translate', sentence(offer, target, labels), start);
    case 'failed':
      return html`<span part="translation-status">${localizer.text(phase.text)}</span>
        ${button('translate', localizer.text(retry), start)}`;
    case 'done':
      return html`${made ? html`<span part="translation-status">${sentence(made, source, labels)}</span>` : nothing}
      ${button('show-original', localizer.text(translationOriginal), cancel)}
      ${
        remember
          ? html`<label part="remember-translation"
              ><input
                type="checkbox"
                .checked=${isRemembered?.() === true}
                @change=${({ target: box }: Event) => remember((box as HTMLInputElement).checked)}
              /><span>${localizer.text(translationRemember)}</span></label
            >`
          : nothing
      }`;
    default:
      return html`<label part="translation-status"
          ><span
            >${localizer.text(phase.status === 'downloading' ? translationDownloading : translationTranslating)}</span
          >
          <progress part="translation-progress" max="1" value=${phase.value ?? nothing}></progress
        ></label>
        ${button('cancel-translation', localizer.text(translationCancel), cancel)}`;
  }
};

/** The button that translates, the progress, the result or the failure. */
export const renderTask = (
  task: TranslationTask,
  labels: TaskLabels,
  handlers: TaskHandlers,
): TemplateResult | undefined =>
  task.phase.status === 'hidden'
    ? undefined
    : html`<div
        part="translation"
        class="translation"
        lang=${labels.localizer.tag}
        dir=${labels.localizer.dir}
        ${ref(task.setControls)}
      >
        ${renderPhase(task, labels, handlers)}
      </div>`;
