import { define, type WcoNewsList } from 'wco-widgets';

const FEED = '/demo/feeds/corruption-prevention.json';

const makeOutput = (id: string): HTMLOutputElement => {
  const output = document.createElement('output');
  output.htmlFor.add(id);
  return output;
};

define();

const article = document.createElement('wco-news-item');
article.id = 'article';
const articleOutput = makeOutput('article');
article.addEventListener('wco-load', ({ feed }) => {
  articleOutput.textContent = String(feed.items.length);
});
article.structuredData = true;
article.src = FEED;

const list: WcoNewsList = document.createElement('wco-news-list');
list.id = 'list';
const listOutput = makeOutput('list');
list.addEventListener('wco-load', ({ feed }) => {
  listOutput.textContent = String(feed.items.length);
});
list.searchable = true;
list.layout = 'grid';
list.src = FEED;

document.querySelector('#app')?.append(article, articleOutput, list, listOutput);
