/** Cards, the rows of lists. They are cloned from a prototype and filled by hand, because a list has thousands of them. */
import type { ImageSource } from './image-source.js';
import type { MarkedText } from './text-language.js';

/** The texts of a card that are in the interface language, which can change while the article stays the same. */
export interface CardLabels {
  readonly kicker?: MarkedText | undefined;
  /** Texts around the link, which tell screen readers that it opens in a new tab. */
  readonly linkNote?: readonly [before: string, after: string] | undefined;
  readonly date?: { readonly iso: string; readonly text: string } | undefined;
  /** The article's language, if it is not the reader's. */
  readonly language?: (MarkedText & { readonly label: string }) | undefined;
  /** Says that the version is a machine translation, a summary or out of date. */
  readonly badge?: string | undefined;
}

/** The content of a card. */
export interface CardContent extends CardLabels {
  readonly image?: ImageSource | undefined;
  readonly headline: MarkedText;
  /** The headline in pieces; those at odd indexes match the search. */
  readonly matches?: readonly string[] | undefined;
  /** For the page's own item templates; a function, because our cards don't show it. */
  readonly summary?: () => MarkedText | undefined;
  /** Address of the headline's link. */
  readonly href?: string | undefined;
  readonly target?: string | undefined;
}

/** The interface language, and the level of the headline. */
export interface CardFrame {
  readonly lang: string;
  readonly dir: string;
  /** 1–6. */
  readonly headingLevel: number;
}

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Shape[]];

const META: Shape = ['p', { part: 'meta', class: 'meta' }, ['time', { part: 'date' }]];

/** The structure of a card. */
const cardShape = (level: number): Shape => [
  'article',
  { part: 'card', class: 'card' },
  [
    'div',
    { part: 'media', class: 'card-media' },
    ['img', { part: 'image', alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }],
  ],
  [
    'div',
    { class: 'card-text' },
    ['p', { part: 'topics', class: 'kicker' }],
    [`h${level}`, { part: 'headline' }, ['a', { part: 'link', rel: 'noopener noreferrer' }]],
    META,
  ],
];

/** Parts that few cards have. */
const LANGUAGE: Shape = ['span', { part: 'language', translate: 'no' }];
const BADGE: Shape = ['span', { part: 'badge' }];

const build = ([tag, attributes, ...children]: Shape): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(build));
  return element;
};

const prototypes = new Map<number, HTMLElement>();

const prototypeOf = (level: number): HTMLElement => {
  let prototype = prototypes.get(level);
  if (!prototype) {
    prototype = build(cardShape(level));
    prototypes.set(level, prototype);
  }
  return prototype;
};

const fillText = (element: HTMLElement, { value, lang, dir }: MarkedText): void => {
  element.textContent = value;
  element.lang = lang;
  element.dir = dir;
};

/** Sets an attribute, or leaves it out. */
const setOptional = (element: Element, name: string, value: string | number | undefined): void => {
  if (value !== undefined) element.setAttribute(name, String(value));
};

const note = (text: string, isSpoken: boolean): HTMLElement => {
  const span = document.createElement('span');
  if (isSpoken) span.className = 'visually-hidden';
  else span.ariaHidden = 'true';
  span.textContent = text;
  return span;
};

/** Fills in the headline and marks what matches the search. */
const fillMatches = (element: HTMLElement, text: string, pieces: readonly string[] | undefined): void => {
  if (!pieces) {
    element.append(text);
    return;
  }
  for (const [index, piece] of pieces.entries()) {
    const node = index % 2 ? document.createElement('mark') : undefined;
    if (node) node.textContent = piece;
    element.append(node ?? piece);
  }
};

/** Text for screen readers only, in the interface language. */
const spoken = (text: string | undefined, { lang, dir }: CardFrame): readonly HTMLElement[] =>
  text ? [Object.assign(note(text, true), { lang, dir })] : [];

