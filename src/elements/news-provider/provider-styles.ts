import { css } from 'lit';

/** A newsroom: list and article, side by side if there is room. */
export const providerStyles = css`
  .root {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  [part='back'] {
    justify-self: start;
    min-block-size: 24px;
  }
  /* Without room for both, the open article replaces the list. */
  .open ::slotted(wco-news-list) {
    display: none;
  }
  @container (min-width: 60em) {
    .open {
      grid-template-columns: minmax(0, var(--wco-list-width, 22em)) minmax(0, 1fr);
      column-gap: 3em;
    }
    /* The list is visible. */
    .open > [part='back'] {
      display: none;
    }
    .open ::slotted(*) {
      grid-column: 1 / -1;
    }
    .open ::slotted(wco-news-list) {
      display: block;
      grid-column: 1;
    }
    .open ::slotted(wco-news-item) {
      grid-column: 2;
    }
  }
`;
