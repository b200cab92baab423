import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Our icons: 20 px grid, 1.5 px stroke, the colour of the text. Decorative: their label stands beside. */
const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg
    part="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;

/** Two speech balloons: this text in another language. */
export const languageIcon = (): TemplateResult =>
  icon(
    svg`<path d="M8 13.5 5 16v-2.5H3.5A1.5 1.5 0 0 1 2 12V5a1.5 1.5 0 0 1 1.5-1.5h8A1.5 1.5 0 0 1 13 5v1"/><path d="M9.5 8.5h7A1.5 1.5 0 0 1 18 10v4a1.5 1.5 0 0 1-1.5 1.5H16V18l-3-2.5H9.5A1.5 1.5 0 0 1 8 14v-4a1.5 1.5 0 0 1 1.5-1.5Z"/>`,
  );

export const emailIcon = (): TemplateResult =>
  icon(svg`<rect x="2" y="4" width="16" height="12" rx="1.5"/><path d="m2.5 5 7.5 6 7.5-6"/>`);

export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M4 2.5h3l1.5 4-2 1.5a9 9 0 0 0 5.5 5.5l1.5-2 4 1.5v3A1.5 1.5 0 0 1 16 17.5 13.5 13.5 0 0 1 2.5 4 1.5 1.5 0 0 1 4 2.5Z"/>`,
  );

export const addressIcon = (): TemplateResult =>
  icon(svg`<path d="M10 18s6-5.5 6-10A6 6 0 0 0 4 8c0 4.5 6 10 6 10Z"/><circle cx="10" cy="8" r="2.25"/>`);

export const websiteIcon = (): TemplateResult =>
  icon(svg`<circle cx="10" cy="10" r="8"/><path d="M2 10h16M10 2c5 5 5 11 0 16M10 2c-5 5-5 11 0 16"/>`);
