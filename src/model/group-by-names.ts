/**
 * Values that share a name, directly or through others, in groups; groups and values keep their order. Linear in
 * the number of names, or nearly (union-find).
 *
 * @param namesOf the names of a value; one without any is a group of its own
 */
export const groupByNames = <Value>(
  values: readonly Value[],
  namesOf: (value: Value) => readonly string[],
): readonly (readonly [Value, ...Value[]])[] => {
  // Each name leads to another of the same group, the last one to itself.
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let next = parents.get(at); next !== undefined && next !== at; next = parents.get(at)) {
      // Every step halves the path for those who come later.
      const further = parents.get(next) ?? next;
      parents.set(at, further);
      at = further;
    }
    parents.set(at, at);
    return at;
  };
  for (const value of values) {
    const [first, ...others] = namesOf(value);
    if (first === undefined) continue;
    for (const name of others) parents.set(find(name), find(first));
  }
  const groups: [Value, ...Value[]][] = [];
  const byRoot = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const [first] = namesOf(value);
    const root = first === undefined ? undefined : find(first);
    const group = root === undefined ? undefined : byRoot.get(root);
    if (group) {
      group.push(value);
    } else {
      const started: [Value, ...Value[]] = [value];
      groups.push(started);
      if (root !== undefined) byRoot.set(root, started);
    }
  }
  return groups;
};
