/** Whether two values of plain data are the same, whatever the order of their members; without writing them out. */
export const isDeepEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name) => isDeepEqual(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
};
