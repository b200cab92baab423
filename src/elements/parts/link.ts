import { html, nothing, type TemplateResult } from 'lit';
import { newTab } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';

/** Where links of an element open: the author's `link-target`, and what is said of it. */
export interface LinkTarget {
  readonly localizer: Localizer;
  readonly linkTarget: string | undefined;
}

/** Value of the `target` attribute. */
export const targetOf = ({ linkTarget }: LinkTarget): string | typeof nothing => linkTarget || nothing;

/** Tells screen readers of a link that opens elsewhere. */
export const renderNewTab = ({ linkTarget, localizer }: LinkTarget): TemplateResult | typeof nothing =>
  linkTarget === '_blank'
    ? html`<span class="visually-hidden" lang=${localizer.tag} dir=${localizer.dir}> ${localizer.text(newTab)}</span>`
    : nothing;
