/** The controls of the first page; of what follows, only the import is needed to use the widgets. */
import '../src/cdn.js';
import type { WcoNewsItem } from '../src/index.js';

interface SampleFeed {
  readonly items: readonly { readonly id: string; readonly title: string; readonly language: string }[];
}

const FIRST = './feeds/corruption-prevention.json';
const NEWSROOM = './feeds/newsroom.json';

const root = document.documentElement;

/** A piece of this page, which is there. */
const there = <Found>(found: Found | null): Found => {
  if (found === null) throw new Error('The page lacks a piece of its own');
  return found;
};
const stage = there(document.querySelector<HTMLElement>('#stage'));
const source = there(document.querySelector('#source'));
const item = there(document.querySelector<WcoNewsItem>('wco-news-item'));
const form = there(document.querySelector<HTMLFormElement>('.controls'));
const articles = there(form.querySelector<HTMLSelectElement>('[name="article"]'));

const valueOf = (name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

const attribute = (name: string, value: string): string => (value ? ` ${name}="${value}"` : '');

/** The page as its author would have written it. */
const writeSource = (): void => {
  const [language, direction, theme, variant, id] = ['lang', 'dir', 'theme', 'variant', 'article'].map(valueOf);
  const file = id ? 'newsroom' : 'corruption-prevention';
  const attributes = [
    `src="/feeds/${file}.json"`,
    ...(id ? [`item-id="${id}"`] : []),
    ...(variant === 'article' ? [] : [`variant="${variant}"`]),
  ].join(' ');
  source.textContent = `<html${attribute('lang', language ?? '')}${attribute('dir', direction || root.dir)}>
…
<script type="module" src="/wco-widgets/wco-widgets.js"></script>
${theme ? `\n<!-- a dozen custom properties: demo/themes.css -->\n<main data-theme="${theme}">` : '<main>'}
  <wco-news-item ${attributes}>
    <a href="/news/${file}.html">Read the article</a>
  </wco-news-item>
</main>`;
};

/** Changes the page; the widget follows by itself. */
const apply = (): void => {
  const language = valueOf('lang');
  root.lang = language;
  root.dir = valueOf('dir') || (language === 'ar' ? 'rtl' : 'ltr');
  stage.dataset['theme'] = valueOf('theme');
  stage.style.setProperty('--stage-width', valueOf('width') || '100%');
  const id = valueOf('article');
  const src = id ? NEWSROOM : FIRST;
  item.variant = valueOf('variant') as WcoNewsItem['variant'];
  item.itemId = id || undefined;
  if (item.getAttribute('src') !== src) item.setAttribute('src', src);
  writeSource();
};

/** A colleague can be sent the page as it is. */
const restore = (): void => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
  }
};

const listArticles = async (): Promise<void> => {
  const { items } = (await (await fetch(NEWSROOM)).json()) as SampleFeed;
  articles.add(new Option('Prevention of corruption (en)', ''));
  for (const { id, title, language } of items) {
    const short = title.length > 60 ? `${title.slice(0, 60)}…` : title;
    articles.add(new Option(`${short} (${language})`, id));
  }
};

form.addEventListener('change', () => {
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  for (const [name, value] of [...query]) if (!value) query.delete(name);
  history.replaceState(null, '', `?${query}`);
  apply();
});

await listArticles();
restore();
apply();
