/**
 * A card: a row of a list, or an article's teaser. Built by hand from one prototype and filled by
 * reference, because a list clones thousands of them (docs/decisions/005-cards-are-cloned.md).
 */
import type { ImageSource } from './image-source.js';
import type { MarkedText } from './local-text.js';

/** Everything a card shows; what is missing is left out. */
export interface CardContent {
  readonly image?: ImageSource | undefined;
  readonly kicker?: MarkedText | undefined;
  readonly headline: MarkedText;
  /** The headline in pieces, of which those at odd places match what the reader searched for. */
  readonly matches?: readonly string[] | undefined;
  /** Not on our own cards; for templates of a page's author. */
  readonly summary?: MarkedText | undefined;
  /** Where the headline leads. */
  readonly href?: string | undefined;
  readonly target?: string | undefined;
  /** For screen readers, after the headline: that the link opens elsewhere. */
  readonly linkNote?: string | undefined;
  readonly date?: { readonly iso: string; readonly text: string } | undefined;
  /** The article's language by its own name, where it is not the reader's. */
  readonly language?: (MarkedText & { readonly label: string }) | undefined;
  /** How the version was made, where that has to be said. */
  readonly badge?: string | undefined;
}

/** The interface's own language, for dates and badges. */
export interface CardFrame {
  readonly lang: string;
  readonly dir: string;
  /** 1–6. */
  readonly headingLevel: number;
}

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Shape[]];

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
    ['p', { part: 'meta', class: 'meta' }, ['time', { part: 'date' }]],
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
  element.textContent = pieces ? '' : text;
  for (const [index, piece] of pieces?.entries() ?? []) {
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

/** One for all images: thousands of closures would weigh more than what they hold. */
const removeMedia = ({ target }: Event): void => (target as Element).parentElement?.remove();

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
  image.addEventListener('error', removeMedia);
};

const fillMeta = (meta: HTMLElement, { date, language, badge }: CardContent, frame: CardFrame): void => {
  const time = meta.firstElementChild as HTMLTimeElement;
  meta.lang = frame.lang;
  meta.dir = frame.dir;
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
  if (!meta.firstElementChild) meta.remove();
};

/** A new card. */
export const createCard = (content: CardContent, frame: CardFrame): HTMLElement => {
  const card = prototypeOf(Math.min(6, Math.max(1, frame.headingLevel))).cloneNode(true) as HTMLElement;
  const [media, text] = card.children as unknown as [HTMLElement, HTMLElement];
  const [kicker, heading, meta] = text.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  fillImage(media, content.image);
  if (content.kicker) fillText(kicker, content.kicker);
  else kicker.remove();
  fillHeadline(heading, content);
  fillMeta(meta, content, frame);
  return card;
};
