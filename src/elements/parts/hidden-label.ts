import { html, nothing, type TemplateResult } from 'lit';
import { labelValue } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';

/** A label and its value as text: "Copy: +32 2 209 92 11". */
export const labelled = (message: Message<never>, value: string, localizer: Localizer): string =>
  localizer.text(labelValue, { label: localizer.text(message), value });

/**
 * The parts of a message around one visible argument. The text is only for screen readers, in the interface language.
 *
 * @param visible the argument, as it was passed to `localizer.parts`
 */
export const renderHiddenText = (
  parts: readonly unknown[],
  visible: unknown,
  { tag, dir }: Localizer,
): TemplateResult => {
  const at = parts.indexOf(visible);
  const hidden = (texts: readonly unknown[]): TemplateResult | typeof nothing =>
    texts.length > 0 ? html`<span class="visually-hidden" lang=${tag} dir=${dir}>${texts.join('')}</span>` : nothing;
  return html`${hidden(parts.slice(0, at))}${visible}${hidden(parts.slice(at + 1))}`;
};

/** A value with a label for screen readers: "Authors: Ada Lovelace". */
export const renderLabelled = (message: Message<never>, value: TemplateResult, localizer: Localizer): TemplateResult =>
  renderHiddenText(localizer.parts(labelValue, { label: localizer.text(message), value }), value, localizer);
