/** Tells whoever looks into the console. A page that has made it throw does not stop us with that. */
export const warn = (...what: readonly unknown[]): void => {
  try {
    console.warn(...what);
  } catch {
    // Then nobody is told.
  }
};
