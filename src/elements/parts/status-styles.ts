import { css } from 'lit';

/** Skeleton, and messages of the states empty, error and stale. */
export const statusStyles = css`
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    margin-block-end: 1em;
  }
  .status :is(a, button) {
    min-block-size: 24px;
  }
  .status a {
    display: inline-flex;
    align-items: center;
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
    max-inline-size: var(--_measure);
    animation: appear 160ms 200ms backwards;
  }
  .skeleton :is(i, b, span, u) {
    block-size: 1em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_text) 9%, transparent);
  }
  /* Lines of the headline, the image, and the last line of the text. */
  .skeleton b {
    block-size: 1.75em;
  }
  .skeleton b + b {
    inline-size: 70%;
  }
  .skeleton i {
    /* Otherwise WebKit makes a stretched box with a ratio wider than its column. */
    align-self: start;
    block-size: auto;
    aspect-ratio: var(--_ratio);
    margin-block: 0.75em;
    border-radius: var(--_radius);
  }
  .skeleton b + span {
    inline-size: 30%;
  }
  .skeleton > span:last-child:not(b + span) {
    inline-size: 60%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton :is(i, b, span, u) {
      border: 1px solid;
    }
  }
  @media print {
    .skeleton {
      display: none;
    }
  }
`;
