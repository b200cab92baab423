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
      /* A container has no width of its own: where a page asks for it (table cells, floats, flex items), this is. */
      contain-intrinsic-inline-size: 20em;
      min-inline-size: 0;
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
      /* What a page hides, a closed menu say, stays hidden with us inside, and lets clicks through. */
      visibility: inherit;
      pointer-events: inherit;
    }
    /* Where a word has no room, nothing has: the page beside us is not ours to draw on. */
    @container (max-width: 6em) {
      .root {
        overflow-x: clip;
      }
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
    :is(a, button, summary, h1, h2, h3, h4, h5, h6):focus-visible {
      outline: 2px solid var(--_focus);
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
      /* Browsers would set Urdu in Naskh, which its readers find foreign. */
      font-family: 'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', var(--wco-font-family, serif);
    }
    ul {
      /* An empty string, unlike none, leaves it a list for WebKit's screen readers. */
      list-style-type: '';
    }
    /* Some browsers align an item with the list around it, whatever direction its own text has. */
    li {
      text-align: start;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      font-family: var(--_headline-font);
      outline-offset: 4px;
    }
    /* A heading gets focus from us, never by Tab. */
    :is(h1, h2, h3, h4, h5, h6):focus:not(:focus-visible) {
      outline: none;
    }
    a {
      transition: text-decoration-color 140ms;
    }
    a:hover {
      text-decoration-thickness: 2px;
    }
    figure {
      margin: 0;
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
      .versions :is(a, button),
      :is(.attachments, .related) a,
      .way dd > a,
      [part='source'],
      button:not(p > *) {
        min-block-size: 44px;
        min-inline-size: 44px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      a {
        transition: none;
      }
    }
    @media print {
      .root {
        --_text: #000;
        --_ground: #fff;
        --_muted: #000;
        --_accent: #000;
        --_border: #767676;
        color: #000;
        background: none;
      }
      button {
        display: none;
      }
    }
  `,
];
