/** Cards. They are cloned from a prototype and filled in without Lit, because a list can have thousands of them. */
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
  /** The text below the headline, and how many lines of it are shown. */
  readonly excerpt?: (MarkedText & { readonly lines: number }) | undefined;
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

/** An element: its tag, attributes and content. */
type Shape = readonly [
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: (Shape | string)[],
];

const build = ([tag, attributes, ...children]: Shape): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setOptional(element, name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : build(child))));
  return element;
};

/** Sets an attribute, or leaves it out. */
const setOptional = (element: Element, name: string, value: string | number | undefined): void => {
  if (value !== undefined) element.setAttribute(name, String(value));
};

/** Changes the text of an element, or of its text node, if it differs. */
const setText = (node: Node, value: string): void => {
  const text = node.firstChild ?? node;
  if (text.nodeValue !== value) text.nodeValue = value;
};

/** Writes the texts and attributes that differ. Returns false if the element has another structure than the shape. */
const update = (element: Element, [, attributes, ...children]: Shape): boolean => {
  const { childNodes } = element;
  if (childNodes.length !== children.length || element.getAttribute('part') !== (attributes['part'] ?? null))
    return false;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  return children.every((child, index) => {
    const node = childNodes[index] as ChildNode;
    if (typeof child !== 'string') return update(node as Element, child);
    setText(node, child);
    return true;
  });
};

const MEDIA: Shape = [
  'div',
  { part: 'media', class: 'card-media' },
  ['img', { part: 'image', alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }],
];

const languageShape = ({ value, lang, dir, label }: NonNullable<CardLabels['language']>): Shape => [
  'span',
  { part: 'language', translate: 'no' },
  ['span', { 'aria-hidden': 'true', lang, dir }, value],
  ['span', { class: 'visually-hidden' }, label],
];

/** The line below the headline; `undefined` if it is empty. It inherits its language. */
const metaShape = ({ date, language, badge }: CardLabels, dir: string): Shape | undefined => {
  const children: Shape[] = [];
  if (date) children.push(['time', { part: 'date', datetime: date.iso }, ...(date.text ? [date.text] : [])]);
  if (language) children.push(languageShape(language));
  if (badge) children.push(['span', { part: 'badge' }, badge]);
  return children.length > 0 ? ['p', { part: 'meta', class: 'meta', dir }, ...children] : undefined;
};

/** A card with everything except what differs from article to article: texts, date, link and image. */
const cardShape = (content: CardContent, dir: string, level: number): Shape => {
  const { headline, kicker, image, target, date } = content;
  const text: Shape[] = [
    [
      `h${level}`,
      { part: 'headline', lang: headline.lang, dir: headline.dir },
      ['a', { part: 'link', rel: 'noopener noreferrer', target }],
    ],
  ];
  if (kicker) text.unshift(['p', { part: 'topics', class: 'kicker', lang: kicker.lang, dir: kicker.dir }]);
  const meta = metaShape({ ...content, date: date && { iso: '', text: '' } }, dir);
  if (meta) text.push(meta);
  const body: Shape = ['div', { class: 'card-text' }, ...text];
  return image
    ? ['article', { part: 'card', class: 'card illustrated' }, MEDIA, body]
    : ['article', { part: 'card', class: 'card' }, body];
};

/** One for each shape of cards, because cloning is faster than building. */
const prototypes = new Map<string, HTMLElement>();

/** Each combination of languages has its own shape, and feeds are untrusted. */
const MAX_PROTOTYPES = 100;

const prototypeOf = (content: CardContent, { dir, headingLevel }: CardFrame): HTMLElement => {
  const { headline, kicker, image, target, date, language, badge } = content;
  const level = Math.min(6, Math.max(1, headingLevel));
  const shape = [level, headline.lang, headline.dir, kicker?.lang, kicker?.dir, !image, target, dir, !date];
  const key = [...shape, language?.lang, language?.value, language?.label, badge].join('\n');
  let prototype = prototypes.get(key);
  if (!prototype) {
    prototype = build(cardShape(content, dir, level));
    if (prototypes.size >= MAX_PROTOTYPES) prototypes.clear();
    prototypes.set(key, prototype);
  }
  return prototype;
};

