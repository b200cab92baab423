/** Classes that Chrome sets on `<html>` while it translates the page. */
const TRANSLATED = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/;

/** Whether the browser shows a translation of the page. */
export const isPageTranslated = (): boolean =>
  typeof document !== 'undefined' && TRANSLATED.test(document.documentElement.className);

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let wasTranslated = false;

const onChange = (): void => {
  if (isPageTranslated() === wasTranslated) return;
  wasTranslated = !wasTranslated;
  for (const listener of [...listeners]) listener();
};

/**
 * Calls `listener` when the browser starts or stops to translate the page.
 *
 * @returns a function that stops it
 */
export const watchPageTranslation = (listener: () => void): (() => void) => {
  if (!observer) {
    wasTranslated = isPageTranslated();
    observer = new MutationObserver(onChange);
    observer.observe(document.documentElement, { attributeFilter: ['class'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
};

const isComment = (node: Node | null): boolean => node?.nodeType === 8;

/**
 * Replaces the `<font>` elements that a browser's translation puts around the texts of our templates by text nodes. Lit
 * updates the text node after its marker comment.
 *
 * @returns whether there were any
 */
export const releaseTexts = (root: ParentNode): boolean => {
  const fonts = [...root.querySelectorAll<HTMLElement>('font')].filter(({ previousSibling }) =>
    isComment(previousSibling),
  );
  for (const font of fonts) font.replaceWith(font.textContent);
  return fonts.length > 0;
};
