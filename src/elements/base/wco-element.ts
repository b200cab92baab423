import { LitElement, nothing, render, type PropertyDeclarations } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { findSwallowedElement } from '../../diagnosis/self-closing-tag.js';
import type { TraceStep } from '../../loading/trace.js';
import { isPageTranslated, releaseTexts, watchPageTranslation } from '../../language/page-translation.js';
import { loadOnce } from '../../model/load-once.js';
import { warn } from '../../model/warn.js';
import { adoptSheets } from './adopt-sheets.js';
import { allowedValue, type AllowedValues } from './allowed-values.js';
import { listen, stopListening } from '../../safety/listen.js';
import { LanguageController } from './language-controller.js';

/**
 * Marks an element whose shadow root a server has rendered (`src/ssr`), until the element is hydrated
 * (`src/hydration`). Its value: the reader's languages that the server knew, separated by spaces.
 */
export const DECLARED = 'data-wco-declared';

/** One promise for all elements, so that the panel receives steps in their order. */
const loadDebug = loadOnce(() => import('../../diagnosis/panel/debug-session.js'));

const loadMistakes = loadOnce(() => import('../../diagnosis/find-mistakes.js'));

/** Runs a task once the page is parsed and its scripts have run. */
const afterLoad = (task: () => void): void => {
  const onLoad = (): void => {
    stopListening(window, 'load', onLoad);
    setTimeout(task);
  };
  if (document.readyState === 'complete') onLoad();
  else listen(window, 'load', onLoad);
};

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Keys that a page may handle while the focus is in one of our fields. */
const PAGE_KEYS = /^(Tab|Escape|Enter|F\d+)$/;

/**
 * Stops the page's keyboard shortcuts while the reader types into our fields. The page cannot see the field, because
 * the event's target is the element.
 */
const keepKeys = (event: Event): void => {
  const { key, ctrlKey, metaKey, isComposing, target } = event as KeyboardEvent;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  // While text is composed (Japanese, Chinese), Escape and Enter belong to the input method.
  if (isField && (isComposing || (!ctrlKey && !metaKey && !PAGE_KEYS.test(key)))) event.stopPropagation();
};

/**
 * Base class of all elements: interface language, custom states, `loadComplete` and the debug panel.
 *
 * If the host page broke the DOM (extended prototypes, replaced methods, XML documents) and the element cannot
 * render, it shows its light DOM and logs a warning.
 */
export abstract class WcoElement extends LitElement {
  static override properties: PropertyDeclarations = {
    debug: { type: Boolean },
  };

  /** Allowed values of attributes, by property. */
  protected static readonly choices: AllowedValues = {};

  /** Shows a panel below the element with its settings and the result of loading, and logs both to the console. */
  declare debug: boolean;

  protected readonly language = new LanguageController(this);
  readonly #internals: ElementInternals | undefined;
  #sheets: readonly CSSStyleSheet[] = [];
  #isChecked = false;
  /** Why the element cannot render. */
  #failure: unknown;
  #stopWatching: (() => void) | undefined;
  /** Whether an update has replaced texts that the browser had translated. */
  #hasReleasedTexts = false;

  constructor() {
    super();
    try {
      this.#internals = this.attachInternals();
    } catch (error) {
      this.#failure = error;
    }
    // Not undefined: for a bare attribute, Vue sets `''` unless the property is already a boolean.
    this.debug = false;
  }

  /** Checks properties in `choices`, ignoring case; unknown values become `undefined`. Frameworks set properties. */
  protected static override getPropertyDescriptor(
    ...[name, key, options]: Parameters<typeof LitElement.getPropertyDescriptor>
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    const choices = this.choices[String(name)];
    return choices && descriptor
      ? {
          ...descriptor,
          set(value: unknown) {
            descriptor.set?.call(this, allowedValue(value, choices));
          },
        }
      : descriptor;
  }

  /** Language tag of labels and dates, such as `pt-BR`. */
  get uiLanguage(): string {
    return this.language.localizer.tag;
  }

  /** Resolves when the element shows its content or a failure. Never rejects. */
  get loadComplete(): Promise<void> {
    return this.whenLoaded();
  }

  protected async whenLoaded(): Promise<void> {
    await this.updateComplete;
    await this.language.loaded;
    await this.updateComplete;
  }

  /** Sets the custom states (`:state(ready)`) and removes all others. Falsy entries are ignored. */
  protected setStates(...names: readonly (string | false | undefined)[]): void {
    const states = this.#internals?.states;
    states?.clear();
    for (const name of names) if (name) states?.add(name);
  }

  /**
   * The content of the debug panel.
   *
   * @param steps the steps since the element started to load
   */
  protected abstract describe(steps: readonly TraceStep[]): Promise<readonly Section[]>;

  /** Updates the debug panel. */
  protected updateDebugPanel(step?: TraceStep): void {
    loadDebug()
      .then(({ debug }) => debug(this, (steps) => this.describe(steps), step))
      .catch(warn);
  }

  /** Whether the element needs a source and has none. */
  protected get lacksSource(): boolean {
    return false;
  }

  /** Logs mistakes in the markup to the console, once. The code loads only if something looks wrong. */
  protected checkMarkup(isSuspicious = this.lacksSource || findSwallowedElement(this) !== undefined): void {
    if (this.#isChecked || !isSuspicious || !this.isConnected) return;
    this.#isChecked = true;
    loadMistakes()
      .then(({ warnOfMistakes }) => warnOfMistakes(this, () => this.lacksSource))
      .catch(() => undefined);
  }

  /** Replaces a shadow root that a server has rendered. `src/hydration` keeps it instead. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    try {
      return super.createRenderRoot();
    } catch (error) {
      if (!this.shadowRoot) throw error;
      // The element was created in another document (a frame, a popup), so it can't adopt the original sheets.
      const { elementStyles } = this.constructor as typeof WcoElement;
      adoptSheets(
        this.shadowRoot,
        elementStyles.flatMap((style) => ('styleSheet' in style ? (style.styleSheet ?? []) : style)),
      );
      return this.shadowRoot;
    }
  }

  override connectedCallback(): void {
    try {
      super.connectedCallback();
      for (const type of KEY_EVENTS) listen(this.renderRoot, type, keepKeys);
      this.#stopWatching ??= watchPageTranslation(this.#onPageTranslation);
    } catch (error) {
      this.#failure = error;
    }
    afterLoad(() => this.checkMarkup());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** The browser has started to translate the page, or shows the original again. */
  readonly #onPageTranslation = (): void => {
    // The browser restores only text nodes that have not changed since. Render the others anew.
    if (this.#hasReleasedTexts && !isPageTranslated()) render(nothing, this.renderRoot, this.renderOptions);
    this.#hasReleasedTexts = false;
    this.requestUpdate();
  };

  protected override performUpdate(): void {
    try {
      if (this.#failure) throw this.#failure as Error;
      if (isPageTranslated() && releaseTexts(this.renderRoot)) this.#hasReleasedTexts = true;
      super.performUpdate();
      this.#sheets = [...(this.shadowRoot?.adoptedStyleSheets ?? [])];
    } catch (error) {
      warn(`[${this.localName}] could not render; its light DOM is shown.`, error);
      const { createElement } = Document.prototype as { createElement: (this: Document, name: string) => Element };
      this.renderRoot.replaceChildren(createElement.call(document, 'slot'));
    }
    if (this.debug) this.updateDebugPanel();
  }

  /** The browser has removed the style sheets of the former document. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptSheets(this.shadowRoot, this.#sheets, true);
  }
}
