/** Server use of the package: reads a feed, negotiates a language, renders a React component. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { define, negotiateLanguage, parseNews } from 'wco-widgets';
import { NewsItem } from 'wco-widgets/react';

const { items } = await parseNews(readFileSync(process.argv[2], 'utf8'));
const [item] = items;
const manifest = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('wco-widgets/custom-elements.json')), 'utf8'),
);
console.log(
  JSON.stringify({
    headline: item.versions[0].headline,
    choice: negotiateLanguage(
      'ru',
      item.versions.map(({ language }) => language),
    ),
    define: typeof define,
    elements: manifest.modules.length,
    react: renderToString(createElement(NewsItem, { src: 'a.json', itemId: 'b', lang: 'ru' }, createElement('p'))),
    document: typeof document,
  }),
);
