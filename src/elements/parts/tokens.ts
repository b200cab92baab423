import { css } from 'lit';

/**
 * Public custom properties (`--wco-*`, set by the page) and what they default to. Inside the widgets
 * only the private names on the left are used, so that each default is written once.
 */
export const tokens = css`
  .root {
    --_text: var(--wco-color-text, CanvasText);
    --_ground: var(--wco-color-background, Canvas);
    --_accent: var(--wco-color-accent, light-dark(#00538c, #9ccbf5));
    --_muted: var(--wco-color-muted, color-mix(in srgb, var(--_text) 74%, var(--_ground)));
    --_border: var(--wco-color-border, color-mix(in srgb, var(--_text) 22%, var(--_ground)));
    --_tint: var(--wco-color-notice, color-mix(in srgb, var(--_accent) 8%, var(--_ground)));
    --_focus: var(--wco-color-focus, var(--_accent));
    --_radius: var(--wco-radius, 4px);
    --_measure: var(--wco-measure, 68ch);
    --_space: var(--wco-space, 1.5em);
    --_ratio: var(--wco-image-ratio, 16 / 9);
    --_headline-font: var(--wco-headline-font-family, inherit);
    --_headline-weight: var(--wco-headline-weight, 680);
  }
`;
