/** Completions offered by VS Code's language services with our data: the sorted labels. */
import { readFileSync } from 'node:fs';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';

const read = (name) => {
  const path = new URL(`../node_modules/wco-widgets/dist/vscode.${name}-custom-data.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
};

/** `|` marks the cursor. */
const cursorIn = (TextDocument, language, text) => {
  const offset = text.indexOf('|');
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  return { document, position: document.positionAt(offset) };
};

const htmlService = html.getLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [html.newHTMLDataProvider('wco-widgets', read('html'))],
});
const completeHtml = (text) => {
  const { document, position } = cursorIn(html.TextDocument, 'html', text);
  return htmlService.doComplete(document, position, htmlService.parseHTMLDocument(document));
};
const hoverHtml = (text) => {
  const { document, position } = cursorIn(html.TextDocument, 'html', text);
  return htmlService.doHover(document, position, htmlService.parseHTMLDocument(document))?.contents.value;
};

const cssService = css.getCSSLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [css.newCSSDataProvider(read('css'))],
});
const completeCss = (text) => {
  const { document, position } = cursorIn(css.TextDocument, 'css', text);
  return cssService.doComplete(document, position, cssService.parseStylesheet(document));
};

const labels = ({ items }, pattern = /./) =>
  items
    .map(({ label }) => label)
    .filter((label) => pattern.test(label))
    .sort();

console.log(
  JSON.stringify({
    tags: labels(completeHtml('<wco-|'), /^wco/),
    attributes: labels(completeHtml('<wco-language-notice |></wco-language-notice>'), /^[^d]/),
    values: labels(completeHtml('<wco-news-list layout="|"></wco-news-list>')),
    withoutValue: completeHtml('<wco-news-list |></wco-news-list>')
      .items.map(({ textEdit }) => textEdit.newText)
      .filter((text) => !text.includes('=')),
    hover: hoverHtml('<wco-news-list lay|out="grid"></wco-news-list>'),
    properties: labels(completeCss('p { --wco-color-| }'), /^--wco-color/),
    parts: labels(completeCss('wco-news-item::|'), /^::part\(contact-a/),
    states: labels(completeCss('wco-news-list:|'), /^:state/),
  }),
);
