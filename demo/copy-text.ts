/** Buttons that copy text, with a message on the page and for screen readers. */
import { required } from './required.js';

/** How long a button shows its message. */
const MESSAGE_MS = 2000;

/** One live region for all buttons: screen readers do not announce a region that is new. */
const makeStatus = (): HTMLElement => {
  const made = document.createElement('p');
  made.id = 'copy-status';
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};
const statusOf = (): HTMLElement => document.querySelector<HTMLElement>('#copy-status') ?? makeStatus();

/** Copies to the clipboard, or selects the text if the browser refuses. Returns whether it was copied. */
const copyText = async (source: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    source.hidden = false;
    required(getSelection()).selectAllChildren(source);
    return false;
  }
};

const copyAndTell = async (button: HTMLButtonElement, label: string, source: HTMLElement): Promise<void> => {
  const isCopied = await copyText(source);
  statusOf().textContent = isCopied ? 'Copied.' : 'The text is selected. Copy it with the keyboard.';
  button.textContent = isCopied ? 'Copied' : 'Selected';
  setTimeout(() => {
    button.textContent = label;
  }, MESSAGE_MS);
};

/** Makes a button copy the text of an element, and show a message for a moment. */
export const makeCopyButton = (button: HTMLButtonElement, source: HTMLElement): void => {
  // A live region is announced only if it was there before its text.
  statusOf();
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', () => void copyAndTell(button, label, source));
};

/** Binds the buttons of code blocks. */
export const bindCopyButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy-code'))
    makeCopyButton(button, required(button.parentElement?.querySelector<HTMLElement>('pre > code')));
};
