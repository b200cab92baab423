import { css } from 'lit';
import { tokens } from './tokens.js';

/**
 * What every element starts from. `all: initial` on the inner root keeps the page's inherited styles
 * out; font, size and colour scheme are let in again on purpose. Nothing on `:host` is `!important`,
 * so a page can still hide or place an element.
 */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    .root {
      all: initial;
      display: block;
      color-scheme: inherit;
      font-family: var(--wco-font-family, inherit);
      /* A page that sets 3px cannot make us unreadable. */
      font-size: max(var(--wco-font-size, 1em), 12px);
      line-height: 1.6;
      color: var(--_text);
      background: var(--_ground);
      overflow-wrap: anywhere;
      text-size-adjust: 100%;
    }
    .root > * + * {
      margin-block-start: 1.5em;
    }
    .root * {
      box-sizing: border-box;
    }
    p,
    dl,
    dd,
    ul,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin: 0;
      padding: 0;
    }
    a,
    button {
      font: inherit;
      color: var(--_accent);
      background: none;
      border: 0;
      padding: 0;
      text-decoration: underline from-font;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    :is(a, button, summary):focus-visible {
      outline: 2px solid var(--wco-color-focus, var(--_accent));
      outline-offset: 2px;
      border-radius: 2px;
    }
    /*
     * Each text has the height of its own script, whatever surrounds it. Joined letters are not pulled
     * apart. No specificity, so that a headline can be tighter.
     */
    :where([lang]) {
      line-height: 1.6;
      letter-spacing: 0;
    }
    :where([lang]:is(:lang(ar), :lang(fa), :lang(ps), :lang(ug), :lang(th), :lang(km), :lang(my), :lang(lo))) {
      line-height: 1.8;
    }
    :where([lang]:is(:lang(hi), :lang(ne), :lang(mr), :lang(bn), :lang(si))) {
      line-height: 1.7;
    }
    :where([lang]:lang(ur)) {
      line-height: 2.5;
    }
    svg {
      inline-size: 1.25em;
      block-size: 1.25em;
      flex: none;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (pointer: coarse) {
      :is(a, button)[part~='version'],
      button[part~='retry'] {
        min-block-size: 44px;
        min-inline-size: 44px;
      }
    }
    @media print {
      .root {
        color: #000;
        background: none;
      }
      button {
        display: none;
      }
    }
  `,
];
