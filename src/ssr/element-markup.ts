import type { CSSResultGroup } from 'lit';
import { DECLARED } from '../elements/base/wco-element.js';
import { scriptText } from '../elements/news-item/structured-data.js';
import type { Article } from '../elements/parts/article.js';
import { textLanguage, type MarkedText } from '../elements/parts/text-language.js';
import { webUrl } from '../safety/urls.js';
import { attributesOf, ELEMENT_NAMES, type RenderedElement, type RenderOptions } from './options.js';
import { attributesMarkup, StaticElement } from './static-dom.js';
import { withoutComments } from './to-markup.js';

/** The parts of an element's markup, and facts about its content. */
export interface Rendering {
  /** Content of the shadow root. */
  readonly markup: string;
  readonly styles: readonly CSSResultGroup[];
  /** Content of the element's JSON script. */
  readonly json?: unknown;
  /** Attributes besides those of the options. */
  readonly attributes?: Iterable<readonly [name: string, value: string | undefined]>;
  /** Markup of the light tree, for browsers without declarative shadow roots. */
  readonly light?: string;
  /** Title for an element that shows no headline. */
  readonly title: MarkedText;
  /** The article that is shown. */
  readonly article?: Article;
}

/** Hides controls in browsers with scripting off. */
const WITHOUT_SCRIPTING =
  '@media (scripting:none){button,form,[part~=actions],[part~=contact-actions]{display:none!important}}';
/** Hides the empty row of actions. */
const WITHOUT_HYDRATION = '[part~=contact-actions]{display:none}';

const cssOf = (styles: CSSResultGroup): string =>
  Array.isArray(styles) ? styles.map(cssOf).join('') : 'cssText' in styles ? styles.cssText : '';

/** A data block: a script element that browsers don't run. */
export const jsonScript = (type: string, json: unknown): string =>
  `<script type="${type}">${scriptText(json)}</script>`;

/** A link to the article on the publisher's site, for the light tree. Empty if the article has no address. */
export const articleLink = ({ version, fields, item }: Article): string => {
  const href = webUrl((version ?? item.versions[0]).url);
  if (!href) return '';
  const { headline = href, language } = fields.headline ?? {};
  const link = new StaticElement('a', Object.entries({ href, ...textLanguage(language, headline) }));
  link.append(headline);
  return link.outerHTML;
};

/** An element with its declarative shadow root, its light tree and its data. */
export const elementMarkup = (element: RenderedElement, rendering: Rendering, options: RenderOptions): string => {
  const { hydrate = true, prefix = 'wco', nonce, browserLanguages = [], lang = 'en' } = options;
  const { markup, styles, json, light = '', attributes = [] } = rendering;
  const name = `${prefix}-${ELEMENT_NAMES[element]}`;
  const all = attributesMarkup([
    ...new Map([
      ...attributesOf(element, { ...options, lang }),
      ...attributes,
      [DECLARED, hydrate ? browserLanguages.join(' ') : undefined],
    ]),
  ]);
  const css = cssOf([...styles]) + (hydrate ? WITHOUT_SCRIPTING : WITHOUT_HYDRATION);
  const style = `<style${attributesMarkup([['nonce', nonce || undefined]])}>${css}</style>`;
  const root = `<template shadowrootmode="open">${style}${hydrate ? markup : withoutComments(markup)}</template>`;
  const data = hydrate && json !== undefined ? jsonScript('application/json', json) : '';
  return `<${name}${all}>${root}${light}${data}</${name}>`;
};
