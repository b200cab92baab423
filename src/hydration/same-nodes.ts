/** What a browser keeps of a field apart from its attribute; Lit sets it as a property, a server can only write it. */
const isState = ({ localName }: Element, name: string): boolean => localName === 'input' && name === 'value';

/** Elements and text, as a reader has them: comments are nothing, and text is one however many nodes it has. */
const contentOf = (parent: Node): readonly (Element | string)[] => {
  const content: (Element | string)[] = [];
  for (const node of parent.childNodes) {
    if (node instanceof Element) content.push(node);
    else if (node.nodeType === Node.TEXT_NODE && node.nodeValue) {
      const last = content.at(-1);
      if (typeof last === 'string') content[content.length - 1] = last + node.nodeValue;
      else content.push(node.nodeValue);
    }
  }
  return content;
};

const hasSameAttributes = (one: Element, other: Element): boolean => {
  const namesOf = (element: Element): readonly string[] =>
    element.getAttributeNames().filter((name) => !isState(element, name));
  const names = namesOf(one);
  return (
    names.length === namesOf(other).length && names.every((name) => one.getAttribute(name) === other.getAttribute(name))
  );
};

/**
 * Whether two trees are the same to a reader: elements, attributes and text. Style sheets are not looked at, since a
 * shadow root of ours has them as elements only until it has them otherwise.
 */
export const areSame = (one: Node, other: Node): boolean => {
  const isSeen = (each: Element | string): boolean => typeof each === 'string' || each.localName !== 'style';
  const [ours, theirs] = [contentOf(one).filter(isSeen), contentOf(other).filter(isSeen)];
  return (
    ours.length === theirs.length &&
    ours.every((each, index) => {
      const its = theirs[index];
      if (typeof each === 'string' || typeof its === 'string' || !its) return each === its;
      return each.nodeName === its.nodeName && hasSameAttributes(each, its) && areSame(each, its);
    })
  );
};
