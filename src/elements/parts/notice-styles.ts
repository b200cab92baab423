import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    max-inline-size: var(--_measure);
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_tint);
  }
  .notice-content {
    flex: 1;
    min-inline-size: 0;
    font-size: 0.9375em;
  }
  .notice svg {
    margin-block-start: 0.18em;
    color: var(--_accent);
  }
  .versions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    margin-block-start: 0.25em;
  }
  .versions p {
    color: var(--_muted);
  }
  .versions ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .versions :is(a, button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  .compare {
    text-align: start;
    min-block-size: 24px;
    margin-block-start: 0.25em;
  }
  .notice > .icon-button {
    align-self: start;
    margin-inline-end: -0.375em;
  }
  .notice > .icon-button svg {
    margin: 0;
  }
  /* Text and versions in one line, if there is room. */
  .notice.banner {
    max-inline-size: none;
    border-inline-start: 0;
    border-block-end: 2px solid var(--_accent);
    border-radius: 0;
  }
  .banner .notice-content {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: baseline;
  }
  .banner [part='notice-text'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .banner .versions {
    margin: 0;
  }
  .translation {
    min-block-size: 24px;
    margin-block-start: 0.25em;
  }
  @media (pointer: coarse) {
    .translation {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
      border-inline-start-width: 3px;
    }
  }
  @media print {
    .notice {
      background: none;
    }
    .versions {
      display: none;
    }
    /* The link to the original is part of a sentence: print its text. */
    [part='notice-text'] button {
      display: inline;
      text-decoration: none;
    }
  }
`;
