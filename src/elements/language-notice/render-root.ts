import { html, type TemplateResult } from 'lit';

/** What is around a notice, or around none. */
export const renderRoot = (notice: unknown): TemplateResult => html`<div class="root">${notice}</div>`;
