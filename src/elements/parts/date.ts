import { html, type TemplateResult } from 'lit';
import type { DateOptions } from '../../language/format-date.js';
import type { Localizer } from '../../messages/localizer.js';
import type { NewsDate } from '../../model/news-date.js';

/** A date in words, and for machines as it was published. */
export const renderDate = (date: NewsDate, localizer: Localizer, options: DateOptions): TemplateResult =>
  html`<time datetime=${date.iso}>${localizer.date(date, options)}</time>`;
