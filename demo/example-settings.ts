/** Two selects on the pages of elements: readers see the examples in another language, or in other colours. */
import { directionOf } from '../src/language/direction.js';
import { interfaceLocales } from '../src/messages/registry.js';
import { offerLanguages } from './offer-languages.js';

const ELEMENTS = ':is([lang], wco-news-provider, wco-news-list, wco-news-item, wco-language-switcher)';

/** What an element's own language and direction are in the HTML of the example. */
const written = new WeakMap<Element, readonly [lang: string | null, dir: string | null]>();

const setAttribute = (element: Element, name: string, value: string | null): void => {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const setLanguage = (example: Element, tag: string): void => {
  // Content of the page in slots keeps its language.
  const elements = [...example.querySelectorAll(ELEMENTS)].filter((element) => !element.closest('[slot]'));
  for (const element of [example, ...elements]) {
    const [lang, dir] = written.get(element) ?? [element.getAttribute('lang'), element.getAttribute('dir')];
    written.set(element, [lang, dir]);
    setAttribute(element, 'lang', tag || lang);
    setAttribute(element, 'dir', tag ? directionOf(tag) : dir);
  }
};

const makeSelect = (
  label: string,
  options: Readonly<Record<string, string>>,
): readonly [Element, HTMLSelectElement] => {
  const field = document.createElement('label');
  const select = document.createElement('select');
  // Browsers restore choices on a reload, but not what they have done.
  select.autocomplete = 'off';
  for (const [value, text] of Object.entries(options)) select.add(new Option(text, value));
  field.append(`${label} `, select);
  return [field, select];
};

/** Fills the element with the class `settings`, on pages that have it. */
export const addExampleSettings = (): void => {
  const place = document.querySelector('.settings');
  const examples = document.querySelectorAll<HTMLElement>('.live');
  const [languageField, language] = makeSelect('Language of the examples', { '': 'as written' });
  const [colourField, colours] = makeSelect('Colours', { '': 'of the page', light: 'light', dark: 'dark' });
  offerLanguages(language, interfaceLocales());
  language.addEventListener('change', () => {
    for (const example of examples) setLanguage(example, language.value);
  });
  colours.addEventListener('change', () => {
    for (const example of examples) example.style.colorScheme = colours.value;
  });
  place?.append(languageField, colourField);
};
