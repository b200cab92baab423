/** Turns samples into pages with only the surroundings that a webmaster would have. */
import { createHash } from 'node:crypto';
import { answer } from './answers.mjs';
import { isComponent, isConfiguration } from './frameworks.mjs';
import { inlineScripts, isForNode, isHtml, languageOf } from './scripts.mjs';

const LOADER = /<script\b[^>]*\bsrc="[^"]*\/wco-widgets(?:\.classic)?\.js"[^>]*><\/script>/g;
const IMPORTS = /from '\/wco-widgets\/wco-widgets\.js'/;
const ELEMENT = /<wco-/;

const TAG = '<script type="module" src="/wco-widgets/wco-widgets.js"></script>';
/** Added to a sample without elements, to test that its script registers them. */
const ARTICLE = '<wco-news-item src="/news/2018-09-12.json"></wco-news-item>';

const hashOf = (algorithm, src) => {
  const { body } = answer(new URL(src, 'https://www.example.org/').pathname) ?? {};
  return body && `${algorithm}-${createHash(algorithm).update(body).digest('base64')}`;
};

/**
 * Documentation cannot contain a release's hash. Computes it for the file named in the same attribute or import map
 * entry.
 */
const withHashes = (html) =>
  html
    .replaceAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g, (tag, src) =>
      tag.replace(/\bintegrity="(sha\d+)-[^"]*"/, (written, algorithm) => {
        const hash = hashOf(algorithm, src);
        return hash ? `integrity="${hash}"` : written;
      }),
    )
    .replaceAll(/"([^"]+\.js)": "(sha\d+)-[^"]*"/g, (written, src, algorithm) => {
      const hash = hashOf(algorithm, src);
      return hash ? `"${src}": "${hash}"` : written;
    });

const importMap = `<script type="importmap">{ "imports": { "wco-widgets": "/sample/package.js", "dompurify": "/sample/dompurify.js" } }</script>`;

/** Wraps a fragment in a page. A whole page stays unchanged. */
const whole = (html) =>
  /<!doctype/i.test(html)
    ? html
    : /<html\b/.test(html)
      ? `<!doctype html>${html}`
      : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title>${html}</html>`;

const hasLoader = (html) => html.match(LOADER) || inlineScripts({ code: html }).some((code) => IMPORTS.test(code));

/** The page of an HTML sample. */
export const pageOfHtml = ({ code }) => {
  const complete = [code, ...(hasLoader(code) ? [] : [TAG]), ...(ELEMENT.test(code) ? [] : [ARTICLE])].join('\n');
  return whole(withHashes(complete));
};

/**
 * The page of a script: the HTML before it in its section. With the package, the script registers the elements, and a
 * script tag would register others first.
 */
export const pageOfScript = ({ code }, html) => {
  const isPackage = /from 'wco-widgets'/.test(code);
  if (!html) return whole(isPackage ? importMap : TAG);
  return isPackage ? whole(`${importMap}${html.code.replaceAll(LOADER, '')}`) : pageOfHtml(html);
};

/** Scripts that run in a page, each with its HTML. */
export const scriptsForPages = (samples) =>
  samples.flatMap((sample, index) => {
    const isElsewhere =
      [isForNode, isComponent, isConfiguration].some((is) => is(sample)) || sample.comment['stands in'];
    if (!languageOf(sample) || isElsewhere) return [];
    const before = samples.slice(0, index).reverse();
    const html = before.find((each) => isHtml(each) && each.file === sample.file && each.section === sample.section);
    return [{ sample, html }];
  });
