/**
 * As much of the DOM as it takes to build markup where there is no browser: what the cards of a list and the bodies
 * of articles are made with. Nothing in it runs, loads or listens.
 */
import { escapeHtml } from '../safety/escape-html.js';

const VOID = new Set('br col hr img wbr'.split(' '));

/** Properties that are an attribute of another name. */
const REFLECTED = { className: 'class', dateTime: 'datetime', ariaHidden: 'aria-hidden' } as const;
/** Those that are one of the same name. */
const NAMED = ['lang', 'dir', 'src'] as const;

/** Anything that can stand in a tree. */
export abstract class StaticNode {
  parent: StaticParent | undefined;

  abstract get textContent(): string;
  /** The node as markup. */
  abstract get outerHTML(): string;
  abstract cloneNode(isDeep?: boolean): StaticNode;

  remove(): void {
    const { parent } = this;
    if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== this);
    this.parent = undefined;
  }
}

export class StaticText extends StaticNode {
  readonly data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  get outerHTML(): string {
    return escapeHtml(this.data);
  }

  cloneNode(): StaticText {
    return new StaticText(this.data);
  }
}

abstract class StaticParent extends StaticNode {
  childNodes: StaticNode[] = [];

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }

  set textContent(text: string) {
    this.replaceChildren(...(text === '' ? [] : [text]));
  }

  get innerHTML(): string {
    return this.childNodes.map(({ outerHTML }) => outerHTML).join('');
  }

  get children(): readonly StaticElement[] {
    return this.childNodes.filter((node) => node instanceof StaticElement);
  }

  get firstElementChild(): StaticElement | null {
    return this.children[0] ?? null;
  }

  get lastElementChild(): StaticElement | null {
    return this.children.at(-1) ?? null;
  }

  get childElementCount(): number {
    return this.children.length;
  }

  appendChild<Node extends StaticNode>(node: Node): Node {
    this.append(node);
    return node;
  }

  /** A fragment is emptied into its new place. */
  append(...nodes: readonly (StaticNode | string)[]): void {
    for (const node of nodes) {
      const added = typeof node === 'string' ? new StaticText(node) : node;
      if (added instanceof StaticFragment) this.append(...added.childNodes);
      else {
        added.remove();
        added.parent = this;
        this.childNodes.push(added);
      }
    }
  }

  insertBefore<Node extends StaticNode>(node: Node, next: StaticNode | null): Node {
    const following = next ? this.childNodes.splice(this.childNodes.indexOf(next)) : [];
    this.append(node);
    this.childNodes.push(...following);
    return node;
  }

  replaceChildren(...nodes: readonly (StaticNode | string)[]): void {
    for (const node of [...this.childNodes]) node.remove();
    this.append(...nodes);
  }
}

export class StaticFragment extends StaticParent {
  get outerHTML(): string {
    return this.innerHTML;
  }

  cloneNode(isDeep = false): StaticFragment {
    const copy = new StaticFragment();
    if (isDeep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }
}

export class StaticElement extends StaticParent {
  readonly localName: string;
  readonly #attributes = new Map<string, string>();

  constructor(localName: string) {
    super();
    this.localName = localName;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  get nextElementSibling(): StaticElement | null {
    const siblings = this.parent?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get hidden(): boolean {
    return this.hasAttribute('hidden');
  }

  set hidden(isHidden: boolean) {
    if (isHidden) this.setAttribute('hidden', '');
    else this.#attributes.delete('hidden');
  }

  /** Nobody is there to point at anything, or to focus it. */
  matches(): boolean {
    return false;
  }

  /** Nobody is there to cause an event. */
  addEventListener(): void {
    return undefined;
  }

  cloneNode(isDeep = false): StaticElement {
    const copy = new StaticElement(this.localName);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    if (isDeep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }

  get outerHTML(): string {
    const { localName } = this;
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
    const start = `<${localName}${attributes}>`;
    if (VOID.has(localName)) return start;
    // A parser takes the first line break of these away.
    const gap = localName === 'pre' && this.textContent.startsWith('\n') ? '\n' : '';
    return `${start}${gap}${this.innerHTML}</${localName}>`;
  }
}

for (const [property, attribute] of [...Object.entries(REFLECTED), ...NAMED.map((name) => [name, name] as const)]) {
  Object.defineProperty(StaticElement.prototype, property, {
    get(this: StaticElement) {
      return this.getAttribute(attribute) ?? '';
    },
    set(this: StaticElement, value: string) {
      this.setAttribute(attribute, value);
    },
  });
}

/** Makes nodes, as a document does. */
export const staticDocument = {
  createElement: (name: string): StaticElement => new StaticElement(name),
  createTextNode: (text: string): StaticText => new StaticText(text),
  createDocumentFragment: (): StaticFragment => new StaticFragment(),
};
