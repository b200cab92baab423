import { css } from 'lit';

/** Cards, and the lines of the variant `compact`. */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  .card-media {
    overflow: hidden;
    aspect-ratio: var(--_ratio);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .card-media img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    max-block-size: none;
    object-fit: cover;
    border-radius: 0;
  }
  .card-text {
    display: grid;
    gap: 0.375em;
    align-content: start;
    min-inline-size: 0;
  }
  /* Aligned with the frame, whatever the direction of their text. */
  .card-text > * {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .card .kicker {
    display: block;
  }
  .card [part='headline'] {
    font-size: clamp(1.0625em, 0.95em + 0.9cqi, 1.5em);
    font-weight: var(--_headline-weight);
    line-height: calc(1.3 + var(--_tall));
  }
  .card [part='link'] {
    color: inherit;
    text-decoration-color: transparent;
  }
  .card [part='link']:is(:hover, :focus-visible) {
    text-decoration-color: currentColor;
  }
  /* The headline's link covers the card. */
  .card [part='link'][href]::before {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card [part='summary'] {
    margin-block-start: 0.25em;
    max-inline-size: var(--_measure);
    font-size: 0.9375em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    line-clamp: var(--_lines);
    overflow: hidden;
  }
  .lines-1 {
    --_lines: 1;
  }
  .lines-2 {
    --_lines: 2;
  }
  .lines-3 {
    --_lines: 3;
  }
  .lines-4 {
    --_lines: 4;
  }
  .lines-5 {
    --_lines: 5;
  }
  .lines-6 {
    --_lines: 6;
  }
  .card .meta {
    align-items: baseline;
    gap: 0 0.75em;
  }
  :is([part='language'], [part='badge']) {
    font-size: 0.9375em;
    padding-inline: 0.5em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    line-height: calc(1.5 + var(--_tall));
  }
  /* In a wide container, the image is beside the text. */
  @container (min-width: 34em) {
    .cards:not(.compact) > .illustrated {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }
  /* The link covers the card, so the card has the focus ring. */
  .card [part='link']:focus-visible {
    outline: none;
  }
  .card [part='link']:focus-visible::before {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  .compact .card {
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_border);
  }
  .compact .card-text {
    gap: 0.125em;
  }
  .compact .card .meta {
    order: -1;
  }
  .compact .card [part='headline'] {
    font-size: 1em;
    line-height: calc(1.375 + var(--_tall));
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
