/** The embed builder: a form, a preview, and the HTML to copy. The address of the page keeps the choices. */
import { measureContrast, type ContrastPair } from '../../src/diagnosis/measure-contrast.js';
import { suggestAddress } from '../../src/diagnosis/suggest-address.js';
import type { WcoNewsItem } from '../../src/entries/index.js';
import { interfaceLocales } from '../../src/messages/registry.js';
import type { Release } from '../../src/ssr/snippet.js';
import { makeCopyButton } from '../copy-text.js';
import { offerLanguages } from '../offer-languages.js';
import { required } from '../required.js';
import { formatChoice, parseChoice, type Choice } from './choice.js';
import { markRefused, readForm, refusedIn, showRelevant, writeForm } from './form.js';
import { otherOrigins, showPreview } from './preview.js';
import { listPairs, verdictOn } from './report.js';
import { writeSnippet } from './snippet.js';
import { readThemes, themeOf, withBox } from './theme.js';

const RELEASE = './wco-widgets/sri.json';
/** A longer list of suggestions does not help. */
const MAX_IDS = 100;
/** Wait for a pause in typing before the preview is updated. */
const PAUSE_MS = 400;

const piece = (selector: string): HTMLElement => required(document.querySelector<HTMLElement>(selector));
const form = required(document.querySelector<HTMLFormElement>('#builder'));
const source = required(document.querySelector<HTMLInputElement>('#src'));
const preview = piece('#preview');
const question = piece('#question');
const trial = required(document.querySelector<HTMLAnchorElement>('#try'));
const snippet = piece('#snippet');
const contrast = piece('#contrast');

offerLanguages(required(document.querySelector<HTMLSelectElement>('#lang')), interfaceLocales());
const themes = readThemes(document);
let release: Release = { version: '', files: {}, parts: {} };
/** Sources that the user has typed or accepted. A link to this page may name any source. */
const agreed = new Set<string>();

const needsConsent = (choice: Choice): boolean => otherOrigins(choice).length > 0 && !agreed.has(choice.src);

const ask = (choice: Choice): void => {
  piece('#origins').textContent = otherOrigins(choice).join(', ');
  preview.replaceChildren();
};

/** Sets text only if it differs: screen readers read a status again whenever it is set. */
const say = (place: HTMLElement, text: string): void => {
  if (place.textContent !== text) place.textContent = text;
};

/** Offers the address that was probably meant: one without a scheme would lead into the user's own site. */
const suggest = (): void => {
  const meant = suggestAddress(source.value);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = meant ?? '';
  button.addEventListener('click', () => {
    source.value = button.textContent;
    source.focus();
    source.dispatchEvent(new Event('change'));
  });
  piece('#meant').replaceChildren(...(meant ? ['Did you mean ', button, '?'] : []));
};

/** Says why the preview has no news. Loaded only then: it is as large as the elements. */
const diagnose = async (src: string): Promise<void> => {
  const [{ check }, { renderReport }] = await Promise.all([
    import('../../src/entries/check.js'),
    import('../try-report.js'),
  ]);
  const page = { origin: location.origin };
  const addresses = src.split(' ').map((address) => new URL(address, document.baseURI));
  const checked = await Promise.all(addresses.map((address) => check(address, { page })));
  if (readForm(form).src !== src) return;
  const failed = checked.filter(({ feed }) => !feed);
  piece('#report').replaceChildren(...failed.flatMap(({ diagnosis }) => renderReport(diagnosis)));
  piece('#permission').hidden = !failed.some(({ diagnosis }) => diagnosis.failures.some(({ code }) => code === 'cors'));
  piece('#diagnosis').hidden = failed.length === 0;
};

