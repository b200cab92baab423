import { webUrl } from '../../safety/urls.js';
import { renderHeading } from '../parts/heading.js';
import { renderLanguageTag } from '../parts/language-name.js';
import { renderNewTab, targetOf } from '../parts/link.js';
import { textLanguage } from '../parts/text-language.js';
import { html, nothing } from 'lit';
import type { RelatedLink } from '../../model/news.js';
import { itemRelated } from '../../messages/catalogue/extras.js';
import type { ExtrasContext } from '../parts/extras-context.js';

/** Links to related pages, with their language where it is not the article's. */
export const renderRelated = (
  related: readonly RelatedLink[],
  shown: string | undefined,
  context: ExtrasContext,
): unknown => {
  const { localizer, headingLevel } = context;
  const { tag: lang, dir } = localizer;
  const links = related.flatMap(({ url, title, language }) => {
    const href = webUrl(url);
    return href ? [{ href, title, language }] : [];
  });
  if (links.length === 0) return nothing;
  return html`<section part="related" class="related" lang=${lang} dir=${dir} aria-labelledby="related">
    ${renderHeading({ level: headingLevel, part: 'related-heading', id: 'related', lang, dir }, localizer.text(itemRelated))}
    <ul>
      ${links.map(({ href, title, language }) => {
        const text = textLanguage(language);
        return html`<li>
          <a
            part="related-link"
            href=${href}
            hreflang=${text.lang || nothing}
            target=${targetOf(context)}
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
            ><bdi lang=${text.lang} dir=${text.dir}>${title}</bdi>${renderNewTab(context)}</a
          >
          ${language && language !== shown ? html`${' '}${renderLanguageTag(language, localizer)}` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
};
