import { parseTag } from './tag.js';

/** Nearest ancestor-or-self with a `lang` attribute: light tree, then the shadow root's host. */
const closestWithLang = (element: Element): Element | undefined => {
  for (let current: Element | undefined = element; current;) {
    const found: Element | null = current.closest('[lang]');
    if (found) return found;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
};

/** `<meta http-equiv="content-language">`, which counts only when it names one language. */
const metaLanguage = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[http-equiv="content-language" i]')?.content;

/** The browser's languages, best first. */
export const navigatorLanguages = (): readonly string[] => navigator.languages.filter((tag) => parseTag(tag));

/**
 * The languages an element's interface is asked for in, best first; never empty.
 * Own `lang` → the reader's stored choice → nearest ancestor with `lang` (through shadow roots) →
 * `meta` content-language → the browser's languages → `en`. An empty or unusable `lang` goes on
 * with the browser's languages, as HTML says that `lang=""` means "unknown".
 */
export const inheritedLanguages = (element: Element, choice?: string): readonly string[] => {
  const source = closestWithLang(element);
  const declared =
    source !== element && parseTag(choice) ? choice : source ? source.getAttribute('lang') : metaLanguage();
  if (declared && parseTag(declared)) return [declared];
  const fromBrowser = navigatorLanguages();
  return fromBrowser.length > 0 ? fromBrowser : ['en'];
};
