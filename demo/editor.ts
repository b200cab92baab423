/**
 * Examples that can be edited. The HTML is shown in a frame whose policy allows only the scripts of the elements
 * (`example-frame.html`). The HTML comes only from the user; no address can put text there. A `sandbox` would leave the
 * frame without an origin, and some servers refuse feeds to such a page.
 */
import { required } from './required.js';

/** Wait for a pause in typing before the frame is updated. */
const PAUSE_MS = 400;

const show = ({ value }: HTMLTextAreaElement, frame: HTMLIFrameElement): void => {
  const page = required(frame.contentDocument);
  // No script runs: `innerHTML` starts none, and the frame's policy forbids handlers.
  page.body.innerHTML = value;
};

const bind = (editor: HTMLElement): void => {
  const text = required(editor.querySelector('textarea'));
  const frame = required(editor.querySelector('iframe'));
  let timer: ReturnType<typeof setTimeout>;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE_MS, text, frame);
  });
  frame.addEventListener('load', () => show(text, frame));
  if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body.hasAttribute('data-ready'))
    show(text, frame);
};

export const bindEditors = (): void => document.querySelectorAll<HTMLElement>('.editor').forEach(bind);
