/** Gives the headings of a page that is HTML what those of documents have: ids, links, and a list of them. */
import GithubSlugger from 'github-slugger';
import { DomUtils, parseDocument } from 'htmlparser2';
import { renderContents, renderHeading } from './contents.mjs';

/** Headings of examples are theirs. */
const isOfExample = (element) =>
  element.parent !== null &&
  (/(^| )(live|editable|editor|sample)( |$)/.test(element.attribs?.class ?? '') || isOfExample(element.parent));

const PLACE = '<!-- contents -->';

/** Sections, each with what is a level below it. */
const nest = (headings) => {
  const sections = [];
  for (const heading of headings) {
    if (heading.level === 2) sections.push({ ...heading, below: [] });
    else sections.at(-1)?.below.push(heading);
  }
  return sections;
};

/** Pages that have `<!-- contents -->` get their contents there, and headings that can be linked to. */
export const outlinePage = (html) => {
  if (!html.includes(PLACE)) return html;
  const slugger = new GithubSlugger();
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const headings = DomUtils.getElementsByTagName((name) => ['h2', 'h3'].includes(name), document)
    .filter((element) => !isOfExample(element))
    .map((element) => ({
      level: Number(element.name.slice(1)),
      id: element.attribs.id ?? slugger.slug(DomUtils.textContent(element)),
      html: html.slice(element.children[0].startIndex, element.children.at(-1).endIndex + 1),
      from: element.startIndex,
      to: element.endIndex + 1,
    }));
  return headings
    .toReversed()
    .reduce(
      (text, { level, id, html: inner, from, to }) =>
        text.slice(0, from) + renderHeading(level, id, inner) + text.slice(to),
      html,
    )
    .replace(PLACE, () => renderContents(nest(headings)));
};
