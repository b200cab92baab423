/** The elements of a choice, for the preview and for the snippet. */
import type { Markup } from '../../src/ssr/snippet.js';
import { attributesOf, type Choice, type Part } from './choice.js';

type Attributes = Markup['attributes'];

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
  const source: Attributes = [['src', choice.src || src]];
  if (choice.element !== 'newsroom') {
    const part = choice.element as Part;
    return make(tagOf(choice), [...source, ...attributesOf(choice, part)], link(choice));
  }
  return make(
    tagOf(choice),
    [...source, ...attributesOf(choice, 'provider'), ['route', 'news']],
    [
      make('wco-language-switcher', []),
      make('wco-news-list', attributesOf(choice, 'list'), link(choice)),
      make('wco-news-item', attributesOf(choice, 'item')),
    ],
  );
};
