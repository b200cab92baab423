import { html, type TemplateResult } from 'lit';

// Icons are paths on a 20 px grid with a stroke of 1.5 px. This one is needed by several chunks.
export const languageIcon = 'M2 4h11v8H7l-3 3v-3H2zm14 4h2v7h-2v3l-3-3H9';

/** A decorative icon in the colour of the text. */
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
