/** "Try your feed": reads an address or a text, shows what readers see, and reports problems. */
import { check, type CheckResult } from '../src/entries/check.js';
import { directionOf } from '../src/language/direction.js';
import { interfaceLocales } from '../src/messages/registry.js';
import { writeMarkup, type Markup } from '../src/ssr/snippet.js';
import { makeCopyButton } from './copy-text.js';
import { offerLanguages } from './offer-languages.js';
import { required } from './required.js';
import { renderReport } from './try-report.js';

/** An address, or a text. */
type Source = { readonly url: string } | { readonly text: string | Uint8Array; readonly name: string };

/** An element of this page. */
const piece = (selector: string): HTMLElement => required(document.querySelector<HTMLElement>(selector));

const form = required(document.querySelector<HTMLFormElement>('#form'));
const url = required(document.querySelector<HTMLInputElement>('#url'));
const text = required(document.querySelector<HTMLTextAreaElement>('#text'));
const language = required(document.querySelector<HTMLSelectElement>('#lang'));
const results = piece('#results');
const preview = piece('#preview');
const status = piece('#status');
const snippet = piece('#snippet');

let source: Source | undefined;
/** Number of the latest run; results of earlier runs are dropped. */
let run = 0;

const say = (words: string, isBad = false): void => {
  status.textContent = words;
  status.classList.toggle('bad', isBad);
};

/** Writes the HTML that shows the source on another page. */
const writeSnippet = (tried: Source): void => {
  const src = 'url' in tried ? tried.url.replace(/^\.\//, '/') : `/news/${tried.name}`;
  const source: Markup['attributes'] = [
    ['src', src],
    ['lang', language.value],
  ];
  const list: Markup['attributes'] = [...source, ['variant', 'compact'], ['limit', '5']];
  snippet.textContent = `<script type="module" src="/wco-widgets/wco-widgets.js"></script>

${writeMarkup({ tag: 'wco-news-list', attributes: list, children: [] })}
${writeMarkup({ tag: 'wco-news-item', attributes: source, children: [] })}`;
};

const showPreview = (tried: Source, { feed }: CheckResult): void => {
  const list = document.createElement('wco-news-list');
  const item = document.createElement('wco-news-item');
  list.setAttribute('variant', 'compact');
  list.setAttribute('limit', '5');
  for (const element of [list, item]) {
    if ('url' in tried) element.setAttribute('src', tried.url);
    else element.data = tried.text;
  }
  list.addEventListener('wco-item-open', (event) => {
    event.preventDefault();
    item.itemId = event.item.id;
    item.scrollIntoView({ block: 'nearest' });
  });
  // After a failure, one element shows one message.
  preview.replaceChildren(...(feed && feed.items.length > 1 ? [list, item] : [item]));
};

const speak = (): void => {
  preview.lang = language.value;
  preview.dir = directionOf(language.value);
};

const tell = ({ diagnosis, feed }: CheckResult): void => {
  const { outcome, problems, hints } = diagnosis;
  if (!feed) say('The source cannot be read. See the diagnosis.', true);
  else {
    const articles = `${feed.items.length} ${feed.items.length === 1 ? 'article' : 'articles'}`;
    const trouble = problems.length + hints.length;
    say(
      `${articles}. ${trouble > 0 ? `See ${trouble} ${trouble === 1 ? 'remark' : 'remarks'} in the diagnosis.` : 'No problems found.'}`,
      outcome === 'empty',
    );
  }
};

const examine = async (showsAgain: boolean): Promise<void> => {
  const tried = source;
  if (!tried) return;
  const current = (run += 1);
  say('Loading…');
  results.setAttribute('aria-busy', 'true');
  const input = 'url' in tried ? new URL(tried.url, document.baseURI) : tried.text;
  const checked = await check(input, { languages: [language.value], page: { origin: location.origin } });
  if (current !== run) return;
  results.removeAttribute('aria-busy');
  offerLanguages(
    language,
    checked.diagnosis.languages.map(({ language: tag }) => tag),
  );
  tell(checked);
  piece('#report').replaceChildren(...renderReport(checked.diagnosis));
  writeSnippet(tried);
  piece('#snippet-section').hidden = !checked.feed;
  if (showsAgain) showPreview(tried, checked);
  speak();
  results.hidden = false;
};

/** Keeps the source in the address of this page, so that the link can be shared. A text would be too long. */
const remember = (isNew: boolean): void => {
  const query = new URLSearchParams({ ...(source && 'url' in source && { url: source.url }), lang: language.value });
  history[isNew ? 'pushState' : 'replaceState'](null, '', `?${query}`);
};

const start = (next: Source): void => {
  source = next;
  url.value = 'url' in next ? next.url : '';
  remember(true);
  void examine(true);
};

const startFile = async (file: File | null | undefined): Promise<void> => {
  if (!file) return;
  start({ text: new Uint8Array(await file.arrayBuffer()), name: file.name });
};

const restore = (): void => {
  const query = new URLSearchParams(location.search);
  const tag = query.get('lang') ?? 'en';
  offerLanguages(language, [tag]);
  language.value = tag;
  url.value = query.get('url') ?? '';
  source = url.value ? { url: url.value } : undefined;
  run += 1;
  results.hidden = true;
  if (source) void examine(true);
  else say('Enter an address, or choose a sample.');
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = url.value.trim();
  if (URL.canParse(address, document.baseURI) && address) start({ url: address });
  else {
    say('Enter an address, for example https://www.example.org/news/feed.json', true);
    url.focus();
  }
});

for (const button of document.querySelectorAll<HTMLElement>('[data-sample]')) {
  button.addEventListener('click', () => start({ url: button.dataset['sample'] ?? '' }));
}

piece('#read').addEventListener('click', () => start({ text: text.value, name: 'feed.json' }));
text.addEventListener('paste', () => setTimeout(() => start({ text: text.value, name: 'feed.json' })));
required(document.querySelector<HTMLInputElement>('#file')).addEventListener('change', ({ target }) => {
  void startFile((target as HTMLInputElement).files?.[0]);
});

addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('dropping');
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) form.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('dropping');
  const dropped = event.dataTransfer?.getData('text/plain');
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void startFile(file);
  else if (dropped) start(/^https?:\/\/\S+$/.test(dropped) ? { url: dropped } : { text: dropped, name: 'feed.json' });
});

language.addEventListener('change', () => {
  remember(false);
  speak();
  void examine(false);
});

makeCopyButton(required(document.querySelector<HTMLButtonElement>('#copy')), snippet);

addEventListener('popstate', restore);
offerLanguages(language, interfaceLocales());
restore();
