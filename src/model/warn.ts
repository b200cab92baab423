/** Logs a warning. Never throws, even if the page replaced `console.warn` with a function that does. */
export const warn = (...what: readonly unknown[]): void => {
  try {
    console.warn(...what);
  } catch {
    // No other place to log.
  }
};
