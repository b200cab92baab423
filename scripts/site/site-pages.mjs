/**
 * Vite plugin: the documentation site. Pages of `demo/` get the frame, the HTML of their examples and the tables of the
 * API. Markdown files become pages, and the files that they link to are copied.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { apiTables } from './api-tables.mjs';
import { makeDocumentPages } from './document-page.mjs';
import { expandExamples } from './examples.mjs';
import { framePage } from './frame.mjs';
import { ELEMENTS } from './navigation.mjs';
import { outlinePage } from './outline.mjs';
import { makeSearchIndex } from './search-index.mjs';

/** The page of the preview frame, which has no frame of the site. */
const UNFRAMED = ['example-frame.html'];

/** Pages of `demo/` that the search finds. */
const SEARCHED = [...ELEMENTS.map(({ page }) => page), 'builder.html', 'try.html', 'coverage.html'];
const SEARCH_INDEX = 'search.json';

const pathOf = (url) => decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1) || 'index.html';

/** @param root absolute path of the folder of HTML pages */
export const sitePages = (root) => {
  let isBuilt = false;
  let documents;
  let tablesOf;
  const readDocuments = () => (documents ??= makeDocumentPages());
  const expand = (html) => {
    tablesOf ??= apiTables();
    return outlinePage(expandExamples(html, tablesOf));
  };
  const searchIndex = () => {
    const { pages, groups } = readDocuments();
    // The pages of elements contain the same tables as the element reference.
    const documentPages = groups.filter(({ name }) => name !== 'Element reference').flatMap((group) => group.pages);
    return JSON.stringify(
      makeSearchIndex([
        ...SEARCHED.map((page) => [page, expand(readFileSync(join(root, page), 'utf8'))]),
        ...documentPages.map(({ page }) => [page, pages.get(page)]),
      ]),
    );
  };

  const serve = (server) => {
    server.watcher.add(['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md']);
    server.watcher.on('all', (_event, file) => {
      if (!file.endsWith('.md')) return;
      documents = undefined;
      server.hot.send({ type: 'full-reload' });
    });
    server.middlewares.use(async (request, response, next) => {
      const path = pathOf(request.url);
      const { pages, files } = readDocuments();
      if (pages.has(path)) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(`/${path}`, pages.get(path)));
      } else if (files.has(path)) response.end(readFileSync(files.get(path)));
      else if (path === SEARCH_INDEX) response.end(searchIndex());
      else next();
    });
  };

  return {
    name: 'wco-site-pages',
    configResolved: ({ command }) => {
      isBuilt = command === 'build';
    },
    configureServer: serve,
    // Documents have no HTML file.
    resolveId: (id) => (isBuilt && readDocuments().pages.has(relative(root, id)) ? id : undefined),
    load: (id) => (isBuilt ? readDocuments().pages.get(relative(root, id)) : undefined),
    generateBundle() {
      for (const [fileName, file] of readDocuments().files)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      this.emitFile({ type: 'asset', fileName: SEARCH_INDEX, source: searchIndex() });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const page = pathOf(path);
        if (UNFRAMED.includes(page)) return html;
        return framePage(expand(html), page, isBuilt, readDocuments().groups);
      },
    },
  };
};

/** Absolute paths of the pages made from Markdown, as inputs of the build. */
export const documentEntries = (root) => [...makeDocumentPages().pages.keys()].map((page) => join(root, page));
