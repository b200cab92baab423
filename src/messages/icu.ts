/**
 * A subset of ICU MessageFormat: named arguments `{date}` and cardinal plurals
 * `{n, plural, =0 {…} one {# day} other {# days}}`, which can be nested. There is no quoting: an
 * apostrophe is an apostrophe, and a message can't contain a literal brace. `npm run localize` rejects
 * any other syntax.
 */

/** Text, a named argument, the `#` of the enclosing plural, or a plural. */
export type MessageNode =
  | string
  | { readonly name: string; readonly forms?: ReadonlyMap<string, readonly MessageNode[]> }
  | { readonly name?: undefined };

/** Consumes tokens up to the closing brace of the plural form, or up to the end of the message. */
const takeNodes = (tokens: string[], inPlural: boolean): readonly MessageNode[] => {
  const nodes: MessageNode[] = [];
  let token = tokens.shift();
  for (; token !== undefined && token !== '}'; token = tokens.shift()) {
    if (token === '{') nodes.push(takeArgument(tokens));
    else if (token === '#' && inPlural) nodes.push({});
    else if (token) nodes.push(token);
  }
  if (inPlural !== (token === '}')) throw new SyntaxError('Unmatched brace in a message');
  return nodes;
};

const takeArgument = (tokens: string[]): MessageNode => {
  const [, name = '', isPlural, firstKey = ''] =
    /^\s*(\w+)\s*(,\s*plural\s*,\s*(.*?)\s*)?$/.exec(tokens.shift() ?? '') ?? [];
  const forms = new Map<string, readonly MessageNode[]>();
  let key = firstKey;
  let brace = tokens.shift();
  for (; brace === '{' && /^(=\d+|[a-z]+)$/.test(key); brace = tokens.shift()) {
    forms.set(key, takeNodes(tokens, true));
    key = (tokens.shift() ?? '').trim();
  }
  if (!name || brace !== '}' || key || Boolean(isPlural) !== forms.has('other')) {
    throw new SyntaxError(`Not a message argument: ${name}`);
  }
  return isPlural ? { name, forms } : { name };
};

/** Parses a message. Throws a `SyntaxError` for syntax outside the subset. */
export const parseMessage = (text: string): readonly MessageNode[] => takeNodes(text.split(/([{}#])/), false);

/** How a language treats numbers. */
export interface NumberRules {
  /** CLDR plural category (`one`, `few`, `other`…). */
  readonly plural: (count: number) => string;
  /** The number in the language's digits and grouping. */
  readonly format: (value: number) => string;
}

/**
 * Fills in the arguments of a parsed message. Numbers become text; other arguments are returned
 * unchanged in their places, so that a template can render them.
 */
export const formatParts = <Value>(
  nodes: readonly MessageNode[],
  args: Readonly<Record<string, Value | string | number>>,
  rules: NumberRules,
  count = 0,
): (Value | string)[] =>
  nodes.flatMap((node): (Value | string)[] => {
    if (typeof node === 'string') return [node];
    const { name } = node;
    const value = name === undefined ? count : Object.hasOwn(args, name) ? args[name] : '';
    if (name !== undefined && node.forms) {
      const { forms } = node;
      const number = Number(value);
      return formatParts(
        forms.get(`=${number}`) ?? forms.get(rules.plural(number)) ?? forms.get('other') ?? [],
        args,
        rules,
        number,
      );
    }
    return [typeof value === 'number' ? rules.format(value) : (value as Value | string)];
  });
