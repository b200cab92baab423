/**
 * Copies text to the clipboard. If the Clipboard API is missing or forbidden (http, frames), falls back to
 * `document.execCommand` with a temporary field.
 *
 * @param root where the temporary field is added: the element's shadow root
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
    // Deprecated, but the only way without a secure context.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
};
