import { css } from 'lit';

/** Topics above a headline and the meta line below it, in articles and on cards. */
export const metaStyles = css`
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .meta a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: inherit;
  }
`;
