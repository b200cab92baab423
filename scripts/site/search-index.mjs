/** The index of the search: the sections of pages, with their text. */
import { DomUtils, parseDocument } from 'htmlparser2';

const SKIPPED = ['nav', 'script', 'style', 'template', 'iframe', 'button', 'label', 'form', 'noscript'];

/** Elements whose text does not run into the next. */
const BLOCKS = ['p', 'li', 'td', 'th', 'dt', 'dd', 'pre', 'div', 'h4'];

/** Examples are news, which no reader of the documentation looks for. */
const isSkipped = ({ name, attribs }) => SKIPPED.includes(name) || /(^| )(live|stage)( |$)/.test(attribs?.class ?? '');

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

const textOf = (element) => oneLine(DomUtils.textContent(element));

/** Words that readers may search for, but the page does not use: `<meta name="keywords">`. */
const wordsOf = (document) =>
  DomUtils.getElementsByTagName('meta', document).find(({ attribs }) => attribs.name === 'keywords')?.attribs.content;

/**
 * @returns sections of a page: `{ page, title, heading, id, text }`; the first one has no `heading` and `id`, and has
 *   the `words` of the page
 */
const sectionsOf = (page, html) => {
  const document = parseDocument(html);
  const [main] = DomUtils.getElementsByTagName('main', document);
  const [h1] = DomUtils.getElementsByTagName('h1', main);
  const title = textOf(h1);
  const words = wordsOf(document);
  const sections = [{ page, title, heading: '', id: '', text: '', ...(words && { words }) }];
  const walk = (node) => {
    if (node.type === 'text') sections.at(-1).text += node.data;
    else if (node === h1 || isSkipped(node)) return;
    else if (/^h[23]$/.test(node.name) && node.attribs.id)
      sections.push({ page, title, heading: textOf(node), id: node.attribs.id, text: '' });
    else {
      node.children?.forEach(walk);
      if (BLOCKS.includes(node.name)) sections.at(-1).text += ' ';
    }
  };
  walk(main);
  return sections.map((section) => ({ ...section, text: oneLine(section.text) }));
};

/** @param pages HTML by path in the site */
export const makeSearchIndex = (pages) => [...pages].flatMap(([page, html]) => sectionsOf(page, html));
