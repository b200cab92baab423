import { css } from 'lit';

/** Headline, meta line and running text of an article. */
export const articleStyles = css`
  article {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    /* One column for all: texts that run in different directions still share their edges. */
    max-inline-size: var(--_measure);
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  [part='headline'] {
    font-size: clamp(1.35em, 1.05em + 1.8cqi, 2.2em);
    font-weight: 680;
    line-height: 1.2;
    text-wrap: balance;
    outline-offset: 4px;
  }
  [part='headline']:focus:not(:focus-visible) {
    outline: none;
  }
  [part='headline']:is(:lang(ar), :lang(fa), :lang(hi), :lang(th)) {
    line-height: 1.5;
  }
  [part='headline']:lang(ur) {
    line-height: 2.2;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part='summary'] {
    font-size: 1.15em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .body {
    text-wrap: pretty;
  }
  .body:is(:lang(zh), :lang(ja), :lang(ko)) {
    max-inline-size: 40em;
  }
  .body.plain p {
    white-space: pre-line;
  }
  [part='source'] {
    font-size: 0.9375em;
  }
  @media print {
    [part='source']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
