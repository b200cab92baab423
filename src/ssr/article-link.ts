import type { Article } from '../elements/parts/article.js';
import { webUrl } from '../safety/urls.js';
import { textLanguage } from '../elements/parts/text-language.js';
import { StaticElement } from './static-dom.js';

/** The way to an article at its publisher's, for browsers that cannot declare a shadow root. */
export const articleLink = ({ version, fields, item }: Article): string => {
  const { url = item.versions[0].url } = version ?? {};
  const href = webUrl(url);
  if (!href) return '';
  const { headline = href, language } = fields.headline ?? {};
  const { lang, dir } = textLanguage(language);
  const link = new StaticElement('a');
  for (const [name, value] of Object.entries({ href, lang, dir })) link.setAttribute(name, value);
  link.append(headline);
  return link.outerHTML;
};
