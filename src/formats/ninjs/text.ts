/** The texts of a ninjs object: plain members in 1.x (`headline`, `body_html`), lists with roles in 2.x and 3.x. */
import type { NewsBody } from '../../model/news.js';
import type { Fields } from '../shared/fields.js';
import { bodyOf, plainText } from '../shared/markup-fields.js';

/** Roles of texts that are not part of the article itself. */
const ASIDE = /note|side|box|fact|caption|alt|correction|seo|social|push|slug/i;

/** Drafts of 2.0 had `name` and `text` for `role` and `value`. */
const roleOf = (entry: Fields): string => entry.firstText('role') ?? entry.firstText('name') ?? '';

const MAIN = /^(?:main|text|richtext|xhtml|html|summary|abstract|lead|medium)$/i;

/** Entries of the article itself: the main one first, then those without a role. */
const ranked = (entries: readonly Fields[]): readonly Fields[] => {
  const own = entries.filter((entry) => !ASIDE.test(roleOf(entry)));
  const rank = (entry: Fields): number => {
    const role = roleOf(entry);
    return /^main$/i.test(role) ? 0 : role === '' ? 1 : MAIN.test(role) ? 2 : 3;
  };
  return own.toSorted((a, b) => rank(a) - rank(b));
};

const textOf = (entry: Fields): string | undefined => plainText(entry, 'value') ?? plainText(entry, 'text');

/** The first text in the list (`headlines`), the plain member (`headline`), or one with a suffix (`headline_main`). */
const readText = (json: Fields, list: string, plain: string, suffixes: readonly string[]): string | undefined => {
  for (const entry of ranked([...json.objects(list), ...json.objects(plain)])) {
    const text = textOf(entry);
    if (text) return text;
  }
  const variants = json.names.filter((name) => name.startsWith(`${plain}_`) && !ASIDE.test(name));
  const names = [
    ...(typeof json.raw(plain) === 'object' ? [] : [plain]),
    ...suffixes.map((suffix) => `${plain}_${suffix}`),
    ...variants,
  ];
  for (const name of names) {
    const text = plainText(json, name);
    if (text) return text;
  }
  return undefined;
};

export const readHeadline = (json: Fields): string | undefined =>
  readText(json, 'headlines', 'headline', ['main', 'medium', 'text', 'html', 'xhtml']) ?? plainText(json, 'title');

export const readSummary = (json: Fields): string | undefined =>
  readText(json, 'descriptions', 'description', ['text', 'summary', 'html', 'xhtml']);

/** The alternative text of a picture. Superdesk puts it into `body_text`. */
export const readAlt = (json: Fields): string | undefined => {
  const described = json.objects('descriptions').find((entry) => /^alt/i.test(roleOf(entry)));
  return (
    (described && textOf(described)) ??
    plainText(json, 'alttext') ??
    plainText(json, 'altText') ??
    plainText(json, 'alt_text') ??
    plainText(json, 'body_text')
  );
};

/** The kind of a body by its content type or role. NITF and other XML cannot be shown. */
const kindOf = (type: string, role: string): 'html' | 'text' | 'other' | undefined => {
  const hint = `${type} ${role}`.toLowerCase();
  if (/nitf|newsml/.test(hint)) return 'other';
  if (/html|richtext/.test(hint)) return 'html';
  if (/plain/.test(type)) return 'text';
  return type ? 'other' : undefined;
};

const asKind = (value: string, kind: 'html' | 'text'): NewsBody =>
  kind === 'html' ? { html: value } : { text: value };

const bodyOfEntry = (entry: Fields): NewsBody | undefined => {
  const type = entry.text('contentType') ?? entry.text('contenttype') ?? entry.text('mimetype') ?? '';
  const value = entry.lines('value') ?? entry.lines('text');
  const kind = kindOf(type, roleOf(entry));
  if (!value || kind === 'other') return undefined;
  return kind ? asKind(value, kind) : bodyOf(value);
};

/** The body; markup rather than text, if the object has both. */
export const readBody = (json: Fields): NewsBody | undefined => {
  const bodies = ranked([...json.objects('bodies'), ...json.objects('body')]).flatMap(
    (entry) => bodyOfEntry(entry) ?? [],
  );
  const best = bodies.find((body) => 'html' in body) ?? bodies[0];
  if (best) return best;
  for (const name of ['body_html', 'body_xhtml']) {
    const html = json.lines(name);
    if (html) return { html };
  }
  const text = json.lines('body_text');
  if (text) return { text };
  // `body_<anything>` is allowed, and does not tell its type.
  for (const name of json.names) {
    if (!name.startsWith('body_') || ASIDE.test(name) || kindOf('', name) === 'other') continue;
    const value = json.lines(name);
    if (value) return bodyOf(value);
  }
  return undefined;
};
