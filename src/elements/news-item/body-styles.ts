import { css } from 'lit';

/** The elements that the sanitiser allows in bodies. */
export const bodyStyles = css`
  .body :is(p, ul, ol, dl, blockquote, pre, table, figure, details, address) {
    margin-block: 0 1em;
  }
  .body :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: calc(1.3 + var(--_tall));
    text-wrap: balance;
  }
  .body :is(h4, h5, h6) {
    font-size: 1.0625em;
  }
  .body > div > :first-child {
    margin-block-start: 0;
  }
  .body > div > :last-child,
  .body > :last-child {
    margin-block-end: 0;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  /* Indented further, the text of the innermost list would have no width. */
  .body
    :is(ul, ol, dd, blockquote)
    :is(ul, ol, dd, blockquote)
    :is(ul, ol, dd, blockquote)
    :is(ul, ol, dd, blockquote)
    :is(ul, ol, dd, blockquote)
    :is(ul, ol, dd, blockquote) {
    margin-inline-start: 0;
    padding-inline-start: 0;
  }
  .body ul {
    list-style-type: disc;
  }
  .body li + li {
    margin-block-start: 0.25em;
  }
  .body dd {
    margin-inline-start: 1.5em;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }
  .body img {
    max-inline-size: 100%;
    object-fit: contain;
    border-radius: var(--_radius);
  }
  /* Images with only a height, such as icons, keep it. */
  .body img:is([width], :not([height])) {
    block-size: auto;
  }
  /* A link whose target is not shown. */
  .body a:not([href]) {
    color: inherit;
    text-decoration: none;
    cursor: auto;
  }
  .body [role] {
    overflow-x: auto;
  }
  .body table {
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  .body caption {
    padding-block-end: 0.375em;
    text-align: start;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .body :is(th, td) {
    padding: 0.375em 0.75em;
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  .body :is(pre, code, kbd, samp) {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  .body pre {
    white-space: pre-wrap;
    direction: ltr;
  }
  @media print {
    .body details::details-content {
      content-visibility: visible;
    }
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_border);
    margin-block: 1.5em;
  }
`;
