import type { ReactiveController, ReactiveControllerHost } from 'lit';

const JSON_SCRIPT = 'script[type="application/json"]';

const LINK = 'a[href]';

const isShown = (node: Node): boolean =>
  node instanceof Element
    ? !node.slot && !node.matches('script, style, template, link, meta, noscript')
    : node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';

/** Watches the light DOM of an element: the default slot, and data in a child `<script type="application/json">`. */
export class LightDomController implements ReactiveController {
  /** Content of the default slot. */
  content: readonly Node[] = [];
  /** Text of the JSON script; `undefined` without one. */
  json: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  /** Whether the default slot has content. */
  get hasContent(): boolean {
    return this.content.length > 0;
  }

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
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

  /** Whether the content shown after a failure has a link. */
  get hasLink(): boolean {
    return [...this.#host.children].some(
      (child) => /^(error)?$/.test(child.slot) && (child.matches(LINK) || child.querySelector(LINK) !== null),
    );
  }

  #read(): void {
    const script = [...this.#host.children].find((child) => child.matches(JSON_SCRIPT));
    const json = script?.textContent.trim() || undefined;
    this.content = [...this.#host.childNodes].filter(isShown);
    this.json = json;
    this.#host.requestUpdate();
  }
}
