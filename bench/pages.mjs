/** The measured pages, by the first segment of their path. */
import { readFileSync } from 'node:fs';
import { CDN, filesOf } from './built-files.mjs';
import { PHONE_PAGES } from './phone.mjs';
import { VARIANTS } from './variants.mjs';

const page = (head, body, lang = 'ru') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const observe = `<script>${readFileSync(new URL('page/observe.js', import.meta.url), 'utf8')}</script>`;

const stylesOf = (name) => (VARIANTS[name].styles ? `<link rel="stylesheet" href="/styles/${name}.css">` : '');

/** The style that the README recommends against layout shifts. */
const RESERVED = 'display: block; min-block-size: 60rem';

const LINK = '<a href="/story/0">Читать статью</a>';

const LOADER = `<script type="module" src="/${CDN}wco-widgets.js"></script>`;

/** The page loads the variant's module, which then fetches the news. */
const mountByHand = (variant, src, count) => `<div id="news"></div><script type="module">
    import { variant } from '/variant/${variant}.js';
    variant.mount(document.querySelector('#news'), () => fetch('${src}'), 'ru', ${count});
  </script>`;

/** The hints that the documentation recommends. */
const hintsOf = (parts, lang) =>
  [...filesOf(parts), `locales/${lang}.js`].map((file) => `<link rel="modulepreload" href="/${CDN}${file}">`).join('');

export const pages = {
  /** The page for the steps of the harness. */
  run: (name) =>
    page(
      `<script type="importmap">{"imports":{"/variant.js":"/variant/${name}.js"}}</script>${stylesOf(name)}`,
      '<div id="app"></div><script type="module" src="/harness.js"></script>',
    ),
  /** A page with a list of 20; with `reserved`, the space for it is reserved. */
  list: (name, query) => {
    const style = query.has('reserved') ? `<style>#news { ${RESERVED} }</style>` : '';
    const news = name.startsWith('wco')
      ? `${LOADER}<wco-news-list id="news" src="/feed.json?count=20" limit="20"></wco-news-list>`
      : mountByHand(name, '/feed.json?count=20', 20);
    return page(`${observe}${stylesOf(name)}${style}`, `<p>Новости</p>${news}<p>Конец</p>`);
  },
  /** A page of PHONE_PAGES; `by`: `hand`, `ours`, or `hints` for ours with hints. */
  phone: (name, query) => {
    const { tag, byHand, src, count, lang, parts, isShown } = PHONE_PAGES[name];
    const by = query.get('by');
    const watch = `<script>seen.shown = seen.watch(() => ${isShown})</script>`;
    const style = `<style>${tag}, #news { ${RESERVED} }</style>`;
    const limit = count ? ` limit="${count}"` : '';
    const [head, news] =
      by === 'hand'
        ? ['', mountByHand(byHand, src, count)]
        : [`${by === 'hints' ? hintsOf(parts, lang) : ''}${LOADER}`, `<${tag} src="${src}"${limit}>${LINK}</${tag}>`];
    return page(`${observe}${watch}${style}${head}`, `<p>Новости</p>${news}<p>Конец</p>`, lang);
  },
  /** The page for imports. The list waits for a response that never comes, and is hidden, so that no frame adds to its cost. */
  evaluate: () =>
    page(
      '',
      `<div hidden><wco-news-list src="/feed.json" limit="20"></wco-news-list></div><script>
        document.querySelector('wco-news-list').fetcher = () => new Promise(() => {});
      </script>`,
    ),
  story: () => page('', '<p>Статья</p>'),
};
