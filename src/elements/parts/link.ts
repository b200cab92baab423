import { html, nothing, type TemplateResult } from 'lit';
import { newTab } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';

/** The `link-target` of an element. */
export interface LinkTarget {
  readonly localizer: Localizer;
  readonly linkTarget: string | undefined;
}

/** Value of the `target` attribute. */
export const targetOf = ({ linkTarget }: LinkTarget): string | typeof nothing => linkTarget || nothing;

/** Tells screen readers that a link opens in a new tab. */
export const renderNewTab = ({ linkTarget, localizer }: LinkTarget): TemplateResult | typeof nothing =>
  linkTarget === '_blank'
    ? html`<span class="visually-hidden" lang=${localizer.tag} dir=${localizer.dir}> ${localizer.text(newTab)}</span>`
    : nothing;
