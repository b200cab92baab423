import type { ReactiveController, ReactiveControllerHost } from 'lit';

const JSON_SCRIPT = 'script[type="application/json"]';

const LINK = 'a[href]';

const isShown = (node: Node): boolean =>
  node instanceof Element
    ? !node.slot && !node.matches('script, style, template, link, meta, noscript')
    : node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';

/** Whether content is a single link, or a paragraph with nothing else. */
const isLink = ([node, ...others]: readonly Node[]): boolean => {
  if (others.length > 0 || !(node instanceof Element) || !node.matches('a[href], p')) return false;
  const link = node.matches('p') ? node.querySelector('a[href]') : node;
  return link?.textContent.trim() === node.textContent.trim();
};

/** Watches the light DOM of an element: content of the default slot, and data in a child `<script type="application/json">`. */
export class LightDomController implements ReactiveController {
  /** Whether the default slot has content. */
  hasContent = false;
  /** Whether that content is a single link. */
  isLink = false;
  /** Whether the content shown after a failure has a link. */
  hasLink = false;
  /** Text of the JSON script; `undefined` without one. */
  json: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => {
      this.#read();
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['slot'],
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const script = [...this.#host.children].find((child) => child.matches(JSON_SCRIPT));
    const json = script?.textContent.trim() || undefined;
    const content = [...this.#host.childNodes].filter(isShown);
    const read = {
      json,
      hasContent: content.length > 0,
      isLink: isLink(content),
      hasLink: [...this.#host.children].some(
        (child) => /^(error)?$/.test(child.slot) && (child.matches(LINK) || child.querySelector(LINK) !== null),
      ),
    };
    const keys = Object.keys(read) as (keyof typeof read)[];
    if (keys.every((key) => read[key] === this[key])) return;
    Object.assign(this, read);
    this.#host.requestUpdate();
  }
}
