/** Whether samples use what there is: elements, attributes, events, parts, states, custom properties. */
import { transform } from 'lightningcss';
import { allowed, CUSTOM_PROPERTIES, ELEMENTS, EVENTS } from './public-names.mjs';

/**
 * Words that look like ours and are no elements or events: the package, what is kept in storage, the attribute of what a
 * server drew, and in CONTRIBUTING.md the element of the sample and the file of the base class.
 */
const OTHERS = ['wco-widgets', 'wco-language', 'wco-notice', 'wco-declared', 'wco-news-date', 'wco-element'];

/** Words in code that begin like ours and that nothing is called; a sample may give a name to keyframes. */
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

/** What is wrong with a style sheet: its syntax, or what it names. */
export const checkStyles = (css) => {
  try {
    const { warnings } = transform({ filename: 'sample.css', code: Buffer.from(css) });
    return [...warnings.map(({ message }) => message), ...unknownSelectors(css)];
  } catch (error) {
    return [error.message];
  }
};
