/** The buttons of blocks of code. */
import { makeCopyButton } from './copy-text.js';
import { there } from './there.js';

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy-code')) {
  makeCopyButton(button, there(button.parentElement?.querySelector<HTMLElement>('pre > code')));
}
