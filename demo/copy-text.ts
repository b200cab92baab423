/** Copies text and says so, on the page and to screen readers. */
import { there } from './there.js';

/** One place says what was copied: a message of its own for each button would be silent when it appears. */
const statusOf = (document: Document): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#copy-status');
  if (found) return found;
  const made = document.createElement('p');
  made.id = 'copy-status';
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};

/** To the clipboard; where that is refused, the text is selected instead. */
export const copyText = async (source: Element): Promise<void> => {
  const status = statusOf(source.ownerDocument);
  try {
    await navigator.clipboard.writeText(source.textContent);
    status.textContent = 'Copied.';
  } catch {
    there(getSelection()).selectAllChildren(source);
    status.textContent = 'It is selected: copy it with the keyboard.';
  }
};

/** Makes a button copy what an element says; the button says for a while that it did. */
export const makeCopyButton = (button: HTMLButtonElement, source: Element): void => {
  const label = button.textContent;
  statusOf(button.ownerDocument);
  button.hidden = false;
  button.addEventListener('click', () => {
    void copyText(source).then(() => {
      button.textContent = getSelection()?.isCollapsed === false ? 'Selected' : 'Copied';
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  });
};
