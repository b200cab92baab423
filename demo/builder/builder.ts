/** The embed builder: a form, a preview, and the HTML to copy. The address of the page says what was chosen. */
import { makeCopyButton } from '../copy-text.js';
import { there } from '../there.js';
import { formatChoice, parseChoice, type Choice } from './choice.js';
import { allowOption, readForm, refusedIn, showRelevant, writeForm } from './form.js';
import { otherOrigins, showPreview } from './preview.js';
import { listMeetings, verdictOn } from './report.js';
import { folderOf, scriptsOf, writeSnippet, type Release } from './snippet.js';
import { meetingsOf, readThemes, themeOf } from './theme.js';

const RELEASE = './wco-widgets/sri.json';
/** Milliseconds without a key, after which a text is taken. */
const PAUSE = 400;

const piece = (selector: string): HTMLElement => there(document.querySelector<HTMLElement>(selector));
const form = there(document.querySelector<HTMLFormElement>('#builder'));
const source = piece('#src');
const preview = piece('#preview');
const question = piece('#question');
const snippet = piece('#snippet');
const contrast = piece('#contrast');

const themes = readThemes(document);
let release: Release = { version: '', files: {} };
/** Sources that the reader has named or agreed to; an address may have been written by anybody. */
const agreed = new Set<string>();

const needsConsent = (choice: Choice): boolean => otherOrigins(choice).length > 0 && !agreed.has(choice.src);

const ask = (choice: Choice): void => {
  piece('#origins').textContent = otherOrigins(choice).join(', ');
  preview.replaceChildren();
};

/** Text is set only where it changes: a status that is set anew is read anew. */
const say = (place: HTMLElement, text: string): void => {
  if (place.textContent !== text) place.textContent = text;
};

const show = (choice: Choice): void => {
  const theme = themeOf(choice, themes);
  const meetings = meetingsOf(theme);
  showRelevant(form, choice);
  say(contrast, verdictOn(meetings));
  contrast.classList.toggle(
    'bad',
    meetings.some(({ ratio, least }) => ratio < least),
  );
  piece('#meetings').replaceChildren(...listMeetings(meetings));
  snippet.textContent = writeSnippet(choice, theme, release);
  piece('#folder-default').textContent = folderOf({ ...choice, folder: '' }, release);
  piece('#no-integrity').hidden = Object.keys(release.files).length > 0;
  question.hidden = !needsConsent(choice);
  if (needsConsent(choice)) ask(choice);
  else showPreview(preview, choice, theme);
};

const change = (): void => {
  const choice = readForm(form);
  const refused = refusedIn(form, choice);
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  for (const control of refused) control.setAttribute('aria-invalid', 'true');
  say(
    piece('#refused'),
    refused.map((control) => `${control.labels?.[0]?.textContent.trim() ?? ''}: this cannot be used.`).join(' '),
  );
  const query = String(formatChoice(choice));
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  show(choice);
};

const restore = (): void => {
  const choice = parseChoice(new URLSearchParams(location.search));
  writeForm(form, choice);
  show(choice);
};

let timer: ReturnType<typeof setTimeout>;
form.addEventListener('input', ({ target }) => {
  // Half an address is somebody else's.
  if (target === source) return;
  clearTimeout(timer);
  timer = setTimeout(change, PAUSE);
});
source.addEventListener('change', () => {
  agreed.add(readForm(form).src);
  change();
});
// An article that is opened here would leave the page; in a newsroom it opens in place.
preview.addEventListener('wco-item-open', (event) => {
  if (readForm(form).element !== 'newsroom') event.preventDefault();
});
form.addEventListener('submit', (event) => event.preventDefault());

piece('#agree').addEventListener('click', () => {
  const choice = readForm(form);
  agreed.add(choice.src);
  show(choice);
  // The button is gone; whoever pressed it goes on at what it has brought.
  preview.focus();
});

makeCopyButton(there(document.querySelector<HTMLButtonElement>('#copy')), snippet);
const address = piece('#address');
makeCopyButton(there(document.querySelector<HTMLButtonElement>('#copy-address')), address);
piece('#copy-address').addEventListener('click', () => (address.textContent = location.href), { capture: true });

const loadRelease = async (): Promise<Release> => {
  const response = await fetch(RELEASE);
  return response.ok ? ((await response.json()) as Release) : release;
};

release = await loadRelease();
for (const option of form.querySelectorAll<HTMLOptionElement>('[name="script"] option')) {
  allowOption(option, scriptsOf(release).includes(option.value));
}
restore();
addEventListener('popstate', restore);
