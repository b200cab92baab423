import { css } from 'lit';

/**
 * Public custom properties (`--wco-*`, set by the page) and their defaults. Other styles use the private names on the
 * left, so that each default is written once.
 */
const tokens = css`
  .root {
    --_text: var(--wco-color-text, CanvasText);
    --_ground: var(--wco-color-background, Canvas);
    --_accent: var(--wco-color-accent, light-dark(#00538c, #9ccbf5));
    --_muted: var(--wco-color-muted, color-mix(in srgb, var(--_text) 74%, var(--_ground)));
    --_border: var(--wco-color-border, color-mix(in srgb, var(--_text) 22%, var(--_ground)));
    --_tint: var(--wco-color-notice, color-mix(in srgb, var(--_accent) 8%, var(--_ground)));
    --_focus: var(--wco-color-focus, var(--_accent));
    --_radius: var(--wco-radius, 4px);
    --_measure: var(--wco-measure, 68ch);
    --_space: var(--wco-space, 1.5em);
    --_ratio: var(--wco-image-ratio, 16 / 9);
    --_headline-font: var(--wco-headline-font-family, inherit);
    --_headline-weight: var(--wco-headline-weight, 680);
  }
`;

/**
 * Styles of all elements. `all: initial` on the root keeps inherited styles of the page out, except font, size and
 * colour scheme. Nothing on `:host` is `!important`, so that pages can hide and place elements.
 */
export const base = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
      /* The intrinsic width of a size container, for table cells, floats and flex items. */
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
      /* Stay readable on pages that set tiny fonts. */
      font-size: max(var(--wco-font-size, 1em), 12px);
      line-height: 1.6;
      color: var(--_text);
      background: var(--_ground);
      overflow-wrap: anywhere;
      text-size-adjust: 100%;
      /* Stay hidden and let clicks through inside hidden parts of a page, such as closed menus. */
      visibility: inherit;
      pointer-events: inherit;
    }
    /* Too narrow for a word: hide everything, so that nothing overflows into the page. */
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
      /* Urdu readers expect Nastaliq; browsers choose Naskh. */
      font-family: 'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', var(--wco-font-family, serif);
    }
    ul {
      /* With the value none, VoiceOver doesn't announce a list. */
      list-style-type: '';
    }
    /* Some browsers align an item by the direction of its list instead of its own. */
    li {
      text-align: start;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      font-family: var(--_headline-font);
      outline-offset: 4px;
    }
    /* Headings get focus from scripts, never by Tab. */
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
    :is(input, select) {
      inline-size: 100%;
      min-block-size: 2.5em;
      padding: 0 0.5em;
      border: 1px solid color-mix(in srgb, var(--_text) 50%, var(--_ground));
      border-radius: var(--_radius);
      background: var(--_ground);
      color: inherit;
      font: inherit;
    }
    :is(input, select):focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
  `,
];
