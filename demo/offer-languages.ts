import { autonym } from '../src/language/language-names.js';

/** Adds languages to a select that it doesn't have yet, by their own names, in the order of the user's language. */
export const offerLanguages = (select: HTMLSelectElement, tags: readonly string[]): void => {
  const { compare } = new Intl.Collator();
  const offered = new Set([...select.options].map(({ value }) => value));
  const names = tags.filter((tag) => !offered.has(tag)).map((tag) => ({ tag, name: autonym(tag) }));
  for (const { tag, name } of names.sort((a, b) => compare(a.name, b.name))) {
    const option = new Option(`${name} (${tag})`, tag);
    option.lang = tag;
    select.add(option);
  }
};
