/** Whether a click on a link navigates in the same tab. Clicks with modifier keys open a tab or window, or download. */
export const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
