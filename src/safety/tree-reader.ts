/** Reads an untrusted tree: nodes of a browser, or of a parser on a server. */
export interface TreeReader<Node> {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  isText(node: Node): boolean;
  isElement(node: Node): boolean;
  /** Content of a text node. */
  text(node: Node): string;
  /** All text in a node. */
  content(node: Node): string;
  localName(node: Node): string;
  /** Whether an element is HTML, not SVG or MathML. */
  isHtml(node: Node): boolean;
  attribute(node: Node, name: string): string | null;
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/*
 * `form.childNodes` can be an <input name="childNodes">, so all properties are read through the accessors of the
 * prototypes.
 */
const accessor =
  (prototype: () => object, name: string) =>
  (node: Node): unknown =>
    Reflect.get(prototype(), name, node);
const ofNode = (): object => Node.prototype;
const ofElement = (): object => Element.prototype;
const nodeTypeOf = accessor(ofNode, 'nodeType') as (node: Node) => number;
const namespaceOf = accessor(ofElement, 'namespaceURI') as (node: Node) => string | null;

/** Reads nodes of the browser. */
export const domReader: TreeReader<Node> = {
  firstChild: accessor(ofNode, 'firstChild') as (node: Node) => Node | null,
  nextSibling: accessor(ofNode, 'nextSibling') as (node: Node) => Node | null,
  isText: (node) => nodeTypeOf(node) === Node.TEXT_NODE,
  isElement: (node) => nodeTypeOf(node) === Node.ELEMENT_NODE,
  text: accessor(ofNode, 'nodeValue') as (node: Node) => string,
  content: accessor(ofNode, 'textContent') as (node: Node) => string,
  localName: accessor(ofElement, 'localName') as (node: Node) => string,
  isHtml: (node) => namespaceOf(node) === HTML_NAMESPACE,
  attribute: (node, name) => {
    const { getAttribute } = Element.prototype as { getAttribute: (this: Node, name: string) => string | null };
    return getAttribute.call(node, name);
  },
};
