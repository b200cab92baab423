import { brandAsSafe, type BodyFacts, type SafeHtml } from './safe-html.js';

/** Elements whose text is not prose, or must stay as it is. */
const LITERAL = new Set('address code kbd pre samp var'.split(' '));

/** Attributes with texts for readers. `aria-label` is the name of a table's frame. */
const ATTRIBUTES = ['alt', 'title', 'aria-label'];

/** The language of texts, and its direction. */
export interface CopyLanguage {
  readonly lang: string;
  readonly dir: string;
}

/** A text of a body, and how it is replaced. */
interface Place {
  readonly text: string;
  readonly replace: (text: string) => void;
  /** The element whose language is that of the text. */
  readonly element: Element | undefined;
}

/**
 * A copy of a body whose texts can be replaced by translations. Only texts, `alt`, `title`, `aria-label`, `lang`
 * and `dir` change.
 */
export class TextCopy {
  readonly #fragment: DocumentFragment;
  readonly #facts: BodyFacts;
  readonly #source: CopyLanguage;
  readonly #isForeign: (lang: string) => boolean;
  readonly #places: Place[] = [];
  /** Elements that keep their text. */
  readonly #kept: Element[] = [];

  /**
   * @param element the element that contains the nodes of `body`
   * @param source the language of the body
   * @param isForeign returns whether a language differs from that of the body
   */
  constructor(body: SafeHtml, element: Element, source: CopyLanguage, isForeign: (lang: string) => boolean) {
    this.#facts = body.facts;
    this.#source = source;
    this.#isForeign = isForeign;
    this.#fragment = document.createDocumentFragment();
    this.#fragment.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
    for (const node of this.#fragment.childNodes) this.#read(node, undefined, true);
  }

  get texts(): readonly string[] {
    return this.#places.map(({ text }) => text);
  }

  /** The body with other texts. */
  replace(translate: (text: string) => string, target: CopyLanguage): SafeHtml {
    for (const element of this.#kept) {
      for (const name of ['lang', 'dir'] as const)
        if (!element.hasAttribute(name) && this.#source[name] !== target[name])
          element.setAttribute(name, this.#source[name]);
    }
    for (const { text, replace, element } of this.#places) {
      replace(translate(text));
      if (element?.hasAttribute('lang')) element.setAttribute('lang', target.lang);
      if (element?.hasAttribute('dir')) element.setAttribute('dir', target.dir);
    }
    const facts = { ...this.#facts, text: this.#fragment.textContent };
    return brandAsSafe(this.#fragment, facts);
  }

  /** @param stated the nearest element that states its language or direction */
  #read(node: Node, stated: Element | undefined, isTranslated: boolean): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      if (isTranslated && text.data.trim() !== '')
        this.#places.push({ text: text.data, element: stated, replace: (other) => (text.data = other) });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const translate = element.getAttribute('translate');
    const isKept = LITERAL.has(element.localName) || translate === 'no' || this.#isOther(element);
    const isWanted = !isKept && (isTranslated || translate === 'yes');
    if (isTranslated && isKept) this.#kept.push(element);
    const here = element.hasAttribute('lang') || element.hasAttribute('dir') ? element : stated;
    if (isWanted) {
      for (const name of ATTRIBUTES) {
        const value = element.getAttribute(name) ?? '';
        if (value.trim() !== '')
          this.#places.push({ text: value, element: here, replace: (other) => element.setAttribute(name, other) });
      }
    }
    for (const child of element.childNodes) this.#read(child, here, isWanted);
  }

  /** Whether an element states another language, or without a language another direction. */
  #isOther(element: Element): boolean {
    const lang = element.getAttribute('lang');
    if (lang !== null) return this.#isForeign(lang);
    const dir = element.getAttribute('dir');
    return (dir === 'ltr' || dir === 'rtl') && dir !== this.#source.dir;
  }
}
