import { css } from 'lit';

/** Heading, controls and rows of a list. */
export const listStyles = css`
  /* Like * + *, which would restyle all rows whenever one is added or removed. */
  .root > :where(:not(:first-child)) {
    margin-block-start: 1em;
  }
  .root > .visually-hidden {
    margin: -1px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  [part='heading'] {
    margin: 0;
    font-family: var(--_headline-font);
    font-size: clamp(1.25em, 1.1em + 1cqi, 1.625em);
    font-weight: var(--_headline-weight);
    line-height: 1.3;
  }
  [part='count'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
  }
  .controls label {
    display: grid;
    flex: auto;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .controls [part='search'] {
    flex: 2 1 14em;
  }
  /* A control that is alone in its row. */
  select {
    max-inline-size: 28em;
  }
  .controls label > span {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .cards {
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
  }
  .cards[hidden] {
    display: none;
  }
  .grid .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(var(--wco-card-width, 16em), 100%), 1fr));
    gap: 2em 1.5em;
  }
  .compact .cards {
    gap: 0;
  }
  :is(.cards, .group) > li {
    /* With a marker box, even an empty one, style changes take four times as long. */
    display: block;
  }
  :is(.cards, .group:last-child) > li {
    contain-intrinsic-block-size: auto 10.5em;
  }
  .grid :is(.cards, .group:last-child) > li {
    contain-intrinsic-block-size: auto 22em;
  }
  .compact :is(.cards, .group:last-child) > li {
    contain-intrinsic-block-size: auto 4em;
  }
  .deferred {
    content-visibility: auto;
  }
  /* For sizes of cards. Each container costs a pass of styles, so cards of a single column share one. */
  .root:not(.grid) .cards,
  .grid :is(.cards, .group) > li {
    container-type: inline-size;
  }
  .group {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: inherit;
    gap: inherit;
  }
  /* The last group may have any number of rows, so its height can't be estimated. */
  .group:not(:last-child) {
    content-visibility: auto;
    contain-intrinsic-size: auto calc(60 * 10.5em);
    /* Containment would cut off the focus ring. Horizontal room would make the page scroll. */
    padding-block: 4px;
    margin-block: -4px;
    overflow-clip-margin: 4px;
  }
  @supports not (overflow-clip-margin: 4px) {
    .group [part='link']:focus-visible::before {
      inset-inline: 4px;
    }
  }
  /* Three columns. */
  .grid .group:not(:last-child) {
    contain-intrinsic-size: auto calc(20 * 22em);
  }
  .compact .group:not(:last-child) {
    contain-intrinsic-size: auto calc(60 * 4em);
  }
  /* The image is beside the text if a card is wide enough. */
  @container (min-width: 34em) {
    :is(.cards, .group) > li > .illustrated {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }
  mark {
    background: color-mix(in srgb, var(--_accent) 22%, transparent);
    color: inherit;
    border-radius: 2px;
  }
  .root button:is([part='more'], [part='new-items'], [part='others'], [part='page'], [part='clear']) {
    min-block-size: 2.5em;
    padding-inline: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .root button:is([part='more'], [part='new-items'], [part='others'], [part='page'], [part='clear']):hover {
    background: var(--_tint);
  }
  .pages,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
  }
  .skeletons .skeleton {
    max-inline-size: none;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .controls,
    .pages,
    .ways {
      display: none;
    }
    .group:not(:last-child) {
      content-visibility: visible;
    }
  }
`;
