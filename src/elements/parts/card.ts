/**
 * A card: a row of a list, or an article's teaser. Built by hand from one prototype and filled by
 * reference, because a list clones thousands of them (docs/decisions/005-which-chunks-there-are.md).
 */
import type { ImageSource } from './image-source.js';
import type { MarkedText } from './text-language.js';

/** What a card says in the language of the interface; all of it can change while the article stays the same. */
export interface CardLabels {
  readonly kicker?: MarkedText | undefined;
  /** For screen readers, after the headline: that the link opens elsewhere. */
  readonly linkNote?: string | undefined;
  readonly date?: { readonly iso: string; readonly text: string } | undefined;
  /** The article's language by its own name, where it is not the reader's. */
  readonly language?: (MarkedText & { readonly label: string }) | undefined;
  /** How the version was made, where that has to be said. */
  readonly badge?: string | undefined;
}

/** Everything a card shows; what is missing is left out. */
export interface CardContent extends CardLabels {
  readonly image?: ImageSource | undefined;
  readonly headline: MarkedText;
  /** The headline in pieces, of which those at odd places match what the reader searched for. */
  readonly matches?: readonly string[] | undefined;
  /** Not on our own cards, so it is asked for; for templates of a page's author. */
  readonly summary?: () => MarkedText | undefined;
  /** Where the headline leads. */
  readonly href?: string | undefined;
  readonly target?: string | undefined;
}

/** The interface's own language, for dates and badges. */
export interface CardFrame {
  readonly lang: string;
  readonly dir: string;
  /** 1–6. */
  readonly headingLevel: number;
}

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Shape[]];

const META: Shape = ['p', { part: 'meta', class: 'meta' }, ['time', { part: 'date' }]];

/** The markup of a card: one description for cloned nodes here, and for markup made elsewhere. */
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

/** What few cards have, and would be taken out of all the others. */
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

/** Text, or where something was searched for, its pieces. */
const fillMatches = (element: HTMLElement, text: string, pieces: readonly string[] | undefined): void => {
  if (!pieces) {
    element.textContent = text;
    return;
  }
  for (const [index, piece] of pieces.entries()) {
    const node = index % 2 ? document.createElement('mark') : undefined;
    if (node) node.textContent = piece;
    element.append(node ?? piece);
  }
};

const fillHeadline = (heading: HTMLElement, content: CardContent): void => {
  const { headline, matches, href, target, linkNote } = content;
  const link = heading.firstElementChild as HTMLAnchorElement;
  heading.lang = headline.lang;
  heading.dir = headline.dir;
  setOptional(link, 'href', headline.value ? href : undefined);
  setOptional(link, 'target', target);
  fillMatches(link, headline.value, matches);
  if (linkNote) link.append(note(` ${linkNote}`, true));
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

/** A new card. Images that fail to load are the business of `removeBrokenMedia`. */
export const createCard = (content: CardContent, frame: CardFrame): HTMLElement => {
  const card = prototypeOf(Math.min(6, Math.max(1, frame.headingLevel))).cloneNode(true) as HTMLElement;
  // From sibling to sibling: a list of children costs more than what is done with it.
  const media = card.firstElementChild as HTMLElement;
  const text = media.nextElementSibling as HTMLElement;
  const kicker = text.firstElementChild as HTMLElement;
  const heading = kicker.nextElementSibling as HTMLElement;
  fillMeta(heading.nextElementSibling as HTMLElement, content, frame);
  fillHeadline(heading, content);
  if (content.kicker) fillText(kicker, content.kicker);
  else kicker.remove();
  fillImage(media, content.image);
  return card;
};

/**
 * Says the labels of a card in another language; everything else stays as it is. Whether there are a kicker, a date
 * and a note on the link does not depend on the language.
 */
export const relabelCard = (card: Element, labels: CardLabels, frame: CardFrame): void => {
  const first = card.lastElementChild?.firstElementChild as HTMLElement;
  if (labels.kicker) fillText(first, labels.kicker);
  const heading = labels.kicker ? (first.nextElementSibling as HTMLElement) : first;
  if (labels.linkNote) {
    const link = heading.firstElementChild as HTMLElement;
    link.lastElementChild?.replaceWith(note(` ${labels.linkNote}`, true));
  }
  relabelMeta(heading, labels, frame);
};

const relabelMeta = (heading: HTMLElement, labels: CardLabels, frame: CardFrame): void => {
  const { date, language, badge } = labels;
  let meta = heading.nextElementSibling as HTMLElement | null;
  // Most have nothing but a date, and have it still.
  if (!meta || !date || language || badge || meta.childElementCount > 1) {
    meta?.remove();
    meta = build(META);
    heading.after(meta);
  }
  fillMeta(meta, labels, frame);
};

/**
 * Takes the place of an image away that cannot be loaded. For what holds cards, while errors come down (they never
 * come up again): thousands of listeners would weigh more than one.
 */
export const removeBrokenMedia = {
  capture: true,
  handleEvent: ({ target }: Event): void => (target as Element).closest('.card-media')?.remove(),
};
