import { css } from 'lit';

export const contactStyles = css`
  .contact {
    max-inline-size: var(--_measure);
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .contact > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.4;
    margin-block-end: 0.25em;
  }
  .contact [part='contact-name'] {
    font-weight: 600;
  }
  .contact [part='contact-role'] {
    color: var(--_muted);
  }
  .way {
    display: flex;
    gap: 0.625em;
    align-items: baseline;
    min-block-size: 24px;
    margin-block-start: 0.375em;
  }
  .way svg {
    color: var(--_muted);
    vertical-align: -0.25em;
  }
  .way .lines {
    white-space: pre-line;
  }
  .way ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    list-style-type: '';
  }
`;
