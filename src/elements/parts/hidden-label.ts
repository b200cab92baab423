import { html, type TemplateResult } from 'lit';
import { labelValue } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';

/** "Copy: +32 2 209 92 11", with the punctuation of the language. */
export const labelled = (message: Message<never>, value: string, localizer: Localizer): string =>
  localizer.text(labelValue, { label: localizer.text(message), value });

/** A label for screen readers, with the punctuation of the language: "Authors: ". */
export const renderHiddenLabel = (message: Message<never>, localizer: Localizer): TemplateResult =>
  html`<span class="visually-hidden">${labelled(message, '', localizer)}</span>`;
