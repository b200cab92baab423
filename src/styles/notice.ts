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
  .notice > div {
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
    /* An empty string, unlike none, leaves it a list for WebKit's screen readers. */
    list-style-type: '';
  }
  .versions :is(a, button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
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
  }
`;
