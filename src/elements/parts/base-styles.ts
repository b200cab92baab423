import { css } from 'lit';

/**
 * Public custom properties (`--wco-*`, set by the page) and their defaults. Other styles use the private names on the
 * left, so that each default is written once. Text has the colour of the page and no background, so that both fit.
 */
const tokens = css`
  .root {
    --_text: var(--wco-color-text, currentColor);
    --_accent: var(--wco-color-accent, color-mix(in srgb, #0097ff 35%, var(--_text)));
    --_muted: var(--wco-color-muted, color-mix(in srgb, var(--_text) 88%, transparent));
    --_border: var(--wco-color-border, color-mix(in srgb, var(--_text) 22%, transparent));
    /* Borders of form controls. */
    --_control: color-mix(in srgb, var(--_text) 66%, transparent);
    --_tint: var(--wco-color-notice, color-mix(in srgb, var(--_accent) 8%, transparent));
    --_focus: var(--wco-color-focus, var(--_accent));
    /* Only with a text colour: a background alone could hide the text. Undefined if one of the two is not set. */
    --_both: color-mix(in srgb, var(--wco-color-background), var(--wco-color-text) 0%);
    --_ground: var(--_both, transparent);
    /* Colours of popups. */
    --_popup: Canvas;
    --_popup-text: CanvasText;
    --_radius: var(--wco-radius, 4px);
    --_measure: var(--wco-measure, 68ch);
    --_space: var(--wco-space, 1.5em);
    --_ratio: var(--wco-image-ratio, 16 / 9);
    --_headline-font: var(--wco-headline-font-family, inherit);
    --_headline-weight: var(--wco-headline-weight, 680);
  }
`;

/**
 * Colours with a minimum contrast, in browsers with relative colours. `y` is the luminance of WCAG 2.2, 0 to 1: on a
 * background above 0.18, black has more contrast than white. A relative colour has only one origin. To compare two
 * colours, the luminance of one is put into the alpha channel of the other: `color-mix()` replaces `none` by the other
 * colour's value.
 */
const contrastTokens = css`
  @supports (color: color(from currentColor xyz none y none / calc(alpha * pow(y, 0.5)))) {
    .root {
      /* Without a text colour: black or white on the background; on a transparent one, the text colour of the page. */
      --_on-ground: rgb(
        from
          color-mix(
            in srgb,
            color(
                from var(--wco-color-background) xyz calc((0.18 - y) * 99) calc((0.18 - y) * 99) calc((0.18 - y) * 99)
              )
              99.9%,
            currentColor
          )
          clamp(0, r, 255) clamp(0, g, 255) clamp(0, b, 255) / 1
      );
      --_text: var(--wco-color-text, var(--_on-ground, currentColor));
      --_ground: var(--wco-color-background, transparent);
      /*
       * The background for the calculations. A transparent one is guessed from the text: almost white under dark text;
       * the page's dark canvas under light text. Light text without a dark colour scheme can be on any colour: assume
       * one on which the text has just enough contrast.
       */
      --_behind: color-mix(
        in xyz,
        var(--_ground) 99.9%,
        light-dark(
          color(from var(--_text) xyz 0 max(y / 5 - 0.04, min(0.9, (0.18 - y) * 999)) 0),
          color(from var(--_text) xyz 0 clamp(0.015, (0.18 - y) * 999, 0.9) 0)
        )
      );
      /* The luminance with a contrast of 5:1 to the background, so that 4.5:1 remains on the tint of a notice. */
      --_limit: color(
        from var(--_behind) xyz none none none / max(0.002, y / 5 - 0.04, min(1, y * 5 + 0.2, (0.18 - y) * 999))
      );
      /* The accent, darkened or lightened to the limit. Darker: all channels times --_keep. Lighter: mixed with white. */
      --_y: max(min(y, alpha), min(max(y, alpha), (alpha - 0.18) * 999));
      --_white: max(0, (var(--_y) - y) / (1.001 - y));
      --_keep: min(1 - var(--_white), var(--_y) / max(y, 0.0001));
      --_accent: color(
        from
          color-mix(
            in xyz,
            color(from var(--wco-color-accent, light-dark(#00538c, #9ccbf5)) xyz x y z / none),
            var(--_limit)
          )
          xyz calc(x * var(--_keep) + 0.9505 * var(--_white)) calc(y * var(--_keep) + var(--_white))
          calc(z * var(--_keep) + 1.089 * var(--_white)) / 1
      );
      /* Fainter on backgrounds where neither black nor white has contrast to spare. */
      --_tint: var(
        --wco-color-notice,
        color(
          from color-mix(in xyz, color(from var(--_accent) xyz x y z / none), var(--_limit)) xyz x y z /
            min(0.08, 0.57 * alpha, 0.11 * (1 - alpha))
        )
      );
      /* The text, as translucent as its contrast allows. 0.45: the browser blends gamma-encoded values. */
      --_pair: color-mix(
        in xyz,
        color(from var(--_text) xyz x y z / none),
        color(from var(--_behind) xyz none none none / max(0.002, y))
      );
      --_muted: var(
        --wco-color-muted,
        color(
          from var(--_pair) xyz x y z /
            clamp(
              0.74,
              (pow(alpha, 0.45) - pow(max(0, alpha / 5 - 0.04, min(1, alpha * 5 + 0.2, (0.18 - alpha) * 999)), 0.45)) /
                (pow(alpha, 0.45) - pow(y, 0.45)),
              1
            )
        )
      );
      /* The same for borders of form controls, with a contrast of 3:1. */
      --_control: color(
        from var(--_pair) xyz x y z /
          clamp(
            0.5,
            (
                pow(alpha, 0.45) - pow(
                    max(0, alpha / 3.3 - 0.035, min(1, alpha * 3.3 + 0.115, (0.18 - alpha) * 999)),
                    0.45
                  )
              ) /
              (pow(alpha, 0.45) - pow(y, 0.45)),
            1
          )
      );
      --_popup: rgb(
        from color-mix(in srgb, var(--_ground) 99.9%, oklch(from var(--_text) clamp(0.18, (0.565 - l) * 99, 1) 0 0)) r g
          b / 1
      );
      --_popup-text: var(--_text);
    }
  }
`;

