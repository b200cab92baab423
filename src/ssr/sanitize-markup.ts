import { parse, type DefaultTreeAdapterMap as Tree } from 'parse5';
import { rebuild, type NodeMaker, type RebuildOptions } from '../safety/rebuild.js';
import type { SafeHtml } from '../safety/safe-html.js';
import { scrollable } from '../safety/scrollers.js';
import type { TreeReader } from '../safety/tree-reader.js';
import { staticDocument } from './static-dom.js';

type ParsedNode = Tree['node'];

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

const childrenOf = (node: ParsedNode): readonly Tree['childNode'][] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: ParsedNode): node is Tree['element'] => 'tagName' in node;

/** Places of children among their siblings: parse5 does not keep them, and looking for them takes quadratic time. */
const nextOf = new WeakMap<ParsedNode, ParsedNode>();

const linkChildren = (node: ParsedNode): void => {
  const children = childrenOf(node);
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    if (next) nextOf.set(child, next);
  }
};

/** The text of a tree, which may be too deep to recurse into. */
const contentOf = (root: ParsedNode): string => {
  const texts: string[] = [];
  const waiting: ParsedNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) texts.push(node.value);
    else for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return texts.join('');
};

/** Reads what parse5 made. */
const parsedReader: TreeReader<ParsedNode> = {
  firstChild: (node) => {
    linkChildren(node);
    return childrenOf(node)[0] ?? null;
  },
  nextSibling: (node) => nextOf.get(node) ?? null,
  isText: (node) => node.nodeName === '#text',
  isElement,
  text: (node) => ('value' in node ? node.value : ''),
  content: contentOf,
  localName: (node) => (isElement(node) ? node.tagName : ''),
  isHtml: (node) => isElement(node) && (node.namespaceURI as string) === HTML_NAMESPACE,
  attribute: (node, name) =>
    (isElement(node) ? node.attrs.find((each) => each.name === name)?.value : undefined) ?? null,
};

/**
 * The sanitiser for where there is no browser: the allow-list and the rules of the browser's (src/safety), over a tree
 * that a parser made by the rules of HTML. Not a character of the source gets out but as escaped text, or as one of
 * the attributes that the allow-list makes.
 *
 * @param finish as of `rebuild`
 */
export const sanitizeMarkup = (html: string, options: RebuildOptions = {}, finish = scrollable): SafeHtml =>
  rebuild<ParsedNode>(
    // Scripting is off, as in the documents that a browser's `DOMParser` makes.
    parse(html, { scriptingEnabled: false }),
    options,
    parsedReader,
    // Nodes that lack most of what nodes have: `rebuild` asks for no more.
    staticDocument as unknown as NodeMaker,
    finish,
  );
