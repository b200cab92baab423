/** "Coverage": shows which articles of a feed exist in which languages, and the articles themselves. */
import { coverage } from '../src/diagnosis/coverage.js';
import { describeSize, PARTIAL } from '../src/diagnosis/describe-coverage.js';
import { COVERAGE_CSS, coverageToCsv, coverageToHtml, coverageToTables } from '../src/diagnosis/write-coverage.js';
import { loadNews } from '../src/loading/load-news.js';
import { parseNews } from '../src/loading/parse-news.js';
import type { NewsFeed } from '../src/model/news.js';
import { required } from './required.js';

/** An element of this page. */
const piece = (selector: string): HTMLElement => required(document.querySelector<HTMLElement>(selector));

const form = required(document.querySelector<HTMLFormElement>('#form'));
const url = required(document.querySelector<HTMLInputElement>('#url'));
const text = required(document.querySelector<HTMLTextAreaElement>('#text'));
const item = document.createElement('wco-news-item');
item.id = 'item';
const switcher = document.createElement('wco-language-switcher');
switcher.setAttribute('for', 'item');
const status = piece('#status');
const tables = piece('#tables');
const article = piece('#article');

/** Number of the latest run; results of earlier runs are dropped. */
let run = 0;

const say = (words: string, isBad = false): void => {
  status.textContent = words;
  status.classList.toggle('bad', isBad);
};

/** Addresses, or the content of a file. */
type Source = { readonly src: string } | { readonly data: string | Uint8Array };

const showArticle = (feed: NewsFeed, id: string): void => {
  const languages = feed.items.find((each) => each.id === id)?.versions.flatMap(({ language }) => language ?? []) ?? [];
  switcher.languages = languages.join(' ');
  item.lang = languages[0] ?? '';
  item.itemId = id;
  // Without news, they would report that they have none.
  if (!item.isConnected) article.append(switcher, item);
  article.hidden = false;
};

/** Makes headlines buttons that show their articles. */
const addButtons = (feed: NewsFeed): void => {
  const headlines = tables.querySelectorAll('[aria-labelledby="coverage-articles"] tbody th');
  for (const [index, headline] of headlines.entries()) {
    const id = feed.items[index]?.id;
    if (id === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...headline.childNodes);
    button.addEventListener('click', () => {
      showArticle(feed, id);
      piece('#article-heading').focus();
    });
    headline.append(button);
  }
};

const offerFile = (selector: string, content: string, type: string): void => {
  const link = required(document.querySelector<HTMLAnchorElement>(selector));
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([content], { type }));
};

const show = (feed: NewsFeed, source: Source): void => {
  const result = coverage(feed);
  const parsed = new DOMParser().parseFromString(coverageToTables(result), 'text/html');
  tables.replaceChildren(...parsed.body.childNodes);
  addButtons(feed);
  offerFile('#save-html', coverageToHtml(result), 'text/html');
  offerFile('#save-csv', coverageToCsv(result), 'text/csv');
  offerFile('#save-json', JSON.stringify(result, null, 2), 'application/json');
  const [first] = feed.items;
  article.hidden = true;
  Object.assign(item, { src: undefined, data: undefined }, source);
  if (first) showArticle(feed, first.id);
  piece('#coverage').hidden = false;
  const outdated = result.languages.reduce((sum, language) => sum + language.outdated, 0);
  say(`${describeSize(result)}; outdated translations: ${outdated}.${result.isPartial ? ` ${PARTIAL}` : ''}`);
};

const start = async (source: Source): Promise<void> => {
  const current = (run += 1);
  say('Loading…');
  try {
    const feed = await ('src' in source ? loadNews(source.src) : parseNews(source.data));
    if (current === run) show(feed, source);
  } catch (error) {
    if (current !== run) return;
    piece('#coverage').hidden = true;
    say(`The news cannot be read: ${(error as Error).message}. “Try your feed” explains why.`, true);
  }
};

const startAddress = (address: string): void => {
  url.value = address;
  void start({ src: address });
};

const remember = (address: string): void => {
  history.pushState(null, '', `?${new URLSearchParams({ url: address })}`);
  startAddress(address);
};

const startText = (input: string | Uint8Array): void => {
  url.value = '';
  void start({ data: input });
};

const restore = (): void => {
  const address = new URLSearchParams(location.search).get('url');
  if (address) startAddress(address);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = url.value.trim();
  if (address) remember(address);
  else {
    say('Enter an address, for example https://www.example.org/news/feed.json', true);
    url.focus();
  }
});

for (const button of document.querySelectorAll<HTMLElement>('[data-sample]')) {
  button.addEventListener('click', () => remember(button.dataset['sample'] ?? ''));
}

piece('#read').addEventListener('click', () => startText(text.value));
required(document.querySelector<HTMLInputElement>('#file')).addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file) void file.arrayBuffer().then((bytes) => startText(new Uint8Array(bytes)));
});
piece('#print').addEventListener('click', () => print());
addEventListener('popstate', restore);

const sheet = new CSSStyleSheet();
sheet.replaceSync(COVERAGE_CSS);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
restore();
