import { parse, type DefaultTreeAdapterMap as Tree } from 'parse5';
import { limitMarkup } from '../safety/limit-markup.js';
import { rebuild, BEFORE_BODY, type BodyOptions, type NodeMaker } from '../safety/rebuild.js';
import type { SafeHtml } from '../safety/safe-html.js';
import { scrollable } from '../safety/scrollers.js';
import type { TreeReader } from '../safety/tree-reader.js';
import { staticDocument } from './static-dom.js';

type ParsedNode = Tree['node'];

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

const childrenOf = (node: ParsedNode): readonly Tree['childNode'][] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: ParsedNode): node is Tree['element'] => 'tagName' in node;

/** The next sibling of a node. parse5 doesn't store it, and a search among the siblings takes quadratic time. */
const nextSiblings = new WeakMap<ParsedNode, ParsedNode>();

const linkChildren = (node: ParsedNode): void => {
  const children = childrenOf(node);
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    if (next) nextSiblings.set(child, next);
  }
};

/** The text of a tree. Not recursive, because the tree can be deeper than the call stack. */
const contentOf = (root: ParsedNode): string => {
  const texts: string[] = [];
  const waiting: ParsedNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) texts.push(node.value);
    else for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return texts.join('');
};

/** Reads the tree that parse5 returns. */
const parsedReader: TreeReader<ParsedNode> = {
  firstChild: (node) => {
    linkChildren(node);
    return childrenOf(node)[0] ?? null;
  },
  nextSibling: (node) => nextSiblings.get(node) ?? null,
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
 * Sanitises HTML in Node, with the allow-list and the rules of the browser's sanitiser (`src/safety`). The result is
 * built from the parsed tree: text is escaped, and only attributes on the allow-list remain.
 *
 * @param finish as in `rebuild`
 */
export const sanitizeMarkup = (html: string, options: BodyOptions = {}, finish = scrollable): SafeHtml => {
  const { html: limited, exceeded } = limitMarkup(html);
  return rebuild<ParsedNode>(
    // With scripting off, as `DOMParser` parses in browsers.
    parse(BEFORE_BODY + limited, { scriptingEnabled: false }),
    options,
    exceeded,
    parsedReader,
    // Implements only the members that `rebuild` uses.
    staticDocument as unknown as NodeMaker,
    finish,
  );
};
