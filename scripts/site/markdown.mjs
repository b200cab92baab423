/** Converts Markdown to HTML of the site: headings with ids, scrolling tables and code, resolved links. */
import GithubSlugger from 'github-slugger';
import { Marked, Renderer } from 'marked';
import { renderCode } from './code.mjs';
import { renderHeading } from './contents.mjs';
import { escapeHtml } from './escape.mjs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', 39: "'" };

/** Link text that is the path of a document. */
const FILE = /^[\w./-]+\.md$/;

/** The text of inline HTML. */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(39)|(amp|lt|gt|quot));/g, (_all, number, name) => ENTITIES[number ?? name]);

/**
 * @param text Markdown that begins with `# Title`
 * @param resolve `(address) => ({ href, size?, title? })`: the target of a link or image. A link without `href` becomes
 *   text; a link text that is the path of a document is replaced by the title of its page
 * @returns `title`, `lead` (text of the first paragraph), `html` without the title, `headings` (`{ id, html }`) of level 2
 */
export const renderMarkdown = (text, resolve) => {
  const slugger = new GithubSlugger();
  const headings = [];
  let title;
  let heading = '';
  let tables = 0;
  const renderer = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      const id = slugger.slug(textOf(html));
      heading = textOf(html);
      if (depth === 1 && title === undefined) {
        title = html;
        return '';
      }
      if (depth === 2) headings.push({ id, html: html.replace(/<\/?a\b[^>]*>/g, '') });
      return `${renderHeading(depth, id, html)}\n`;
    },
    link({ href, text: words, tokens }) {
      const { href: target, title: name } = resolve(href);
      const html = name && FILE.test(words) ? escapeHtml(name) : this.parser.parseInline(tokens);
      return target === undefined ? html : `<a href="${escapeHtml(target)}">${html}</a>`;
    },
    image({ href, text: alternative }) {
      const { href: src, size } = resolve(href);
      const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
      return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alternative)}"${dimensions} />`;
    },
    code: ({ text: code, lang }) => renderCode(code, lang),
    table(token) {
      tables += 1;
      const label = escapeHtml(`Table ${tables}: ${heading}`);
      const table = Renderer.prototype.table.call(this, token);
      return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>\n`;
    },
    // Comments are for tests and authors.
    html: ({ text: html }) => html.replace(/<!--[\s\S]*?-->\n?/g, ''),
  };
  const marked = new Marked({ renderer });
  const tokens = marked.lexer(text);
  const lead = tokens.find(({ type }) => type === 'paragraph');
  const html = marked.parser(tokens);
  return { title, lead: lead ? textOf(marked.parseInline(lead.text)) : '', html, headings };
};
