/** The samples of the documentation: every block of code in its Markdown, with where it stands. */
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

/** Numbers of the lines on which blocks begin; the lexer does not tell. */
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

/** All tokens, those inside lists and the like too, in the order of the text. */
const flatten = (tokens) => {
  const all = [];
  marked.walkTokens(tokens, (token) => void all.push(token));
  return all;
};

/** What a comment right before a sample says of it: `<!-- served as: /news/bulletin.json -->`. */
const readComment = (raw) =>
  Object.fromEntries([...raw.matchAll(/<!-- ([\w ]+): (.+?) -->/g)].map((m) => [m[1], m[2]]));

/**
 * @returns samples: `file`, `line`, `kind` (the language of the fence, empty without one), `code`, `section` (its
 *   heading), `comment` (what a comment before it says), `name` (to call a test by)
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
      // A block that is only indented has no fence, and no line here.
      kind: token.codeBlockStyle === 'indented' ? 'indented' : (token.lang ?? ''),
      code: token.text,
      name: `${file}:${line}`,
    });
    comment = {};
  }
  return samples;
};

export const allSamples = () => DOCUMENTS.flatMap((file) => extractSamples(file));

/** Words of code in running text: `wco-item-open`. */
export const codeSpans = (file) =>
  flatten(marked.lexer(readFileSync(file, 'utf8')))
    .filter(({ type }) => type === 'codespan')
    .map(({ text }) => text);
