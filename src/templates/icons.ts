import { html, type TemplateResult } from 'lit';

// Our icons: each one path on a 20 px grid, drawn with a stroke of 1.5 px.
export const languageIcon = 'M2 4h11v8H7l-3 3v-3H2zm14 4h2v7h-2v3l-3-3H9';
export const closeIcon = 'M5 5l10 10M15 5L5 15';
export const emailIcon = 'M2 4h16v12H2zl8 7 8-7';
export const phoneIcon = 'M3 3h4l2 4-2 2 4 4 2-2 4 2v4C9 17 3 11 3 3z';
export const faxIcon = 'M6 7V2h8v5M6 14H3V7h14v7h-3M6 11h8v7H6z';
export const websiteIcon = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16c5 5 5 11 0 16-5-5-5-11 0-16M2 10h16';
export const addressIcon = 'M10 18c4-5 6-7 6-10A6 6 0 0 0 4 8c0 3 2 5 6 10zm0-12a2 2 0 1 0 0 4 2 2 0 0 0 0-4';
export const hoursIcon = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 4v4l3 2';

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
