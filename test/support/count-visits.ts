/** Counts the work that code does, so that a test of how work grows needs no clock. */

type Method = (this: unknown[], ...args: unknown[]) => unknown;

const WITH_CALLBACK = ['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'reduce', 'some'];
const OVER_ALL = ['includes', 'indexOf', 'join', 'concat'];

/** How many elements of arrays some work visits: with methods, spreads and loops. The same number each time. */
export const countVisits = async (work: () => unknown): Promise<number> => {
  let visits = 0;
  const restores: (() => void)[] = [];
  const replace = (name: string | symbol, wrap: (original: Method) => Method): void => {
    const descriptor = Object.getOwnPropertyDescriptor(Array.prototype, name)!;
    restores.push(() => void Object.defineProperty(Array.prototype, name, descriptor));
    Object.defineProperty(Array.prototype, name, { ...descriptor, value: wrap(descriptor.value as Method) });
  };

  for (const name of WITH_CALLBACK) {
    replace(
      name,
      (original) =>
        function (callback, ...rest) {
          const counted = (...args: unknown[]): unknown => {
            visits += 1;
            return Reflect.apply(callback as Method, undefined, args);
          };
          return Reflect.apply(original, this, rest.length > 0 ? [counted, rest[0]] : [counted]);
        },
    );
  }
  for (const name of OVER_ALL) {
    replace(
      name,
      (original) =>
        function (...args) {
          visits += this.length;
          return original.apply(this, args);
        },
    );
  }
  replace(
    'slice',
    (original) =>
      function (...args) {
        const result = original.apply(this, args) as unknown[];
        visits += result.length;
        return result;
      },
  );
  replace(
    Symbol.iterator,
    (original) =>
      function () {
        const iterator = original.call(this) as Iterator<unknown>;
        return {
          next: () => {
            visits += 1;
            return iterator.next();
          },
          [Symbol.iterator]() {
            return this;
          },
        };
      },
  );

  try {
    await work();
    return visits;
  } finally {
    for (const restore of restores) restore();
  }
};
