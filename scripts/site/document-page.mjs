/** Pages made from Markdown, and the index of these pages. */
import { readFileSync } from 'node:fs';
import { DECISIONS, listDocuments } from './documents.mjs';
import { renderContents } from './contents.mjs';
import { escapeHtml } from './escape.mjs';
import { renderMarkdown } from './markdown.mjs';
import { hrefBetween, renderPager } from './navigation.mjs';
import { placeOf, resolveReference, sizeOfPng } from './references.mjs';

const INDEX = 'docs/index.html';

const titleOf = (source) => /^# (.*)/.exec(readFileSync(source, 'utf8'))?.[1].replaceAll('`', '');

/** @param files set to which the linked files of the repository are added */
const render = (document, pageOf, files) =>
  renderMarkdown(readFileSync(document.source, 'utf8'), (address) => {
    const { href, file, source } = resolveReference(address, document, pageOf);
    if (file) files.add(file);
    return {
      href,
      ...(source && { title: titleOf(source) }),
      ...(file?.endsWith('.png') && { size: sizeOfPng(file) }),
    };
  });

const firstSentence = (text) => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

const whole = ({ title, lead, words }, body) => `<!doctype html>
<html lang="en">
  <head>
    <title>${title} · wco-widgets</title>
    <meta name="description" content="${escapeHtml(lead)}" />
    ${words ? `<meta name="keywords" content="${escapeHtml(words)}" />` : ''}
    <link rel="stylesheet" href="/document.css" />
    <script type="module" src="/copy-code.ts"></script>
  </head>
  <body>
    ${body}
  </body>
</html>
`;

/** Adds the table of contents after the first paragraph. */
const withContents = ({ html, headings }) => {
  const [lead] = /^<p>.*?<\/p>\n/s.exec(html) ?? [''];
  return lead + renderContents(headings) + html.slice(lead.length);
};

const membersOf = (name, documents) => documents.filter(({ group }) => group === name);

const linksTo = (group, documents) =>
  membersOf(group, documents).map(({ page, label, headings }) => ({ page, title: label, headings }));

/** Names of the groups for readers. */
const groupsOf = (documents) => [...new Set(documents.map(({ group }) => group))].filter((name) => name !== DECISIONS);

const documentPage = (document, documents) =>
  whole(
    {
      title: document.title.replace(/<[^>]*>/g, ''),
      lead: document.says ?? firstSentence(document.lead),
      words: document.words,
    },
    `<main id="main" tabindex="-1" class="document">
      <h1>${document.title}</h1>
      ${withContents(document)}
      ${renderPager(document.page, linksTo(document.group, documents))}
    </main>`,
  );

const indexPage = (documents) => {
  const entry = ({ page, label, says }) =>
    `<li><a href="${hrefBetween(INDEX, page)}">${label}</a>${says ? `<p>${escapeHtml(says)}</p>` : ''}</li>`;
  const groups = groupsOf(documents).map((name) => {
    return `<section class="group">
        <h2>${name}</h2>
        <ul>${membersOf(name, documents).map(entry).join('')}</ul>
      </section>`;
  });
  return whole(
    { title: 'Documentation', lead: 'How to use wco-widgets, what it reads, and how it works.' },
    `<main id="main" tabindex="-1" class="index">
      <h1>Documentation</h1>
      <p class="lead">
        New here? Start with <a href="./guides/first-widget.html">your first widget</a>. Examples of each element are on
        the pages of the <a href="../elements.html">elements</a>.
      </p>
      ${groups.join('')}
    </main>`,
  );
};

/**
 * @returns `pages`: HTML without the frame, by path in the site; `files`: paths of the linked files of the
 *   repository, by path in the site; `groups`: documents of the menu, `{ name, pages: [{ page, title, headings }] }`
 */
export const makeDocumentPages = () => {
  const files = new Set();
  const listed = listDocuments();
  const pages = new Map(listed.map(({ source, page }) => [source, page]));
  const documents = listed.map((document) => {
    const rendered = render(document, (file) => pages.get(file), files);
    return { ...document, ...rendered, label: document.label ?? rendered.title };
  });
  return {
    pages: new Map([
      ...documents.map((document) => [document.page, documentPage(document, documents)]),
      [INDEX, indexPage(documents)],
    ]),
    files: new Map([...files].map((file) => [placeOf(file), file])),
    groups: groupsOf(documents).map((name) => ({ name, pages: linksTo(name, documents) })),
  };
};
