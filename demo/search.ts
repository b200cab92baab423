/** The search page. The index is `search.json`, which `scripts/site/search-index.mjs` makes. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { required } from './required.js';

interface Section {
  readonly page: string;
  readonly title: string;
  readonly heading: string;
  readonly id: string;
  readonly text: string;
}

const MAX_RESULTS = 20;
/** Length of an excerpt, and of its part before the first match, in words. */
const EXCERPT = 28;
const BEFORE = 6;
/** Wait for a pause in typing, so that screen readers announce only the last number of results. */
const PAUSE_MS = 250;

const field = required(document.querySelector<HTMLInputElement>('#q'));
const form = required(document.querySelector<HTMLFormElement>('#search'));
const status = required(document.querySelector<HTMLElement>('#status'));
const results = required(document.querySelector<HTMLElement>('#results'));

const FIELDS: readonly (keyof Section)[] = ['page', 'title', 'heading', 'id', 'text'];

const loadIndex = async (): Promise<MiniSearch<Section>> => {
  const response = await fetch('./search.json');
  const index = new MiniSearch<Section>({
    // Ids of headings are not unique.
    idField: 'number',
    fields: ['heading', 'title', 'words', 'text'],
    storeFields: [...FIELDS],
    searchOptions: {
      boost: { heading: 4, title: 3, words: 3 },
      // A page about the words comes before a section that mentions them.
      boostDocument: (_number, _term, stored) => (stored?.['heading'] ? 1 : 2),
      prefix: true,
      // Short words have too many neighbours: “them” and “there” for “theme”.
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      combineWith: 'AND',
    },
  });
  const sections = (await response.json()) as readonly Section[];
  index.addAll(sections.map((section, number) => ({ ...section, number })));
  return index;
};

const make = (tag: string, ...content: readonly (Node | string)[]): HTMLElement => {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
};

/** The words around the first match, with all matches marked. */
const excerptOf = (text: string, terms: readonly string[]): readonly (Node | string)[] => {
  const words = text.split(' ');
  const isMatch = (word: string): boolean => terms.some((term) => word.toLowerCase().includes(term));
  const from = Math.max(0, words.findIndex(isMatch) - BEFORE);
  const shown = words.slice(from, from + EXCERPT);
  return [
    from > 0 ? '… ' : '',
    ...shown.flatMap((word) => [isMatch(word) ? make('mark', word) : word, ' ']),
    from + EXCERPT < words.length ? '…' : '',
  ];
};

const renderResult = ({ terms, ...stored }: SearchResult): HTMLElement => {
  const { page, title, heading, id, text } = stored as unknown as Section;
  const link = document.createElement('a');
  link.href = id ? `${page}#${id}` : page;
  link.textContent = heading || title;
  return make('li', link, ...(heading ? [make('span', ` in ${title}`)] : []), make('p', ...excerptOf(text, terms)));
};

const tell = (query: string, count: number): string => {
  if (!query) return '';
  if (count === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
  return count > MAX_RESULTS
    ? `The best ${MAX_RESULTS} of ${count} results`
    : `${count} ${count === 1 ? 'result' : 'results'}`;
};

const index = await loadIndex();

const show = (): void => {
  const query = field.value.trim();
  const found = query ? index.search(query) : [];
  status.textContent = tell(query, found.length);
  results.replaceChildren(...found.slice(0, MAX_RESULTS).map(renderResult));
};

const change = (): void => {
  const query = field.value.trim();
  history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
  show();
};

let timer: ReturnType<typeof setTimeout>;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(change, PAUSE_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change();
});

field.value = new URLSearchParams(location.search).get('q') ?? '';
show();
