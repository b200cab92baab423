import { parseTag } from './tag.js';

/** The element itself or its nearest ancestor with a `lang` attribute, through shadow roots. */
const closestWithLang = (element: Element): Element | undefined => {
  for (let current: Element | undefined = element; current;) {
    const found: Element | null = current.closest('[lang]');
    if (found) return found;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
};

/** Value of `<meta http-equiv="content-language">`. Usable only if it names a single language. */
const metaLanguage = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[http-equiv="content-language" i]')?.content;

/** The browser's languages, best first. */
export const navigatorLanguages = (): readonly string[] => navigator.languages.filter((tag) => parseTag(tag));

/**
 * The languages of the page at an element, best first; never empty. From its own `lang`, the nearest ancestor with
 * `lang` (through shadow roots), `<meta>`, the browser's languages, `en`. An empty or unusable `lang` means "unknown"
 * in HTML, so the browser's languages follow.
 */
export const inheritedLanguages = (element: Element): readonly string[] => {
  const declared = closestWithLang(element)?.getAttribute('lang') ?? metaLanguage();
  if (declared && parseTag(declared)) return [declared];
  const fromBrowser = navigatorLanguages();
  return fromBrowser.length > 0 ? fromBrowser : ['en'];
};
