/** The elements of a choice, for the preview and for the snippet. */
import type { Markup } from '../../src/ssr/snippet.js';
import { isFieldOf, type Choice, type FieldName } from './choice.js';

type Attributes = Markup['attributes'];

/** The attributes that differ from the defaults of the element. */
const given = (
  choice: Choice,
  names: readonly (readonly [FieldName, attribute: string, usual?: string])[],
): Attributes =>
  names
    .filter(([name, , usual = '']) => isFieldOf(name, choice.element) && choice[name] !== usual)
    .map(([name, attribute]) => [attribute, choice[name]]);

const sourceOf = (choice: Choice, src: string): Attributes => [['src', src], ...given(choice, [['id', 'item-id']])];

const languageOf = (choice: Choice): Attributes => given(choice, [['lang', 'lang']]);

const contentOf = (choice: Choice): Attributes =>
  given(choice, [
    ['languages', 'languages'],
    ['fallback', 'fallback', 'best'],
  ]);

const variantOf = ({ variant, element }: Choice): Attributes => {
  const usual = element === 'item' ? 'article' : 'card';
  // A list cannot show articles in full.
  const isOffered = element === 'item' || variant !== 'article';
  return variant && variant !== usual && isOffered ? [['variant', variant]] : [];
};

const listOf = (choice: Choice): Attributes => [
  ...variantOf(choice),
  ...given(choice, [
    ['layout', 'layout', 'list'],
    ['limit', 'limit', '10'],
    ['paging', 'paging', 'load-more'],
  ]),
  ...(choice.searchable ? [['searchable', ''] as const] : []),
  ...given(choice, [
    ['filters', 'filters'],
    ['without', 'without'],
  ]),
];

const link = ({ link: href, words }: Choice): readonly Markup[] =>
  href && words ? [{ tag: 'a', attributes: [['href', href]], children: [], text: words }] : [];

const make = (tag: string, attributes: Attributes, children: readonly Markup[] = []): Markup => ({
  tag,
  attributes,
  children,
});

/** Tag of the outermost element, which gets the theme. */
export const tagOf = ({ element }: Choice): string =>
  element === 'newsroom' ? 'wco-news-provider' : `wco-news-${element}`;

/** @param src the source, if the choice names none */
export const markupOf = (choice: Choice, src: string): Markup => {
  const source = [...sourceOf(choice, choice.src || src), ...languageOf(choice)];
  switch (choice.element) {
    case 'list':
      return make('wco-news-list', [...source, ...contentOf(choice), ...listOf(choice)], link(choice));
    case 'newsroom':
      return make(
        'wco-news-provider',
        [...source, ['route', 'news']],
        [
          make('wco-language-switcher', []),
          make('wco-news-list', [...contentOf(choice), ...listOf(choice)], link(choice)),
          make('wco-news-item', [...contentOf(choice), ...given(choice, [['without', 'without']])]),
        ],
      );
    default:
      return make(
        'wco-news-item',
        [...source, ...contentOf(choice), ...variantOf(choice), ...given(choice, [['without', 'without']])],
        link(choice),
      );
  }
};
