/**
 * The subset of ICU MessageFormat that our messages use: named arguments `{date}` and cardinal
 * plurals `{n, plural, =0 {…} one {# day} other {# days}}` with nesting. No quoting: an apostrophe is
 * an apostrophe, and a message holds no literal brace. `npm run localize` refuses everything else.
 */

/** Text, a named argument, the `#` of the plural around it, or a plural. */
export type MessageNode =
  | string
  | { readonly name: string; readonly forms?: ReadonlyMap<string, readonly MessageNode[]> }
  | { readonly hash: true };

const parseNodes = (text: string, start: number, inPlural: boolean): { nodes: MessageNode[]; end: number } => {
  const nodes: MessageNode[] = [];
  let at = start;
  let plain = '';
  const flush = (): void => {
    if (plain) nodes.push(plain);
    plain = '';
  };
  while (at < text.length && text[at] !== '}') {
    if (text[at] === '{') {
      flush();
      const { node, end } = parseArgument(text, at + 1);
      nodes.push(node);
      at = end;
    } else if (inPlural && text[at] === '#') {
      flush();
      nodes.push({ hash: true });
      at += 1;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return { nodes, end: at };
};

const parseArgument = (text: string, start: number): { node: MessageNode; end: number } => {
  const match = /^\s*(\w+)\s*(?:(})|,\s*plural\s*,)/.exec(text.slice(start));
  if (!match) throw new SyntaxError(`Not a message argument: ${text.slice(start - 1)}`);
  const name = match[1] ?? '';
  let at = start + match[0].length;
  if (match[2]) return { node: { name }, end: at };
  const forms = new Map<string, readonly MessageNode[]>();
  for (;;) {
    const form = /^\s*(?:(=\d+|[a-z]+)\s*{|(}))/.exec(text.slice(at));
    if (!form) throw new SyntaxError(`Not a plural form: ${text.slice(at)}`);
    at += form[0].length;
    if (form[2]) return { node: { name, forms }, end: at };
    const { nodes, end } = parseNodes(text, at, true);
    if (end >= text.length) throw new SyntaxError(`Unclosed plural form: ${text}`);
    forms.set(form[1] ?? '', nodes);
    at = end + 1;
  }
};

/** Parses a message. Throws a `SyntaxError` for anything outside the subset. */
export const parseMessage = (text: string): readonly MessageNode[] => {
  const { nodes, end } = parseNodes(text, 0, false);
  if (end < text.length) throw new SyntaxError(`Unmatched brace: ${text}`);
  return nodes;
};

export interface MessageContext {
  /** CLDR plural category of a number. */
  readonly plural: (count: number) => string;
  /** A number in the locale's digits. */
  readonly number: (value: number) => string;
}

/**
 * Puts arguments into a parsed message. The result keeps arguments that are no text or number as
 * they are, in their places, so that a template can stand where a name belongs.
 */
export const formatParts = <Value>(
  nodes: readonly MessageNode[],
  args: Readonly<Record<string, Value | string | number>>,
  context: MessageContext,
  count = 0,
): (Value | string)[] =>
  nodes.flatMap((node): (Value | string)[] => {
    if (typeof node === 'string') return [node];
    if ('hash' in node) return [context.number(count)];
    const value = Object.hasOwn(args, node.name) ? args[node.name] : undefined;
    if (node.forms) {
      const selector = Number(value);
      const form =
        node.forms.get(`=${selector}`) ?? node.forms.get(context.plural(selector)) ?? node.forms.get('other') ?? [];
      return formatParts(form, args, context, selector);
    }
    if (value === undefined) return [];
    return [typeof value === 'number' ? context.number(value) : value];
  });
