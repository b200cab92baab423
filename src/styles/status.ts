import { css } from 'lit';

/** Skeleton, empty, error and stale states: set like text, not like alarms. */
export const statusStyles = css`
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    margin-block-end: 1em;
  }
  .status button {
    min-block-size: 24px;
  }
  .skeleton {
    display: grid;
    gap: 0.75em;
    max-inline-size: var(--_measure);
    animation: appear 160ms 200ms backwards;
  }
  .skeleton span {
    block-size: 1em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_text) 9%, var(--_ground));
  }
  .skeleton span:first-child {
    block-size: 2em;
    inline-size: 85%;
  }
  .skeleton span:nth-child(2) {
    inline-size: 30%;
    margin-block-end: 0.75em;
  }
  .skeleton span:last-child {
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
    .skeleton span {
      border: 1px solid;
    }
  }
  @media print {
    .skeleton {
      display: none;
    }
  }
`;
