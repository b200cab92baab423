/** Reads and changes parameters in the page's address. All other parts stay unchanged, byte for byte. */

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // Not percent-encoded UTF-8.
  }
};

/** The name in `name=value`. */
const nameOf = (parameter: string): string => decode(parameter.split('=', 1)[0] ?? '');

/** The value of a parameter of a query or hash (without `?` or `#`); `undefined` if it is missing or empty. */
export const readParameter = (parameters: string, name: string): string | undefined => {
  const found = parameters.split('&').find((each) => each.includes('=') && nameOf(each) === name);
  return (found && decode(found.slice(found.indexOf('=') + 1))) || undefined;
};

/** Sets a parameter of a query or hash (without `?` or `#`), or removes it if the value is empty. */
export const writeParameter = (parameters: string, name: string, value: string | undefined): string => {
  const kept = parameters === '' ? [] : parameters.split('&').filter((each) => nameOf(each) !== name);
  return [...kept, ...(value ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`] : [])].join('&');
};

export interface AddressParts {
  /** Everything before the query. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  /** Without `#`. */
  readonly hash: string;
}

export const splitAddress = (address: string): AddressParts => {
  const [beforeHash = '', ...hash] = address.split('#');
  const [path = '', ...query] = beforeHash.split('?');
  return { path, query: query.join('?'), hash: hash.join('#') };
};

export const joinAddress = ({ path, query, hash }: AddressParts): string =>
  path + (query && `?${query}`) + (hash && `#${hash}`);

/**
 * Changes the page's address without loading it. Does nothing where browsers forbid it: in `srcdoc` and `blob:` frames,
 * and beyond WebKit's limit of calls.
 *
 * @param isStep whether the back button returns to the current address
 */
export const changeAddress = (address: string, isStep: boolean): void => {
  try {
    if (isStep) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  } catch {
    // The page works without the address.
  }
};
