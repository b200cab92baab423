import type { CSSResultGroup } from 'lit';
import { DECLARED } from '../elements/base/wco-element.js';
import { scriptText } from '../elements/news-item/structured-data.js';
import type { Drawn } from './drawn.js';
import { escapeHtml } from '../safety/escape-html.js';
import { attributesOf, type RenderedElement, type RenderOptions } from './options.js';
import { withoutComments } from './to-markup.js';

/** What does nothing before a script is there is not shown where none will ever be. */
const WITHOUT_SCRIPTS =
  '@media (scripting:none){button,form,[part~=actions],[part~=contact-actions]{display:none!important}}';
/** Nor is its row, where it was not drawn. */
const WITHOUT_ACTIONS = '[part~=contact-actions]{display:none}';

const textOf = (styles: CSSResultGroup): string =>
  Array.isArray(styles) ? styles.map((each) => textOf(each)).join('') : 'cssText' in styles ? styles.cssText : '';

const attributesText = (attributes: Iterable<readonly [string, string]>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');

/** JSON in a script element, which no browser runs. */
export const jsonScript = (type: string, json: unknown): string =>
  `<script type="${type}">${scriptText(json)}</script>`;

/** An element with its shadow root declared, its data and what is shown where roots cannot be declared. */
export const elementMarkup = (element: RenderedElement, drawn: Drawn, options: RenderOptions): string => {
  const { hydrate = true, prefix = 'wco', nonce, browserLanguages = [], lang = 'en' } = options;
  const { tag, markup, styles, json, light = '' } = drawn;
  const name = `${prefix}-${tag}`;
  const attributes = new Map([
    ...attributesOf(element, { ...options, lang }),
    ...(drawn.attributes ?? []),
    ...(hydrate ? ([[DECLARED, browserLanguages.join(' ')]] as const) : []),
  ]);
  const css = styles.map(textOf).join('') + (hydrate ? WITHOUT_SCRIPTS : WITHOUT_ACTIONS);
  const style = `<style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${css}</style>`;
  const root = `<template shadowrootmode="open">${style}${hydrate ? markup : withoutComments(markup)}</template>`;
  const data = hydrate && json !== undefined ? jsonScript('application/json', json) : '';
  return `<${name}${attributesText(attributes)}>${root}${light}${data}</${name}>`;
};
