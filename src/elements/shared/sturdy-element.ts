import { LitElement } from 'lit';
import { warn } from '../../model/warn.js';

/**
 * What our elements are at least. Pages bend the browser: they extend `Object.prototype`, replace methods, or are
 * XML. Where nothing can be drawn, what stands inside is shown, and the page hears of it in the console alone.
 */
export abstract class SturdyElement extends LitElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warn(`[${this.localName}] could not be drawn; what stands inside is shown.`, error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }
}
