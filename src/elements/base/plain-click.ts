/** Whether a click on a link navigates in the same tab. With modifier keys, it opens a new tab or window, or downloads. */
export const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
