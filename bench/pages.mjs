/** The pages that are measured, by the first word of their address. */
import { readFileSync } from 'node:fs';
import { VARIANTS } from './variants.mjs';

const page = (head, body) =>
  `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const observe = `<script>${readFileSync(new URL('page/observe.js', import.meta.url), 'utf8')}</script>`;

const stylesOf = (name) => (VARIANTS[name].styles ? `<link rel="stylesheet" href="/styles/${name}.css">` : '');

/** What the README tells a page's author to do against shifts. */
const RESERVED = 'display: block; min-block-size: 60rem';

const LINK = '<a href="/story/0">Читать статью</a>';

export const pages = {
  /** Where the steps of the harness are run. */
  run: (name) =>
    page(
      `<script type="importmap">{"imports":{"/variant.js":"/variant/${name}.js"}}</script>${stylesOf(name)}`,
      '<div id="app"></div><script type="module" src="/harness.js"></script>',
    ),
  /** A list of 20 as a visitor gets it; `reserved` with the space kept for it. */
  list: (name, query) => {
    const style = query.has('reserved') ? `<style>#news { ${RESERVED} }</style>` : '';
    const news = name.startsWith('wco')
      ? `<script type="module" src="/dist/cdn/wco-widgets.js"></script><wco-news-list id="news" src="/feed.json?count=20" limit="20"></wco-news-list>`
      : `<div id="news"></div><script type="module">
          import { variant } from '/variant/${name}.js';
          variant.mount(document.querySelector('#news'), () => fetch('/feed.json?count=20'), 'ru', 20);
        </script>`;
    return page(`${observe}${stylesOf(name)}${style}`, `<p>Новости</p>${news}<p>Конец</p>`);
  },
  /** An article on a phone. */
  article: () =>
    page(
      `${observe}<style>wco-news-item { ${RESERVED} }</style><script type="module" src="/dist/cdn/wco-widgets.js"></script>`,
      `<p>Новости</p><wco-news-item src="/article.json">${LINK}</wco-news-item><p>Конец</p>`,
    ),
  /** A hundred of them on a phone. */
  hundred: () =>
    page(
      `${observe}<style>wco-news-list { ${RESERVED} }</style><script type="module" src="/dist/cdn/wco-widgets.js"></script>`,
      `<p>Новости</p><wco-news-list src="/feed.json?count=100" limit="100">${LINK}</wco-news-list><p>Конец</p>`,
    ),
  /** Nothing: code is evaluated here. */
  evaluate: () => page('', '<wco-news-list></wco-news-list>'),
  story: () => page('', '<p>Статья</p>'),
};
