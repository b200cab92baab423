/** A piece of this page, which is there. */
export const there = <Found>(found: Found | null | undefined): Found => {
  if (found === null || found === undefined) throw new Error('The page lacks a piece of its own');
  return found;
};
