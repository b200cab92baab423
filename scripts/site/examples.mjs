/**
 * Generated content of the pages of elements: the HTML of each example as text, examples that can be edited, and tables
 * of the API.
 */
import { DomUtils, parseDocument } from 'htmlparser2';
import { renderCode } from './code.mjs';
import { escapeHtml } from './escape.mjs';

/** Removes the indentation that the HTML has in the page. */
const dedent = (html) => {
  const lines = html.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length));
  return lines.map((line) => line.slice(indent)).join('\n');
};

/** The HTML without attributes of the site. `data-src` becomes `src`. */
const asWritten = (html) =>
  dedent(html)
    .replace(/\s+data-state="[^"]*"/g, '')
    .replace(/\sdata-src=/g, ' src=');

const MAX_ROWS = 24;

/** Panels of code, one at a time. Radio buttons switch them, without a script. */
const renderTabs = (id, panels) => {
  const options = Object.keys(panels).map(
    (name, index) =>
      `<label><input type="radio" name="${id}" value="${index}"${index === 0 ? ' checked' : ''} /> ${name}</label>`,
  );
  return `<div class="tabs">
<fieldset><legend class="visually-hidden">Code</legend>${options.join('')}</fieldset>
${Object.values(panels)
  .map((panel) => `<div class="panel">${panel}</div>`)
  .join('\n')}
</div>`;
};

/** How to load an element, by the name of its entry in the package. */
const loadingOf = (entry) => ({
  'Script tag': renderCode('<script type="module" src="/wco-widgets/wco-widgets.js"></script>', 'html'),
  npm: renderCode(`import 'wco-widgets/${entry}';`, 'js'),
});

/** The preview comes first: readers look before they read code. */
const editor = (html, { title, isLow, entry }, id) => {
  const text = asWritten(html);
  const rows = Math.min(text.split('\n').length + 1, MAX_ROWS);
  const field = `<label for="${id}">Edit the HTML to change the example.</label>
<textarea id="${id}" rows="${rows}" spellcheck="false" dir="ltr" autocomplete="off">
${escapeHtml(text)}</textarea>`;
  return `<div class="${isLow ? 'editor low' : 'editor'}">
<iframe title="${escapeHtml(title)}" src="./example-frame.html"></iframe>
${entry ? renderTabs(`${id}-code`, { HTML: field, ...loadingOf(entry) }) : field}
</div>`;
};

const renderSource = (html) =>
  `<details class="source"><summary>HTML</summary>\n${renderCode(asWritten(html), 'html')}</details>`;

const classesOf = (element) => (element.attribs.class ?? '').split(' ');

/**
 * - `.live` is followed by its HTML, which readers can open
 * - `.sample` is replaced by its HTML
 * - `.editable` (with a `title`) becomes a preview frame and a text field with its HTML; `.low` makes both small;
 *   `data-entry`, an entry of the package, adds tabs with the code that loads the element
 * - `.api[data-element]` gets the tables of the class
 */
export const expandExamples = (html, tablesOf) => {
  const elements = DomUtils.getElementsByTagName(
    '*',
    parseDocument(html, { withStartIndices: true, withEndIndices: true }),
  );
  const changes = [];
  for (const element of elements) {
    const classes = classesOf(element);
    const { startIndex, endIndex } = element;
    const innerStart = element.children[0]?.startIndex;
    const innerEnd = element.children.at(-1)?.endIndex;
    const inner = () => html.slice(innerStart, innerEnd + 1);
    if (classes.includes('live')) changes.push([endIndex + 1, endIndex + 1, `\n${renderSource(inner())}`]);
    else if (classes.includes('sample'))
      changes.push([startIndex, endIndex + 1, renderCode(asWritten(inner()), 'html')]);
    else if (classes.includes('editable'))
      changes.push([
        startIndex,
        endIndex + 1,
        editor(
          inner(),
          { title: element.attribs.title, isLow: classes.includes('low'), entry: element.attribs['data-entry'] },
          `html-${startIndex}`,
        ),
      ]);
    else if (classes.includes('api'))
      changes.push([innerEnd + 1, innerEnd + 1, tablesOf(element.attribs['data-element'])]);
  }
  // From the end, so that earlier positions stay valid.
  return changes
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to, insertion]) => text.slice(0, from) + insertion + text.slice(to), html);
};
