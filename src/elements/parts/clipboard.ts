/**
 * Puts text on the clipboard. Where the Clipboard API is missing or forbidden (plain http, frames),
 * the older command is tried, on a field that exists for a moment.
 *
 * @param root where the field may stand: inside our own shadow tree, not in the page
 * @returns whether it worked
 */
export const copyText = async (text: string, root: ParentNode): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, root);
  }
};

const copyByCommand = (text: string, root: ParentNode): boolean => {
  const focused = (root as ShadowRoot).activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  root.append(field);
  field.select();
  try {
    // Deprecated, and the only way there is without a secure context.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
};
