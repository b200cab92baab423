/** Copies text and says so, on the page and to screen readers. */
import { there } from './there.js';

/** How long a button says what it did, in milliseconds. */
const WHILE = 2000;

/** One place says what was copied: a message of its own for each button would be silent when it appears. */
const makeStatus = (): HTMLElement => {
  const made = document.createElement('p');
  made.id = 'copy-status';
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};
const statusOf = (): HTMLElement => document.querySelector<HTMLElement>('#copy-status') ?? makeStatus();

/** To the clipboard; where that is refused, the text is selected instead. Says whether it was copied. */
const copyText = async (source: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    source.hidden = false;
    there(getSelection()).selectAllChildren(source);
    return false;
  }
};

const copyAndTell = async (button: HTMLButtonElement, label: string, source: HTMLElement): Promise<void> => {
  const isCopied = await copyText(source);
  statusOf().textContent = isCopied ? 'Copied.' : 'It is selected: copy it with the keyboard.';
  button.textContent = isCopied ? 'Copied' : 'Selected';
  setTimeout(() => {
    button.textContent = label;
  }, WHILE);
};

/** Makes a button copy what an element says; the button says for a while that it did. */
export const makeCopyButton = (button: HTMLButtonElement, source: HTMLElement): void => {
  // A live region is heard if it was there before its text.
  statusOf();
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', () => void copyAndTell(button, label, source));
};

/** The buttons of blocks of code. */
export const bindCopyButtons = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy-code'))
    makeCopyButton(button, there(button.parentElement?.querySelector<HTMLElement>('pre > code')));
};
