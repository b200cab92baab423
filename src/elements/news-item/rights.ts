import { webUrl } from '../../safety/urls.js';
import { renderNewTab, targetOf } from '../parts/link.js';
import { renderLocalText } from '../parts/local-text.js';
import { html, nothing } from 'lit';
import type { Rights } from '../../model/news.js';
import { itemLicense } from '../../messages/catalogue/extras.js';
import type { ExtrasContext } from '../parts/extras-context.js';

/** Whose the article is, and what may be done with it. */
export const renderRights = ({ holder, notice, usageTerms, license }: Rights, context: ExtrasContext): unknown => {
  const { localizer, languages } = context;
  const href = webUrl(license);
  const pieces = [
    // A notice of the publisher says whose the article is, in the publisher's own words.
    notice ? renderLocalText(notice, languages) : holder && html`© <bdi>${holder}</bdi>`,
    usageTerms && renderLocalText(usageTerms, languages),
    href &&
      html`<a href=${href} target=${targetOf(context)} rel="license noopener noreferrer" referrerpolicy="no-referrer"
        >${localizer.text(itemLicense)}${renderNewTab(context)}</a
      >`,
  ].filter(Boolean);
  return pieces.length > 0
    ? html`<p part="rights" class="rights" lang=${localizer.tag} dir=${localizer.dir}>
        ${pieces.map((piece) => html`<span>${piece}</span> `)}
      </p>`
    : nothing;
};
