import { css } from 'lit';

/** Attachments, gallery, related links, rights and actions. */
export const extrasStyles = css`
  :is(.attachments, .related) > :first-child {
    margin-block-end: 0.5em;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: calc(1.4 + var(--_tall));
  }
  .attachments li {
    display: flex;
    gap: 0.625em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_border);
  }
  .attachments svg {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .attachments li > span {
    flex: 1;
    min-inline-size: 0;
  }
  /* Blocks, because in a grid WebKit lets a wrapped link cover the line below. */
  .attachments li > span > * {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .file {
    font-size: 0.875em;
    color: var(--_muted);
  }
  :is(.file, .related) [part='language'] {
    padding: 0;
    border: 0;
    font-size: 1em;
  }
  .related [part='language'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .related li {
    padding-block: 0.125em;
  }
  :is(.attachments, .related, .rights, footer) a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  .gallery {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
  }
  .gallery img {
    aspect-ratio: var(--_ratio);
    object-fit: cover;
  }
  footer {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
    font-size: 0.9375em;
  }
  footer slot {
    display: contents;
  }
  .footer {
    display: grid;
    gap: 0.75em;
  }
  [part='source'] {
    justify-self: start;
  }
  .rights {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .rights span + span {
    margin-inline-start: 0.5em;
  }
  .rights a {
    color: inherit;
  }
  @media print {
    /* In print, the address is below the headline. */
    footer a[part='source'] {
      display: none;
    }
  }
  [part='copy-status']:not(:empty) {
    color: var(--_muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    min-block-size: 2.25em;
    font-size: 0.9375em;
  }
  .actions button {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(2em, 24px);
    text-decoration: none;
  }
  .actions button:hover span {
    text-decoration: underline;
  }
  .icon-button {
    display: inline-grid;
    flex: none;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    border-radius: var(--_radius);
  }
  .icon-button:hover {
    background: var(--_tint);
  }
  @media print {
    .icon-button,
    .actions {
      display: none;
    }
    /* The link text of a contact's website is its address. */
    :is(article, .body) a[href^='http']:not(dd > a)::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
  }
`;
