import { html, type TemplateResult } from 'lit';

// Our icons: each one path on a 20 px grid, drawn with a stroke of 1.5 px. Here is the one that several chunks need.
export const languageIcon = 'M2 4h11v8H7l-3 3v-3H2zm14 4h2v7h-2v3l-3-3H9';

/** An icon in the colour of the text. Decorative: its label stands beside it. */
export const renderIcon = (path: string): TemplateResult =>
  html`<svg
    part="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
