import { css } from 'lit';

export const translationStyles = css`
  .translation,
  .translation label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .translation button {
    min-block-size: 24px;
    text-align: start;
  }
  .translation label:has(input) {
    flex-wrap: nowrap;
    gap: 0.5em;
    min-block-size: 24px;
  }
  .translation input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .translation progress {
    inline-size: 10em;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }
  .translation :is(input, progress):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .translation :is(button, label:has(input)) {
      min-block-size: 44px;
    }
  }
  @media print {
    .translation :is(button, progress, label) {
      display: none;
    }
  }
`;
