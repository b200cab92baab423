/** The first value of each key. */
export const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] => {
  const keys = new Set<unknown>();
  return values.filter((value) => !keys.has(keyOf(value)) && keys.add(keyOf(value)));
};
