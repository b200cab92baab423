import { html, nothing, type TemplateResult } from 'lit';
import { newTab } from '../../messages/catalogue/common.js';
import type { Localizer } from '../../messages/localizer.js';
import { renderHiddenText } from './hidden-label.js';

/** The `link-target` of an element. */
export interface LinkTarget {
  readonly localizer: Localizer;
  readonly linkTarget: string | undefined;
}

/** Value of the `target` attribute. */
export const targetOf = ({ linkTarget }: LinkTarget): string | typeof nothing => linkTarget || nothing;

/** The content of a link. Tells screen readers that the link opens in a new tab. */
export const renderLinkText = (content: unknown, { linkTarget, localizer }: LinkTarget): unknown =>
  linkTarget === '_blank' ? renderHiddenText(localizer.parts(newTab, { link: content }), content, localizer) : content;

/** A link to a page about the news, with a text of the interface. */
export const renderPageLink = (part: string, href: string, content: unknown, link: LinkTarget): TemplateResult =>
  html`<a
    part=${part}
    href=${href}
    target=${targetOf(link)}
    rel="noopener noreferrer"
    lang=${link.localizer.tag}
    dir=${link.localizer.dir}
    >${content}</a
  >`;