const report = (choice: Choice, pairs: readonly ContrastPair[]): void => {
  const isOfPage = choice.theme === 'page';
  say(contrast, isOfPage ? 'The colours are those of your page and of the reader’s system.' : verdictOn(pairs));
  contrast.classList.toggle(
    'bad',
    pairs.some(({ ratio, least }) => ratio < least),
  );
  piece('#pairs').replaceChildren(...listPairs(pairs));
};

/** Reports the contrast of the preview, once it has rendered. */
const measure = async (choice: Choice): Promise<void> => {
  const element = preview.firstElementChild;
  if (!element || choice.theme === 'page') return;
  await customElements.whenDefined(element.localName);
  // All elements have this property.
  await (element as WcoNewsItem).loadComplete;
  if (element === preview.firstElementChild) report(choice, measureContrast(element));
};

const show = (choice: Choice): void => {
  piece('#diagnosis').hidden = true;
  piece('#published').textContent = '';
  showRelevant(form, choice);
  const style = withBox(themeOf(choice, themes));
  snippet.textContent = writeSnippet(choice, style, release);
  piece('#example-source').hidden = choice.src !== '';
  trial.search = choice.src && !choice.src.includes(' ') ? String(new URLSearchParams({ url: choice.src })) : '';
  piece('#no-integrity').hidden = choice.pin === 'none' || Object.keys(release.files).length > 0;
  question.hidden = !needsConsent(choice);
  if (needsConsent(choice)) ask(choice);
  else showPreview(preview, choice, style);
  if (choice.theme === 'page' || needsConsent(choice)) report(choice, []);
  else void measure(choice);
};

/** The query of the address that the page shows. */
let shown = location.search;

const change = (): void => {
  const choice = readForm(form);
  say(piece('#refused'), markRefused(form, refusedIn(form, choice)));
  const query = String(formatChoice(choice));
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
  shown = location.search;
  show(choice);
};

const restore = (): void => {
  const choice = parseChoice(new URLSearchParams(location.search));
  writeForm(form, choice);
  show(choice);
};

let timer: ReturnType<typeof setTimeout>;
form.addEventListener('input', ({ target }) => {
  // An incomplete address may belong to another site.
  if (target === source) return;
  clearTimeout(timer);
  timer = setTimeout(change, PAUSE_MS);
});
source.addEventListener('change', () => {
  suggest();
  agreed.add(readForm(form).src);
  change();
});
// Suggestions for the field of the article's id.
preview.addEventListener('wco-load', ({ feed }) => {
  const options = feed.items.slice(0, MAX_IDS).map(({ id, versions }) => new Option(versions[0].headline ?? id, id));
  piece('#ids').replaceChildren(...options);
  const tags = feed.languages.map(({ language }) => language);
  piece('#published').textContent = tags.length > 0 ? `The news has ${tags.join(', ')}.` : '';
});
preview.addEventListener('wco-error', () => {
  const { src } = readForm(form);
  if (src) void diagnose(src);
});
// A card would open the article instead of this page; in a newsroom it opens in place.
preview.addEventListener('wco-item-open', (event) => {
  if (readForm(form).element !== 'newsroom') event.preventDefault();
});
form.addEventListener('submit', (event) => event.preventDefault());

piece('#agree').addEventListener('click', () => {
  const choice = readForm(form);
  agreed.add(choice.src);
  show(choice);
  // The button disappears; focus moves to the preview.
  preview.focus();
});

makeCopyButton(required(document.querySelector<HTMLButtonElement>('#copy')), snippet);
const address = piece('#address');
makeCopyButton(required(document.querySelector<HTMLButtonElement>('#copy-address')), address);
piece('#copy-address').addEventListener('click', () => (address.textContent = location.href), { capture: true });

const loadRelease = async (): Promise<Release> => {
  const response = await fetch(RELEASE);
  return response.ok ? ((await response.json()) as Release) : release;
};

release = await loadRelease();
restore();
// A link to an anchor of this page changes no choice.
addEventListener('popstate', () => {
  if (location.search === shown) return;
  shown = location.search;
  restore();
});
