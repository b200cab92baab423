/** Finds the root element of an XML document, which tells the format, without parsing the document. */

/** A processing instruction. Accepts the common mistake `<?xml version="1.0">`. */
const INSTRUCTION = /<\?(?:[^<]*?\?>|[^<>]*>)/y;

/** The start tag of an element, with its name. */
const START_TAG = /<([\p{L}_][\p{L}\p{N}_.:-]*)/uy;

/** Tokens in a document type declaration in which `]` and `>` are text. */
const SUBSET_TOKEN = /["'\]]|<!--/g;

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const after = (text: string, needle: string, from: number): number => {
  const index = text.indexOf(needle, from);
  return index < 0 ? -1 : index + needle.length;
};

/** Index after the internal subset; -1 if it has no end. Its declarations are never read. */
const subsetEnd = (text: string, start: number): number => {
  SUBSET_TOKEN.lastIndex = start;
  for (let token = SUBSET_TOKEN.exec(text); token; token = SUBSET_TOKEN.exec(text)) {
    if (token[0] === ']') return SUBSET_TOKEN.lastIndex;
    const end = after(text, token[0] === '<!--' ? '-->' : token[0], SUBSET_TOKEN.lastIndex);
    if (end < 0) return -1;
    SUBSET_TOKEN.lastIndex = end;
  }
  return -1;
};

/** Index after a document type declaration and its internal subset. */
const doctypeEnd = (text: string, start: number): number => {
  const [opening] = matchAt(/<!DOCTYPE(?:[^[<>"']|"[^"<]*"|'[^'<]*')*\[/iy, text, start) ?? [];
  const subset = opening ? subsetEnd(text, start + opening.length) : start;
  return after(text, '>', subset < 0 ? start : subset);
};

/**
 * Index of the `<` of the root element, after the XML declaration, processing instructions, comments, a document
 * type declaration and stray text; -1 if there is no element. Takes linear time.
 */
export const rootIndex = (text: string): number => {
  let hasDoctype = false;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    let end = at + 1;
    if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4);
    else if (!hasDoctype && /^<!doctype/i.test(text.slice(at, at + 9))) {
      end = doctypeEnd(text, at);
      // Handle one only: each scan for the end goes back to its start.
      hasDoctype = true;
    } else if (text[at + 1] === '!') end = after(text, '>', at);
    else if (text[at + 1] === '?') end = at + (matchAt(INSTRUCTION, text, at)?.[0].length ?? 2);
    else if (matchAt(START_TAG, text, at)) return at;
    if (end < 0) return -1;
    at = end;
  }
  return -1;
};

/** Characters. No feed has a longer prolog. */
const MAX_PROLOG = 4096;

/**
 * Local name of the root element, without its prefix: `rss`, `RDF`, `feed`. `undefined` if it does not start in the
 * first 4 kB.
 */
export const xmlRoot = (text: string): string | undefined => {
  const head = text.slice(0, MAX_PROLOG);
  const index = /^[\s\ufeff]*</.test(head) ? rootIndex(head) : -1;
  return index < 0 ? undefined : matchAt(START_TAG, head, index)?.[1]?.replace(/^.*:/, '');
};
