/**
 * The subset of ICU MessageFormat that our messages use: named arguments `{date}` and cardinal
 * plurals `{n, plural, =0 {…} one {# day} other {# days}}` with nesting. No quoting: an apostrophe is
 * an apostrophe, and a message holds no literal brace. `npm run localize` refuses everything else;
 * here, what is not of the subset throws, and the English source is shown.
 */

/** Text, a named argument, the `#` of the plural around it, or a plural. */
export type MessageNode =
  | string
  | { readonly name: string; readonly forms?: ReadonlyMap<string, readonly MessageNode[]> }
  | { readonly name?: undefined };

/** Takes tokens up to the closing brace of the plural form they are in, or else to their end. */
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

/** Parses a message. Throws a `SyntaxError` for an argument outside the subset. */
export const parseMessage = (text: string): readonly MessageNode[] => takeNodes(text.split(/([{}#])/), false);

/**
 * Puts arguments into a parsed message. The result keeps arguments that are no text as they are, in
 * their places, so that a template can stand where a name belongs.
 *
 * @param plural CLDR plural category of a number in the message's language
 */
export const formatParts = <Value>(
  nodes: readonly MessageNode[],
  args: Readonly<Record<string, Value | string | number>>,
  plural: (count: number) => string,
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
        forms.get(`=${number}`) ?? forms.get(plural(number)) ?? forms.get('other') ?? [],
        args,
        plural,
        number,
      );
    }
    return [typeof value === 'number' ? String(value) : (value as Value | string)];
  });
