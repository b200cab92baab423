import { ContextRoot } from '@lit/context';

let root: ContextRoot | undefined;

/**
 * Remembers who asked for a context before there was anybody to answer, so that elements can be upgraded in
 * any order: the provider's chunk may come last.
 */
export const awaitLateProviders = (): void => {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
};
