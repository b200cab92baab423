import { css } from 'lit';

export const switcherStyles = css`
  .root {
    position: relative;
  }
  [part='languages'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  [part='choice'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
  }
  [part='choice'][aria-current='true'] {
    font-weight: 650;
    color: inherit;
    text-decoration: none;
    border-block-end: 2px solid var(--_accent);
  }
  [part='button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.5em;
    padding-inline: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .popup {
    position: absolute;
    z-index: 1;
    inset-inline-start: 0;
    min-inline-size: min(12em, 100vw - 2em);
    max-inline-size: calc(100vw - 2em);
    max-block-size: 20em;
    overflow-y: auto;
    margin-block-start: 0.25em;
    padding: 0.375em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_popup);
    color: var(--_popup-text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 15%);
  }
  .popup [part='languages'] {
    display: block;
  }
  .popup [part='choice'] {
    inline-size: 100%;
    min-block-size: 2.25em;
    padding-inline: 0.625em;
    border-radius: var(--_radius);
    text-align: start;
    text-decoration: none;
    color: inherit;
  }
  .popup [part='choice']:is(:hover, :focus-visible) {
    background: var(--_tint);
  }
  .popup [aria-checked='true'] {
    font-weight: 650;
    border-inline-start: 3px solid var(--_accent);
  }
  .missing {
    color: var(--_muted);
  }
  /* Not by colour alone. */
  [part='choice']:has(.missing) {
    text-decoration: underline dashed from-font;
  }
  input {
    max-inline-size: 20em;
    margin-block-end: 0.5em;
  }
  @media (forced-colors: active) {
    [part='choice'][aria-current='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