const fillHeadline = (heading: HTMLElement, content: CardContent, frame: CardFrame): void => {
  const { headline, matches, href, target, linkNote } = content;
  const link = heading.firstElementChild as HTMLAnchorElement;
  heading.lang = headline.lang;
  heading.dir = headline.dir;
  setOptional(link, 'href', headline.value ? href : undefined);
  setOptional(link, 'target', target);
  link.append(...spoken(linkNote?.[0], frame));
  fillMatches(link, headline.value, matches);
  link.append(...spoken(linkNote?.[1], frame));
};

const fillImage = (media: HTMLElement, source: ImageSource | undefined): void => {
  if (!source) {
    media.remove();
    return;
  }
  const image = media.firstElementChild as HTMLImageElement;
  setOptional(image, 'width', source.width);
  setOptional(image, 'height', source.height);
  setOptional(image, 'sizes', source.srcset && 'auto, 24em');
  setOptional(image, 'srcset', source.srcset);
  image.src = source.src;
};

const fillMeta = (meta: HTMLElement, { date, language, badge }: CardLabels, { lang, dir }: CardFrame): void => {
  const time = meta.firstElementChild as HTMLTimeElement;
  meta.lang = lang;
  meta.dir = dir;
  if (date) {
    time.dateTime = date.iso;
    time.textContent = date.text;
  } else time.remove();
  if (language) {
    const own = note(language.value, false);
    own.lang = language.lang;
    own.dir = language.dir;
    const name = build(LANGUAGE);
    name.append(own, note(language.label, true));
    meta.append(name);
  }
  if (badge) {
    const made = build(BADGE);
    made.textContent = badge;
    meta.append(made);
  }
  if (!date && !language && !badge) meta.remove();
};

/** Creates a card. See `removeBrokenMedia` for images that fail to load. */
export const createCard = (content: CardContent, frame: CardFrame): HTMLElement => {
  const card = prototypeOf(Math.min(6, Math.max(1, frame.headingLevel))).cloneNode(true) as HTMLElement;
  // Walking siblings is faster than indexing children.
  const media = card.firstElementChild as HTMLElement;
  const text = media.nextElementSibling as HTMLElement;
  const kicker = text.firstElementChild as HTMLElement;
  const heading = kicker.nextElementSibling as HTMLElement;
  fillMeta(heading.nextElementSibling as HTMLElement, content, frame);
  fillHeadline(heading, content, frame);
  if (content.kicker) fillText(kicker, content.kicker);
  else kicker.remove();
  fillImage(media, content.image);
  return card;
};

/** Changes the interface language of a card. Whether it has a topic, a date and a link note doesn't depend on the language. */
export const relabelCard = (card: Element, labels: CardLabels, frame: CardFrame): void => {
  const first = card.lastElementChild?.firstElementChild as HTMLElement;
  if (labels.kicker) fillText(first, labels.kicker);
  const heading = labels.kicker ? (first.nextElementSibling as HTMLElement) : first;
  if (labels.linkNote) {
    const link = heading.firstElementChild as HTMLElement;
    for (const old of link.querySelectorAll('.visually-hidden')) old.remove();
    link.prepend(...spoken(labels.linkNote[0], frame));
    link.append(...spoken(labels.linkNote[1], frame));
  }
  relabelMeta(heading, labels, frame);
};

const relabelMeta = (heading: HTMLElement, labels: CardLabels, frame: CardFrame): void => {
  const { date, language, badge } = labels;
  let meta = heading.nextElementSibling as HTMLElement | null;
  // Most cards have only a date, which can stay.
  if (!meta || !date || language || badge || meta.childElementCount > 1) {
    meta?.remove();
    meta = build(META);
    heading.after(meta);
  }
  fillMeta(meta, labels, frame);
};

/**
 * Removes the space of an image that fails to load. One listener for all cards of a list; it captures, because `error`
 * events don't bubble.
 */
export const removeBrokenMedia = {
  capture: true,
  handleEvent: ({ target }: Event): void => (target as Element).closest('.card-media')?.remove(),
};
