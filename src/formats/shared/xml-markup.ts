import { escapeHtml } from '../../safety/escape-html.js';
import type { XmlElement } from './xml-element.js';
import { NAMESPACES } from './xml-namespaces.js';

/** HTML elements without an end tag: an HTML parser reads `</br>` as a second line break. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Names that are valid in HTML. */
const PLAIN_NAME = /^[a-z][a-z0-9.-]*$/i;

const attributesOf = ({ attributes }: XmlElement): string =>
  [...attributes]
    .map(([key, value]): readonly [string, string] => [key === `${NAMESPACES.xml} lang` ? 'lang' : key, value])
    .filter(([key]) => PLAIN_NAME.test(key))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('');

const write = (element: XmlElement, writeText: (text: string) => string): string => {
  const inner = element.children
    .map((child) => (typeof child === 'string' ? writeText(child) : write(child, writeText)))
    .join('');
  if (!PLAIN_NAME.test(element.name)) return inner;
  const start = `<${element.name}${attributesOf(element)}>`;
  // An element that was never closed may hold the content after it.
  return VOID.test(element.name) ? start + inner : `${start}${inner}</${element.name}>`;
};

/**
 * The content of an element as HTML, not sanitised.
 *
 * @param isTextMarkup whether text in it is markup already (RSS), or must be escaped (XHTML)
 */
export const innerMarkup = ({ children }: XmlElement, isTextMarkup: boolean): string => {
  const writeText = isTextMarkup ? (text: string): string => text : escapeHtml;
  return children.map((child) => (typeof child === 'string' ? writeText(child) : write(child, writeText))).join('');
};
