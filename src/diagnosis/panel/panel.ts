import type { Line, Section } from '../describe.js';
import type { LitElement } from 'lit';
import { panelStyles } from './panel-styles.js';

const make = (tag: string, className: string, ...content: readonly (Node | string)[]): HTMLElement => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
};

/** Text with code between backticks. */
const prose = (text: string): readonly (Node | string)[] =>
  text.split('`').map((piece, index) => (index % 2 ? make('code', '', piece) : piece));

const renderLine = ({ text, code, isBad }: Line): HTMLElement =>
  make('li', isBad ? 'bad' : '', ...prose(text), ...(code === undefined ? [] : [make('pre', '', code)]));

const renderSection = ({ heading, lines }: Section): readonly HTMLElement[] => [
  make('p', '', heading),
  make('ul', '', ...lines.map(renderLine)),
];

/**
 * The panel at the end of an element. It is in English, because it is for the page's author, and not a live region,
 * because it changes often.
 */
export class Panel {
  readonly #host: LitElement;
  #element: HTMLElement | undefined;
  #shown = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  show(sections: readonly Section[]): void {
    const { shadowRoot } = this.#host;
    const text = JSON.stringify(sections);
    if (!shadowRoot || (text === this.#shown && this.#element?.isConnected)) return;
    this.#shown = text;
    this.#element ??= this.#create(shadowRoot);
    // Keeps the element, so that a closed panel stays closed.
    this.#element.replaceChildren(
      make('summary', '', `wco-widgets: <${this.#host.localName}>`),
      ...sections.flatMap(renderSection),
    );
    if (shadowRoot.lastElementChild !== this.#element) shadowRoot.append(this.#element);
  }

  remove(): void {
    this.#element?.remove();
  }

  #create(shadowRoot: ShadowRoot): HTMLElement {
    const sheet = panelStyles.styleSheet;
    if (sheet) shadowRoot.adoptedStyleSheets.push(sheet);
    const element = make('details', 'debug');
    element.setAttribute('part', 'debug');
    element.setAttribute('open', '');
    element.lang = 'en';
    element.dir = 'ltr';
    return element;
  }
}
