/** Whether a voice would switch where the language does. */

/** Letters of a script, and the languages of our texts that use it. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp, languages: readonly string[]])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u, ['ru']],
  ['Arabic', /\p{Script=Arabic}/u, ['ar']],
  ['Han', /\p{Script=Han}/u, ['zh-Hans']],
  ['Latin', /\p{Script=Latin}/u, ['en', 'fr']],
];

/** Names and addresses without a stated language, each in its own `bdi`. */
const PROPER = /^(Harbour Office|press@port\.example|PDF|Quay 7\n8400 Ostend)$/;
/** The same in attributes, where nothing can be marked; and the name of a format. */
const UNMARKED = /press@port\.example|Quay 7\n8400 Ostend|\(vCard\)/g;

interface Piece {
  readonly text: string;
  readonly element: Element;
  readonly isAttribute: boolean;
}

const isSilent = (element: Element): boolean =>
  element.closest('[aria-hidden="true"]') !== null || !element.checkVisibility();

/** Everything read aloud: texts, and attributes with text. */
const piecesOf = (root: Element): readonly Piece[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: Piece[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Element) {
      if (isSilent(node)) continue;
      for (const name of ['aria-label', 'title', 'alt']) {
        const text = node.getAttribute(name)?.replace(UNMARKED, '');
        if (text) pieces.push({ text, element: node, isAttribute: true });
      }
    } else if (node.parentElement && !isSilent(node.parentElement) && node.textContent?.trim()) {
      pieces.push({ text: node.textContent.trim(), element: node.parentElement, isAttribute: false });
    }
  }
  return pieces;
};

/** The parts of an element in a language other than that of their nearest `lang`. */
export const languageFaults = (element: Element, uiLanguage: string): readonly string[] =>
  piecesOf(element.shadowRoot!.querySelector('.root')!).flatMap(({ text, element: parent, isAttribute }) => {
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
    const isProper = !isAttribute && parent.localName === 'bdi' && !parent.getAttribute('lang') && PROPER.test(text);
    if (isProper) return lang === uiLanguage || lang === '' ? [] : [`a name under lang="${lang}": ${text}`];
    const plain = text.replace(UNMARKED, '');
    return SCRIPTS.filter(([, letters, languages]) => letters.test(plain) && !languages.includes(lang)).map(
      ([script]) => `${script} under lang="${lang}": ${text}`,
    );
  });
