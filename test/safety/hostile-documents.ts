/**
 * Documents of every format with a hostile value in every replaceable field. Fields are found by trial, without
 * knowledge of the format: a field is replaceable if all articles can still be read.
 */
import { parseNews } from '../../src/loading/parse-news.js';
import { NewsError } from '../../src/model/news-error.js';
import type { NewsFeed } from '../../src/model/news.js';

/** Documents below test/fixtures, each with its number of replaceable fields. */
export type Documents = readonly (readonly [file: string, fields: number])[];

export const ADDRESS = 'https://news.invalid/feed/';

/** Placeholder for the value during the search. XML attributes use `b`, because they need other escaping. */
const MARK = 'wcoxmarkxa';
const ATTRIBUTE_MARK = 'wcoxmarkxb';

export interface HostileDocument {
  /** Number of replaceable fields. */
  readonly fields: number;
  /** The document with a value in all replaceable fields, in every possible encoding. */
  readonly write: (value: string) => readonly string[];
}

const articlesIn = (text: string): Promise<number> =>
  parseNews(text, { url: ADDRESS }).then(
    ({ items }) => items.length,
    () => 0,
  );

/** A value that can be replaced and restored. */
interface Field {
  readonly set: (value: string) => void;
  readonly reset: () => void;
}

/** Replaces one field after the other, and restores those whose replacement loses an article. */
const markFields = async (fields: readonly Field[], write: () => string, mark: string): Promise<number> => {
  const articles = await articlesIn(write());
  let marked = 0;
  for (const { set, reset } of fields) {
    set(mark);
    if ((await articlesIn(write())) === articles) marked += 1;
    else reset();
  }
  return marked;
};

type Tree = Record<string, unknown>;

const jsonFields = (holder: Tree): readonly Field[] =>
  Object.entries(holder).flatMap(([key, value]): readonly Field[] =>
    typeof value === 'object' && value !== null
      ? jsonFields(value as Tree)
      : [{ set: (mark) => void (holder[key] = mark), reset: () => void (holder[key] = value) }],
  );

const fromJson = async (json: string, wrap = (text: string): readonly string[] => [text]): Promise<HostileDocument> => {
  const root = { document: JSON.parse(json) as unknown };
  const write = (): string => JSON.stringify(root.document);
  const fields = await markFields(jsonFields(root), () => wrap(write())[0]!, MARK);
  const marked = write();
  return {
    fields,
    write: (value) => wrap(marked.replaceAll(MARK, () => JSON.stringify(value).slice(1, -1))),
  };
};

/** In characters. Longer documents are never parsed: the loader stops at 2 MB. */
const MAX_LENGTH = 2_000_000;

/** The feed, or `undefined` if the document cannot be read. */
const read = async (text: string): Promise<NewsFeed | undefined> => {
  try {
    return await parseNews(text, { url: ADDRESS });
  } catch (error) {
    if (error instanceof NewsError) return undefined;
    throw error;
  }
};

/** The feeds read from a document with a value in all its fields, in every possible encoding. */
export const readHostile = async (
  { write }: HostileDocument,
  value: string,
): Promise<readonly (NewsFeed | undefined)[]> => {
  const readAll = (written: string): Promise<readonly (NewsFeed | undefined)[]> =>
    Promise.all(
      write(written)
        .filter(({ length }) => length <= MAX_LENGTH)
        .map(read),
    );
  const feeds = await readAll(value);
  // Readers see no text of some values: with nothing else in any field, there is no article.
  return feeds.some(Boolean) ? feeds : readAll(`x ${value}`);
};

/** A page with its script as written, and with the angle brackets of its JSON escaped. */
const fromHtml = (page: string): Promise<HostileDocument> => {
  const [json = ''] = /(?<=<script type="application\/ld\+json">)[^<]*/.exec(page) ?? [];
  return fromJson(json, (text) => [
    page.replace(json, () => text.replaceAll('<', '\\u003c')),
    page.replace(json, () => text),
  ]);
};

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // XML cannot contain other control characters.
    .replace(/(?![\t\n\r])\p{Cc}/gu, '');

const xmlNodes = (document: Document): readonly (Text | Attr)[] => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | 8);
  const nodes: (Text | Attr)[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Element) nodes.push(...[...node.attributes].filter(({ name }) => !name.startsWith('xmlns')));
    else if (node.nodeType !== Node.COMMENT_NODE && node.nodeValue?.trim()) nodes.push(node as Text);
  }
  return nodes;
};

/** With the value escaped, in CDATA sections, and as raw markup that breaks the document. */
const fromXml = async (xml: string): Promise<HostileDocument> => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const write = (): string => new XMLSerializer().serializeToString(document);
  const fieldOf = (node: Text | Attr): Field => {
    const { nodeValue } = node;
    const mark = node instanceof Attr ? ATTRIBUTE_MARK : MARK;
    return { set: () => void (node.nodeValue = mark), reset: () => void (node.nodeValue = nodeValue) };
  };
  const fields = await markFields(xmlNodes(document).map(fieldOf), write, MARK);
  const marked = write().replaceAll(`<![CDATA[${MARK}]]>`, MARK);
  return {
    fields,
    write: (value) => {
      const escaped = escapeXml(value);
      const inAttributes = marked.replaceAll(ATTRIBUTE_MARK, () => escaped);
      return [
        inAttributes.replaceAll(MARK, () => escaped),
        inAttributes.replaceAll(MARK, () => `<![CDATA[${value}]]>`),
        inAttributes.replaceAll(MARK, () => value),
      ];
    },
  };
};

/** @param file its extension determines the syntax */
export const hostileDocument = (file: string, text: string): Promise<HostileDocument> => {
  if (/\.html$/.test(file)) return fromHtml(text);
  return /\.(xml|rdf)$/.test(file) ? fromXml(text) : fromJson(text);
};
