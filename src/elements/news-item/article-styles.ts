import { css } from 'lit';

/** Headline, meta line and images of an article. */
export const articleStyles = css`
  article {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, var(--_measure));
  }
  article > slot {
    display: contents;
  }
  slot[name='notice'] > .notice,
  ::slotted([slot='notice']) {
    margin-block-end: var(--_space);
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  /* Topics and dates stay with a headline of another direction. */
  header[dir='ltr'] > [dir='rtl'],
  header[dir='rtl'] > [dir='ltr'] {
    justify-content: end;
  }
  li:is([part='topic']) + li::before {
    content: '·';
    content: '·' / '';
    margin-inline-end: 0.75em;
  }
  [part='headline'] {
    font-size: clamp(1.35em, 1.05em + 1.8cqi, 2.2em);
    font-weight: var(--_headline-weight);
    line-height: calc(1.15 + var(--_tall));
    text-wrap: balance;
    hanging-punctuation: first;
  }
  [part='summary'] {
    margin-block-start: 0.5em;
    font-size: 1.15em;
    line-height: calc(1.5 + var(--_tall));
  }
  [part='image'] {
    display: block;
    /* Never larger than the file. */
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: min(85vh, 48em);
    object-fit: contain;
    object-position: left;
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  [part='image']:dir(rtl) {
    object-position: right;
  }
  [part='image'].unsized {
    aspect-ratio: var(--_ratio);
    object-fit: cover;
    background: var(--_tint);
  }
  [part='image']:not([width]) {
    inline-size: 100%;
  }
  /* The image has a file that is wider than the width attribute says. */
  [part='image'][data-wider] {
    inline-size: min(100%, 1280px);
  }
  [part='image'][data-broken] {
    padding: 1em;
    background: var(--_tint);
    font-size: 0.9375em;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin-block-start: 0.5em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  /* WebKit needs 20 microseconds for each Chinese character, and quadratic time for a long paragraph. */
  .body:not(.long, :lang(zh), :lang(ja), :lang(ko)) {
    text-wrap: pretty;
  }
  .body:is(:lang(zh), :lang(ja), :lang(ko)) {
    max-inline-size: 40em;
  }
  .body.plain p,
  p.plain {
    white-space: pre-line;
  }
  .address {
    display: none;
  }
  @media print {
    .address {
      display: block;
      font-size: 0.875em;
    }
    figure {
      break-inside: avoid;
    }
    [part='headline'] {
      break-after: avoid;
    }
  }
`;
