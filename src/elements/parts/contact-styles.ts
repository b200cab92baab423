import { css } from 'lit';

export const contactStyles = css`
  .contact {
    max-inline-size: var(--_measure);
  }
  article .contact,
  .contact + .contact {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .contact + .contact {
    margin-block-start: var(--_space);
  }
  article .contact + .contact {
    margin-block-start: 0;
  }
  [part='contact-heading'] {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: calc(1.4 + var(--_tall));
    margin-block-end: 0.25em;
  }
  [part='contact-name'] {
    font-weight: 600;
  }
  [part='contact-role'] {
    color: var(--_muted);
  }
  .method {
    display: flex;
    gap: 0.625em;
    align-items: start;
    min-block-size: 28px;
    margin-block-start: 0.25em;
  }
  /* Lines of Nastaliq are much taller than the texts in other scripts beside them. */
  .method:lang(ur),
  .method:lang(ur) dd {
    align-items: center;
  }
  .method svg {
    color: var(--_muted);
    vertical-align: -0.25em;
  }
  .method .label {
    margin-inline-start: 0.375em;
  }
  .method dd {
    display: flex;
    gap: 0.25em;
    align-items: start;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .method dd > a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  /* A long value wraps; the button stays at its end. */
  .method dd > :first-child {
    min-inline-size: 0;
  }
  .method .icon-button {
    color: var(--_muted);
  }
  .method .icon-button svg {
    inline-size: 1.0625em;
    block-size: 1.0625em;
  }
  .method ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .contact .actions {
    margin-block-start: 0.25em;
  }
`;
