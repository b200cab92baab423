/** The documentation's samples: every code block in its Markdown, with its location. */
import { readFileSync, readdirSync } from 'node:fs';
import { marked } from 'marked';

/** Everything that webmasters and contributors read. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
];

/** The line numbers where blocks begin. The lexer does not report them. */
const openingLines = (text) => {
  const lines = [];
  let open;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence] = /^\s*(`{3,})/.exec(line) ?? [];
    if (!fence) continue;
    if (open === undefined) {
      lines.push(index + 1);
      open = fence;
    } else if (fence.length >= open.length) open = undefined;
  }
  return lines;
};

/** All tokens, including nested ones, in text order. */
const flatten = (tokens) => {
  const all = [];
  marked.walkTokens(tokens, (token) => void all.push(token));
  return all;
};

/** The fields of a comment directly before a sample: `<!-- served as: /news/bulletin.json -->`. */
const readComment = (raw) =>
  Object.fromEntries([...raw.matchAll(/<!-- ([\w ]+): (.+?) -->/g)].map((m) => [m[1], m[2]]));

/**
 * @returns samples: `file`, `line`, `kind` (the language of the fence, empty without one), `code`, `section` (its
 *   heading), `comment` (the fields of a comment before it), `name` (for test titles)
 */
export const extractSamples = (file, text = readFileSync(file, 'utf8')) => {
  const lines = openingLines(text);
  const samples = [];
  let section = '';
  let comment = {};
  for (const token of flatten(marked.lexer(text))) {
    if (token.type === 'heading') section = token.text;
    if (token.type === 'html') comment = { ...comment, ...readComment(token.raw) };
    if (token.type !== 'code') {
      if (!['html', 'space'].includes(token.type)) comment = {};
      continue;
    }
    const line = lines[samples.length];
    samples.push({
      ...{ file, line, section, comment },
      // An indented block has no fence, and no line here.
      kind: token.codeBlockStyle === 'indented' ? 'indented' : (token.lang ?? ''),
      code: token.text,
      name: `${file}:${line}`,
    });
    comment = {};
  }
  return samples;
};

export const allSamples = () => DOCUMENTS.flatMap((file) => extractSamples(file));

/** Inline code in running text: `wco-item-open`. */
export const codeSpans = (file) =>
  flatten(marked.lexer(readFileSync(file, 'utf8')))
    .filter(({ type }) => type === 'codespan')
    .map(({ text }) => text);