/** Fills in the headline and marks what matches the search. */
const fillMatches = (element: HTMLElement, text: string, pieces: readonly string[] | undefined): void => {
  if (!pieces) {
    element.append(text);
    return;
  }
  element.append(...pieces.map((piece, index) => (index % 2 ? build(['mark', {}, piece]) : piece)));
};

/** Text for screen readers only, in the interface language. */
const notes = (text: string | undefined, { lang, dir }: CardFrame): readonly HTMLElement[] =>
  text ? [build(['span', { class: 'visually-hidden', lang, dir }, text])] : [];

const fillLink = (link: HTMLElement, { headline, matches, href, linkNote }: CardContent, frame: CardFrame): void => {
  setOptional(link, 'href', headline.value ? href : undefined);
  link.append(...notes(linkNote?.[0], frame));
  fillMatches(link, headline.value, matches);
  link.append(...notes(linkNote?.[1], frame));
};

/** Fills in the image of a card that was created without it. */
export const fillImage = (card: Element, source: ImageSource): void => {
  const image = card.firstElementChild?.firstElementChild as HTMLImageElement;
  setOptional(image, 'width', source.width);
  setOptional(image, 'height', source.height);
  setOptional(image, 'sizes', source.srcset && 'auto, 24em');
  setOptional(image, 'srcset', source.srcset);
  image.setAttribute('src', source.src);
};

/**
 * Creates a card. Its meta line inherits the interface language from an element around it. See `removeBrokenMedia` for
 * images that fail to load.
 *
 * @param isImageLater whether `fillImage` fills in the image later
 */
export const createCard = (content: CardContent, frame: CardFrame, isImageLater = false): HTMLElement => {
  const { kicker, image, date, excerpt } = content;
  const card = prototypeOf(content, frame).cloneNode(true) as HTMLElement;
  // Walking siblings is faster than indexing children.
  let part = card.firstElementChild as HTMLElement;
  if (image) {
    if (!isImageLater) fillImage(card, image);
    part = part.nextElementSibling as HTMLElement;
  }
  if (excerpt) {
    const { lines, lang, dir, value } = excerpt;
    part.append(build(['p', { part: 'summary', class: `lines-${lines}`, lang, dir }, value]));
  }
  let line = part.firstElementChild as HTMLElement;
  if (kicker) {
    line.textContent = kicker.value;
    line = line.nextElementSibling as HTMLElement;
  }
  fillLink(line.firstElementChild as HTMLElement, content, frame);
  if (date) {
    const time = line.nextElementSibling?.firstElementChild as HTMLTimeElement;
    time.setAttribute('datetime', date.iso);
    time.textContent = date.text;
  }
  return card;
};

/** Changes the interface language of a card. The language does not decide whether there is a topic or a link note. */
export const relabelCard = (card: Element, labels: CardLabels, frame: CardFrame): void => {
  const { kicker, linkNote } = labels;
  let heading = card.lastElementChild?.firstElementChild as HTMLElement;
  if (kicker) {
    update(heading, ['p', { part: 'topics', lang: kicker.lang, dir: kicker.dir }, kicker.value]);
    heading = heading.nextElementSibling as HTMLElement;
  }
  const link = heading.firstElementChild;
  if (linkNote && link) {
    const old = [...link.querySelectorAll('.visually-hidden')];
    const [before, after] = [notes(linkNote[0], frame), notes(linkNote[1], frame)];
    if (![...before, ...after].every((note, index) => note.isEqualNode(old[index] ?? null))) {
      for (const note of old) note.remove();
      link.prepend(...before);
      link.append(...after);
    }
  }
  const next = heading.nextElementSibling;
  const meta = next?.classList.contains('meta') ? next : undefined;
  const shape = metaShape(labels, frame.dir);
  if (meta && shape && update(meta, shape)) return;
  meta?.remove();
  if (shape) heading.after(build(shape));
};

/**
 * Removes the space of an image that fails to load. One listener for all cards of a list; it captures, because `error`
 * events don't bubble.
 */
export const removeBrokenMedia = {
  capture: true,
  handleEvent: ({ target }: Event): void => {
    const media = (target as Element).closest('.card-media');
    media?.parentElement?.classList.remove('illustrated');
    media?.remove();
  },
};
