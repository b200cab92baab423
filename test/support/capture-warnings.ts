/** Collects console warnings until `restore()`. */
export const captureWarnings = (): { readonly warnings: string[]; readonly restore: () => void } => {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...args: unknown[]) => warnings.push(args.map(String).join(' '));
  return {
    warnings,
    restore: () => {
      console.warn = warn;
    },
  };
};
