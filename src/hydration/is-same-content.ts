/** Whether Lit sets the attribute as a property, which leaves no attribute behind. */
const isProperty = ({ localName }: Element, name: string): boolean => localName === 'input' && name === 'value';

/** Elements and text of a node. Leaves out comments and styles, and joins adjacent text nodes. */
const contentOf = (parent: Node): readonly (Element | string)[] => {
  const content: (Element | string)[] = [];
  for (const node of parent.childNodes) {
    // The root has style elements until it adopts style sheets.
    if (node instanceof Element) content.push(...(node.localName === 'style' ? [] : [node]));
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
    element.getAttributeNames().filter((name) => !isProperty(element, name));
  const names = namesOf(one);
  return (
    names.length === namesOf(other).length && names.every((name) => one.getAttribute(name) === other.getAttribute(name))
  );
};

/** Whether two trees have the same elements, attributes and text. */
export const isSameContent = (one: Node, other: Node): boolean => {
  const [ours, theirs] = [contentOf(one), contentOf(other)];
  return (
    ours.length === theirs.length &&
    ours.every((node, index) => {
      const counterpart = theirs[index];
      if (typeof node === 'string' || typeof counterpart === 'string' || !counterpart) return node === counterpart;
      return (
        node.nodeName === counterpart.nodeName &&
        hasSameAttributes(node, counterpart) &&
        isSameContent(node, counterpart)
      );
    })
  );
};
