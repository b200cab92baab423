/** Counts the work that code does, so that complexity tests need no clock. */

const WITH_CALLBACK = ['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'reduce', 'some'];
const OVER_ALL = ['includes', 'indexOf', 'join', 'concat'];

/**
 * Counts the array elements that code visits through methods, spreads and loops. Deterministic.
 *
 * @returns `visits()`: the number since the start; `stop()`
 */
export const startCountingVisits = () => {
  let visits = 0;
  const restores = [];
  const replace = (name, wrap) => {
    const descriptor = Object.getOwnPropertyDescriptor(Array.prototype, name);
    restores.push(() => Object.defineProperty(Array.prototype, name, descriptor));
    Object.defineProperty(Array.prototype, name, { ...descriptor, value: wrap(descriptor.value) });
  };

  for (const name of WITH_CALLBACK) {
    replace(
      name,
      (original) =>
        function (callback, ...rest) {
          const counted = (...args) => {
            visits += 1;
            return Reflect.apply(callback, undefined, args);
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
        const result = original.apply(this, args);
        visits += result.length;
        return result;
      },
  );
  replace(
    Symbol.iterator,
    (original) =>
      function () {
        const iterator = original.call(this);
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

  return {
    visits: () => visits,
    stop: () => {
      for (const restore of restores) restore();
    },
  };
};

/** Returns how many array elements some work visits. */
export const countVisits = async (work) => {
  const { visits, stop } = startCountingVisits();
  try {
    await work();
    return visits();
  } finally {
    stop();
  }
};
