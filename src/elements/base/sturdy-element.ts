import { LitElement } from 'lit';
import { warn } from '../../model/warn.js';

/**
 * Marks an element whose shadow root a server has drawn (`src/ssr`), until it has taken over what is there
 * (`src/hydration`). Its value: the browser's languages that the server was told, separated by spaces.
 */
export const DECLARED = 'data-wco-declared';

/**
 * What our elements are at least. Pages bend the browser: they extend `Object.prototype`, replace methods, or are
 * XML. Where nothing can be drawn, what stands inside is shown, and the page hears of it in the console alone.
 */
export abstract class SturdyElement extends LitElement {
  #sheets: readonly CSSStyleSheet[] = [];

  /** What a server has drawn goes, on a page that does not load `hydrate.js`: this element draws all itself. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#sheets = [...(this.shadowRoot?.adoptedStyleSheets ?? [])];
    } catch (error) {
      warn(`[${this.localName}] could not be drawn; what stands inside is shown.`, error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }

  /** In another document, a window that a page has opened say: it takes only style sheets of its own. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    if (!defaultView || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = this.#sheets.map(({ cssRules }) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
      return sheet;
    });
  }
}
