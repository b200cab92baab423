/** The custom properties of a choice, and the contrast of their colours. */
import { contrast, mix } from '../contrast.mjs';
import type { Choice } from './choice.js';

/** Properties with values: `--wco-*`, `color-scheme` (for form controls) and those of the box. */
export type Theme = readonly (readonly [property: string, value: string])[];

/** The themes of `themes.css`, by name. */
export type Themes = Readonly<Record<string, Theme>>;

/** Reads the themes from the style sheets of the page, so that they are defined only there. */
export const readThemes = (document: Document): Themes => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return Object.fromEntries(
    rules.flatMap((rule) => {
      if (!(rule instanceof CSSStyleRule)) return [];
      const [, name] = /^\[data-theme=["']?(\w+)["']?\]$/.exec(rule.selectorText) ?? [];
      const properties = [...rule.style].filter((property) => /^(--wco-|color-scheme$)/.test(property));
      return name
        ? [[name, properties.map((property) => [property, rule.style.getPropertyValue(property).trim()])]]
        : [];
    }),
  );
};

/** The scheme in which the browser's default text colour has more contrast. */
const schemeOf = (background: string): string =>
  contrast(background, '#ffffff') > contrast(background, '#000000') ? 'dark' : 'light';

export const themeOf = (choice: Choice, themes: Themes): Theme => {
  if (choice.theme !== 'own') return themes[choice.theme] ?? [];
  return [
    ['--wco-color-text', choice.text],
    ['--wco-color-background', choice.background],
    ['--wco-color-accent', choice.accent],
    ['color-scheme', schemeOf(choice.background)],
    ...(choice.radius === '4' ? [] : [['--wco-radius', `${choice.radius}px`] as const]),
  ];
};

/**
 * Adds properties for an element with its own background on a page of another colour: padding, and colours for the
 * fallback content.
 */
export const withBox = (theme: Theme): Theme => {
  const [text, background] = ['text', 'background'].map(
    (role) => theme.find(([name]) => name === `--wco-color-${role}`)?.[1],
  );
  if (!text || !background) return theme;
  return [...theme, ['padding', '1.5rem'], ['background', background], ['color', text]];
};

/** A pair of colours, one on the other, and its contrast. */
export interface Meeting {
  readonly what: string;
  readonly ratio: number;
  /** The minimum of WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for focus rings and icons (1.4.11). */
  readonly least: number;
}

/** The pairs of a theme; none if the theme does not set all three colours. */
export const meetingsOf = (theme: Theme): readonly Meeting[] => {
  const colour = (role: string): string | undefined => theme.find(([name]) => name === `--wco-color-${role}`)?.[1];
  const [text, background, accent] = [colour('text'), colour('background'), colour('accent')];
  if (!text || !background || !accent) return [];
  // The same mixtures as in src/elements/parts/tokens.ts.
  const muted = colour('muted') ?? mix(text, background, 0.74);
  const notice = colour('notice') ?? mix(accent, background, 0.08);
  const focus = colour('focus') ?? accent;
  const pairs: readonly (readonly [string, string, string, number])[] = [
    ['Text on the background', text, background, 4.5],
    ['Links on the background', accent, background, 4.5],
    ['Dates and labels on the background', muted, background, 4.5],
    ['Text in the notice', text, notice, 4.5],
    ['Links in the notice', accent, notice, 4.5],
    ['The focus ring', focus, background, 3],
  ];
  return pairs.map(([what, ink, ground, least]) => ({ what, ratio: contrast(ink, ground), least }));
};
