/**
 * The allow-list for article bodies. An element that is not listed leaves its content; a forbidden one
 * (`visibility.ts`) is dropped with its content. Attributes that are not listed are dropped.
 */

export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code kbd samp var em strong b i u s del ins ' +
    'mark small sub sup abbr dfn time span div section article header footer aside figure figcaption img table ' +
    'caption colgroup col thead tbody tfoot tr td th ruby rb rt rp bdi bdo wbr address details summary a'
  ).split(' '),
);

/**
 * Block elements that are not allowed. They become `div`, so that their text does not run into the next block.
 */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'center main nav menu dir hgroup fieldset legend'.split(' '),
);

/** Elements whose direction is set by their letters, if they state none. */
export const DIRECTED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote div section article header footer aside figure figcaption table ' +
    'caption td th address details summary'
  ).split(' '),
);

type AttributeCheck = (value: string, element: string) => string | undefined;

const integer =
  (most: number): AttributeCheck =>
  (value) => {
    const number = /^\s*\+?(\d{1,6})(?:px)?\s*$/.exec(value)?.[1];
    return number !== undefined && Number(number) <= most ? String(Number(number)) : undefined;
  };

const oneOf =
  (...values: readonly string[]): AttributeCheck =>
  (value) => {
    const lower = value.trim().toLowerCase();
    return values.includes(lower) ? lower : undefined;
  };

const languageTag: AttributeCheck = (value) =>
  /^[a-z\d]+([-_][a-z\d]+)*$/i.test(value.trim()) ? value.trim() : undefined;

const span = integer(100);

/** Allowed on every element. */
export const GLOBAL_ATTRIBUTES: Readonly<Record<string, AttributeCheck>> = {
  lang: languageTag,
  // `rebuild` replaces `auto`.
  dir: oneOf('ltr', 'rtl'),
  title: (value) => value,
  translate: oneOf('yes', 'no'),
};

/** Allowed on some elements. `rebuild` checks addresses (`href`, `src`, `srcset`). */
export const ELEMENT_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, AttributeCheck>>>> = {
  a: { hreflang: languageTag },
  // `pictureSize` reads width and height.
  img: { alt: (value) => value },
  td: { colspan: span, rowspan: span },
  th: { colspan: span, rowspan: span, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  col: { span },
  colgroup: { span },
  ol: {
    start: (value) => /^-?\d{1,6}$/.exec(value.trim())?.[0],
    reversed: () => '',
    // The values differ by case: a and A number differently.
    type: (value) => /^[1aAiI]$/.exec(value.trim())?.[0],
  },
  li: { value: (value) => /^-?\d{1,6}$/.exec(value.trim())?.[0] },
  time: { datetime: (value) => /^[\w:.+\- ]{1,40}$/.exec(value)?.[0] },
  del: { datetime: (value) => /^[\w:.+\- ]{1,40}$/.exec(value)?.[0] },
  ins: { datetime: (value) => /^[\w:.+\- ]{1,40}$/.exec(value)?.[0] },
  details: { open: () => '' },
};

/** Limits for the nodes and levels of a body. The rest is left out. */
export const MAX_NODES = 5_000;
export const MAX_DEPTH = 32;

/** These take more time than other nodes, so each counts as several. */
export const NODES_OF_PICTURE = 20;
export const NODES_OF_LINK = 4;
/** A break in a word of more than 1,000 letters. Firefox takes a second to find the lines of 250 of them. */
export const NODES_OF_BREAK = 200;
