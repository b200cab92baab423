/** Returns an element that the page must have. */
export const required = <Found>(found: Found | null | undefined): Found => {
  if (found === null || found === undefined) throw new Error('An element of the page is missing');
  return found;
};
