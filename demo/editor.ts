/**
 * Examples that can be edited. What the reader writes is shown in a frame whose own policy lets no script run but the
 * widgets' (`example-frame.html`), and it comes from the reader alone: no address of this site puts text there. A
 * `sandbox` would give the frame no origin, and servers refuse their feeds to such a page.
 */
import { there } from './there.js';

/** Milliseconds without a key, after which a text is shown. */
const PAUSE = 400;

const show = ({ value }: HTMLTextAreaElement, frame: HTMLIFrameElement): void => {
  const page = there(frame.contentDocument);
  // No script in it runs, whatever it says: `innerHTML` starts none, and the frame's policy no handler.
  page.body.innerHTML = value;
};

const bind = (editor: HTMLElement): void => {
  const text = there(editor.querySelector('textarea'));
  const frame = there(editor.querySelector('iframe'));
  let timer: ReturnType<typeof setTimeout>;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE, text, frame);
  });
  frame.addEventListener('load', () => show(text, frame));
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body.hasAttribute('data-ready'))
    show(text, frame);
};

export const bindEditors = (): void => document.querySelectorAll<HTMLElement>('.editor').forEach(bind);