/**
 * Styles of all elements. `all: initial` on the root keeps inherited styles of the page out, except font, size, text
 * colour and colour scheme. Nothing on `:host` is `!important`, so that pages can hide and place elements.
 */
export const base = [
  tokens,
  contrastTokens,
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
      /* The language that Chromium and Safari expose for content of the page in slots. */
      -webkit-locale: inherit;
      font-family: var(--wco-font-family, inherit);
      /* Stay readable on pages that set tiny fonts. */
      font-size: max(var(--wco-font-size, 1em), 12px);
      --_tall: 0;
      line-height: 1.6;
      color: var(--_text);
      background: var(--_ground);
      overflow-wrap: anywhere;
      text-size-adjust: 100%;
      /* Stay hidden and let clicks through inside hidden parts of a page, such as closed menus. */
      visibility: inherit;
      pointer-events: inherit;
    }
    /* Too narrow for a word: clip it, so that nothing overflows into the page. */
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
     * Each text has the line height of its script: --_tall is added to the line height of Latin text. Joined letters are
     * not pulled apart. No specificity, so that a headline can be tighter.
     */
    :where([lang]) {
      --_tall: 0;
      --_headline-font: var(--wco-headline-font-family, inherit);
      line-height: calc(1.6 + var(--_tall));
      letter-spacing: 0;
      word-break: normal;
    }
    :where([lang]:is(:lang(zh), :lang(ja), :lang(ko), :lang(ka), :lang(am))) {
      --_tall: 0.125;
    }
    :where(
      [lang]:is(:lang(hi), :lang(ne), :lang(mr), :lang(bn), :lang(si), :lang(ta), :lang(te), :lang(kn), :lang(ml))
    ) {
      --_tall: 0.2;
    }
    :where(
      [lang]:is(
        :lang(ar),
        :lang(fa),
        :lang(ps),
        :lang(ckb),
        :lang(ug),
        :lang(dv),
        :lang(th),
        :lang(lo),
        :lang(km),
        :lang(my)
      )
    ) {
      --_tall: 0.25;
    }
    :where([lang]:lang(ur)) {
      --_tall: 0.9;
    }
    /* Korean has spaces, and its words stay whole. */
    :where([lang]:lang(ko)) {
      word-break: keep-all;
    }
    /* Urdu readers expect Nastaliq; browsers choose Naskh. The language of a list is that of its meta lines only. */
    :where([lang]:not(.cards):lang(ur), .meta:lang(ur)) {
      --_headline-font: var(--wco-headline-font-family, 'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', serif);
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
    /* Lines of Japanese headings end between phrases. */
    :is(h1, h2, h3, h4, h5, h6):lang(ja) {
      word-break: auto-phrase;
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
      /* Otherwise, icons ignore forced colours. */
      forced-color-adjust: auto;
    }
    /* The lines of a postal address, aligned with the frame in any direction of text. */
    .lines {
      display: grid;
      white-space: pre-line;
    }
    .lines bdi {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (pointer: coarse) {
      .versions :is(a, button),
      :is(.attachments, .related) a,
      .method dd > a,
      :is([part='source'], [part='all-news'], [part='feed']),
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
        --_control: #767676;
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
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
    }
    /* Browsers draw options on a background of their own. */
    option {
      background: var(--_popup);
      color: var(--_popup-text);
    }
    :is(input, select):focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
  `,
];
