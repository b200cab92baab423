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
    line-height: calc(1.3 + var(--_tall));
  }
  [part='count'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .controls,
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
  }
  .filters {
    flex: 1 1 100%;
  }
  .controls label {
    display: grid;
    flex: auto;
    gap: 0.25em;
    min-inline-size: 0;
    /* For a control that is alone in its row. */
    max-inline-size: 28em;
  }
  .controls [part='search'] {
    flex: 1 1 9em;
    max-inline-size: none;
  }
  [part='show-filters'] {
    display: none;
  }
  @container (max-width: 34em) {
    [part='show-filters'] {
      display: block;
    }
    .filters.collapsed {
      display: none;
    }
  }
  /* One row, unless the filters need more room than the search leaves. */
  @container (min-width: 52em) {
    .controls {
      flex-wrap: nowrap;
    }
    .filters {
      flex: none;
      max-inline-size: calc(100% - 10em);
    }
    .filters label {
      flex: none;
      max-inline-size: 13em;
    }
    .controls [part='search'] {
      flex-basis: 9em;
    }
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
  .grid {
    --_card: var(--wco-card-width, 16em);
  }
  .grid.thumbnail {
    --_card: var(--wco-card-width, 20em);
  }
  /* As many columns as fit, at most six: groups of rows have full lines. Fewer cards share the width. */
  .grid .cards {
    --_column: minmax(min(max(var(--_card), (100% - 7.5em) / 6), 100%), 1fr);
    grid-template-columns: repeat(auto-fit, var(--_column));
    gap: 2em 1.5em;
  }
  .compact .cards {
    row-gap: 0;
  }
  :is(.cards, .group) > :not(.group) {
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
  .grid :is(.cards, .group) > :not(.group) {
    container-type: inline-size;
  }
  .group {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: inherit;
    gap: inherit;
  }
  .grid .group {
    grid-template-columns: repeat(auto-fill, var(--_column));
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
    :is(.cards, .group) > * > .illustrated {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }
  /* A card without an image fills its place with its headline. */
  .grid.full :is(.cards, .group) > li {
    display: grid;
  }
  .grid.full .card:not(.illustrated) {
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
    align-content: stretch;
  }
  .grid.full .card:not(.illustrated) .card-text {
    display: flex;
    flex-direction: column;
  }
  .grid.full .card:not(.illustrated) [part='headline'] {
    font-size: clamp(1.25em, 1em + 3cqi, 2em);
    -webkit-line-clamp: 6;
    line-clamp: 6;
    margin-block-end: auto;
  }
  .thumbnail:not(.grid) .cards {
    max-inline-size: 56em;
  }
  .thumbnail .illustrated:not(.lead .cards > :first-child > *) {
    grid-template-columns: minmax(0, 1fr) clamp(4.5em, 40cqi - 2em, 11em);
    gap: clamp(0.75em, 3cqi, 1em);
  }
  .thumbnail .illustrated:not(.lead .cards > :first-child > *) > :first-child {
    order: 1;
  }
  /* The first article is as wide as all columns. If it spanned them, auto-fit would keep empty ones. */
  .lead .cards {
    container-type: inline-size;
  }
  .lead .cards > :first-child {
    inline-size: 100cqi;
  }
  .lead .cards > :nth-child(2) {
    grid-column-start: 1;
  }
  .lead .cards > :first-child [part='headline'] {
    font-size: clamp(1.35em, 1.05em + 1.8cqi, 2.2em);
    -webkit-line-clamp: 6;
    line-clamp: 6;
  }
  .lead .cards > :first-child [part='summary'] {
    font-size: 1.0625em;
    -webkit-line-clamp: calc(2 * var(--_lines));
    line-clamp: calc(2 * var(--_lines));
  }
  @container (min-width: 34em) {
    .lead .cards > :first-child > .illustrated {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
  /* The article that is open beside the list. */
  .open .card {
    margin-inline-start: 1em;
  }
  .card.current::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .card [aria-current] {
    text-decoration-color: currentColor;
  }
  mark {
    background: color-mix(in srgb, var(--_accent) 22%, transparent);
    color: inherit;
    border-radius: 2px;
  }
  .root > * > button:not([part='retry']) {
    min-block-size: 2.5em;
    padding-inline: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .translation {
    min-block-size: 2.5em;
  }
  @media (pointer: coarse) {
    .translation {
      min-block-size: 44px;
    }
  }
  .root > * > button:not([part='retry']):hover {
    background: var(--_tint);
  }
  .pages,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
  }
  .skeletons .skeleton {
    max-inline-size: none;
  }
  .skeletons i {
    margin: 0;
  }
  @media (forced-colors: active) {
    .grid.full .card:not(.illustrated) {
      border: 1px solid;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .controls,
    .pages,
    .links {
      display: none;
    }
    .group:not(:last-child) {
      content-visibility: visible;
    }
  }
`;
