/** Checks that samples use existing elements, attributes, events, parts, states and custom properties. */
import { transform } from 'lightningcss';
import { allowed, CUSTOM_PROPERTIES, ELEMENTS, EVENTS } from './public-names.mjs';

/**
 * Names that look like ours but are not elements or events: the package, storage keys, the attribute of server-rendered
 * markup, and in CONTRIBUTING.md the sample's element and the base class file.
 */
const OTHERS = [
  'wco-widgets',
  'wco-language',
  'wco-notice',
  'wco-translate',
  'wco-declared',
  'wco-news-date',
  'wco-element',
];

/** Finds unknown names with our prefix in code. A sample may name its own keyframes. */
export const unknownWords = (text) => {
  const own = [...text.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name);
  const known = [...CUSTOM_PROPERTIES, ...Object.keys(ELEMENTS), ...EVENTS, ...OTHERS, ...own];
  return [...text.matchAll(/(--)?\bwco-[a-z]+(?:-[a-z]+)*/g)]
    .map(([word]) => word)
    .filter((word) => !known.includes(word));
};

const SELECTORS = [
  ['parts', /(wco-[\w-]+)?(?:[.#:[][^\s,{>]*?)?::part\(([^)]+)\)/g],
  ['states', /(wco-[\w-]+)?(?:[.#[][^\s,{>]*?)?:state\(([^)]+)\)/g],
];

const unknownSelectors = (css) =>
  SELECTORS.flatMap(([kind, pattern]) =>
    [...css.matchAll(pattern)].flatMap(([, tag, names]) =>
      names
        .trim()
        .split(/\s+/)
        .filter((name) => !allowed(kind, tag).includes(name))
        .map((name) => `${tag ?? 'No element'} has no ${kind}: ${name}`),
    ),
  );

/** Returns the mistakes in a style sheet: syntax and unknown names. */
export const checkStyles = (css) => {
  try {
    const { warnings } = transform({ filename: 'sample.css', code: Buffer.from(css) });
    return [...warnings.map(({ message }) => message), ...unknownSelectors(css)];
  } catch (error) {
    return [error.message];
  }
};
