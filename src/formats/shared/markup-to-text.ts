/** The text of markup, where a format has markup in a field that is text: without a DOM, so that it runs anywhere. */
import { decodeHTML } from 'entities/decode';
import { collapse } from './text.js';

/** Characters of markup that are read. */
const MAX_MARKUP = 100_000;

/** What follows `<` in a tag: a name, then white space, a slash or the end (`<user@news.example>` is text). */
const TAG_NAME = /\/?([a-z][a-z0-9:-]*)(?=[\s/>])/iy;

/** The rest of a tag after its name. A `<` outside quotes shows that what came before was no tag. */
const TAG_REST = /(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

/** The same with a quote that is never closed. */
const TAG_REST_UNQUOTED = /[^<>]*>/y;

/** Elements whose content is no text. */
const SILENT: readonly string[] = ['script', 'style', 'template', 'noscript', 'xml'];

/** Elements that stand on lines of their own. */
const BLOCK =
  /^(?:p|div|br|h[1-6]|li|ul|ol|dl|tr|td|th|table|blockquote|section|article|header|footer|aside|dt|dd|pre|figure|figcaption|hr|center)$/;

/** Where `pattern` ends if it is found exactly at `index`, else -1. */
const endOf = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Walks over markup once; each search starts where the last one ended, so that the time is linear. */
class MarkupReader {
  readonly #markup: string;
  #text = '';

  constructor(markup: string) {
    this.#markup = markup;
  }

  read(): string {
    let from = 0;
    for (let at = this.#markup.indexOf('<'); at >= 0; at = this.#markup.indexOf('<', from)) {
      this.#text += this.#markup.slice(from, at);
      from = this.#skip(at);
    }
    return this.#text + this.#markup.slice(from);
  }

  /** Goes past what starts with the `<` at an index; what is no markup is text. */
  #skip(at: number): number {
    const name = endOf(TAG_NAME, this.#markup, at + 1);
    const end = name < 0 ? this.#declarationEnd(at) : this.#tagEnd(name);
    if (end < 0) {
      this.#text += '<';
      return at + 1;
    }
    const element = name < 0 ? '' : this.#markup.slice(at + 1, name).toLowerCase();
    if (SILENT.includes(element) && this.#markup[end - 2] !== '/') return this.#contentEnd(element, end);
    if (BLOCK.test(element.replace('/', ''))) this.#text += ' ';
    return end;
  }

  #tagEnd(name: number): number {
    const end = endOf(TAG_REST, this.#markup, name);
    return end < 0 ? endOf(TAG_REST_UNQUOTED, this.#markup, name) : end;
  }

  /** The end of a comment, a declaration or a processing instruction. A comment without an end hides the rest. */
  #declarationEnd(at: number): number {
    if (this.#markup.startsWith('<!--', at)) {
      const end = this.#markup.indexOf('-->', at + 4);
      return end < 0 ? this.#markup.length : end + 3;
    }
    return /[!?]/.test(this.#markup[at + 1] ?? '') ? endOf(TAG_REST_UNQUOTED, this.#markup, at + 2) : -1;
  }

  /** Where the end tag of a silent element starts. One without an end tag is silent to the end of the markup. */
  #contentEnd(element: string, from: number): number {
    const closing = new RegExp(`</${element}(?=[\\s>])`, 'gi');
    closing.lastIndex = from;
    this.#text += ' ';
    return closing.exec(this.#markup)?.index ?? this.#markup.length;
  }
}

/**
 * Plain text of markup, on one line. Entities are decoded once, after the tags have gone, so that an escaped tag
 * stays the text it is. Takes time in proportion to the markup, of which the first 100,000 characters are read.
 */
export const markupToText = (markup: string): string =>
  collapse(decodeHTML(new MarkupReader(markup.slice(0, MAX_MARKUP)).read()));
