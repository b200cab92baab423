/**
 * `wco-widgets.classic.js`: everything in one file, for pages on disk and for content security policies that block
 * `import()`. Registers all elements. The global `wcoWidgets` has the package's functions. The file contains eight
 * languages; their names of countries come from the browser. Other languages are in separate files.
 */
import '../../elements/base/protect-lit-globals.js';
import ar from '../../locales/ar.js';
import es from '../../locales/es.js';
import fr from '../../locales/fr.js';
import ptBR from '../../locales/pt-BR.js';
import ptPT from '../../locales/pt-PT.js';
import ru from '../../locales/ru.js';
import zhHans from '../../locales/zh-Hans.js';
import { regionFiles, type RegionNames } from '../../language/region-names.js';
import { LOCALE_TAGS } from '../../messages/generated/locale-tags.js';
import type { LocaleData } from '../../messages/locale-data.js';
import { registerMessages } from '../../messages/registry.js';
import { define } from '../define.js';

export { loadNews } from '../../loading/load-news.js';
export { parseNews } from '../../loading/parse-news.js';
export { registerFormat } from '../../formats/registry.js';
export { negotiateLanguage } from '../../language/negotiate.js';
export { NewsError } from '../../model/news-error.js';
export { sanitizeHtml } from '../../safety/sanitize-html.js';
export { define, registerMessages };

const CONTAINED: readonly LocaleData[] = [ar, es, fr, ptBR, ptPT, ru, zhHans];

regionFiles.load = async (tag) => {
  if (!LOCALE_TAGS.includes(tag) || CONTAINED.some((locale) => locale.tag === tag)) throw new RangeError(tag);
  return (await import(`./locales/${tag}.regions.js`)) as { default: RegionNames };
};
for (const tag of LOCALE_TAGS) {
  const contained = CONTAINED.find((locale) => locale.tag === tag);
  registerMessages(tag, async () => contained ?? ((await import(`./locales/${tag}.js`)) as { default: LocaleData }));
}
define();
