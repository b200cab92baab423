/** Adds ids, links and a table of contents to the headings of an HTML page, as Markdown pages have them. */
import GithubSlugger from 'github-slugger';
import { DomUtils, parseDocument } from 'htmlparser2';
import { renderContents, renderHeading } from './contents.mjs';

/** Headings inside examples are not part of the page. */
const isOfExample = (element) =>
  element.parent !== null &&
  (/(^| )(live|editable|editor|sample)( |$)/.test(element.attribs?.class ?? '') || isOfExample(element.parent));

const PLACE = '<!-- contents -->';

/** Sections with their subsections. */
const nest = (headings) => {
  const sections = [];
  for (const heading of headings) {
    if (heading.level === 2) sections.push({ ...heading, below: [] });
    else sections.at(-1)?.below.push(heading);
  }
  return sections;
};

/** Replaces `<!-- contents -->` with a table of contents. Pages without it do not change. */
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
