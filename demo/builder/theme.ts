/** The custom properties of a choice. */
import { contrast } from '../contrast.mjs';
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
