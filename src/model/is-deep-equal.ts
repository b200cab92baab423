/** Whether two values of plain data are equal. The order of members does not matter. */
export const isDeepEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    Array.isArray(one) === Array.isArray(other) &&
    names.every((name) => isDeepEqual(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
};
