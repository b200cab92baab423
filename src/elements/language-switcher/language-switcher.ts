import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { WcoLanguageChangeEvent } from '../../events/wco-language-change-event.js';
import { WcoLanguageRequestEvent } from '../../events/wco-language-request-event.js';
import { directionOf } from '../../language/direction.js';
import { autonym } from '../../language/language-names.js';
import { negotiateLanguage } from '../../language/negotiate.js';
import { normaliseTag, parseTag } from '../../language/tag.js';
import { itemLanguage } from '../../messages/catalogue/common.js';
import {
  switcherChoose,
  switcherFound,
  switcherLabel,
  switcherSearch,
  switcherUnavailable,
} from '../../messages/catalogue/switcher.js';
import { interfaceLocales } from '../../messages/registry.js';
import { valueOfState } from '../../model/load-state.js';
import type { NewsItem } from '../../model/news.js';
import { base } from '../parts/base-styles.js';
import { switcherStyles } from './switcher-styles.js';
import { labelled, renderHiddenText, renderLabelled } from '../parts/hidden-label.js';
import { languageIcon, renderIcon } from '../parts/icons.js';
import { renderAutonym } from '../parts/language-name.js';
import { foldText } from '../../language/fold-text.js';
import { collatorOf } from '../../language/intl-cache.js';
import type { AllowedValues } from '../base/allowed-values.js';
import { newsroomContext } from '../base/newsroom-context.js';
import { isPlainClick } from '../base/plain-click.js';
import { addressWithLanguage, readStoredLanguage, storeLanguage, type Persist } from './language-storage.js';
import { Announcer } from '../base/announcer.js';
import { SwitcherMenu } from './switcher-menu.js';
import { WcoElement } from '../base/wco-element.js';

/** With more languages than this, there is a search field. */
const MAX_WITHOUT_SEARCH = 12;

/** The parent in the flat tree. */
const parentOf = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) || (node instanceof ShadowRoot ? node.host : node.parentNode);

/**
 * Lets the reader choose a language for one element, for the newsroom around the switcher, or for the whole page.
 *
 * It sets the `lang` attribute of that element; everything inside the element follows.
 *
 * @csspart languages - The list of languages.
 * @csspart choice - A language.
 * @csspart button - The button that opens the menu.
 * @csspart search - The search field, shown with more than 12 languages.
 * @csspart icon - An icon.
 * @csspart debug - The debug panel, shown with `debug`.
 *
 * @cssproperty [--wco-font-family=inherit] - The font of all text.
 * @cssproperty [--wco-font-size=1em] - The font size; never less than 12px.
 * @cssproperty [--wco-color-text=currentColor] - The colour of text. If only the background is set: black or white.
 * @cssproperty [--wco-color-background=transparent] - The background colour.
 * @cssproperty [--wco-color-accent=light-dark(#00538c, #9ccbf5)] - The colour of links, buttons and icons, and of the
 *   bar beside a notice. Darker or lighter where its contrast would be too low.
 * @cssproperty --wco-color-muted - The colour of dates and labels. Default: the text colour, as translucent as its
 *   contrast allows.
 * @cssproperty --wco-color-border - The colour of thin lines. Default: the text colour, translucent.
 * @cssproperty --wco-color-notice - The background of notices, image placeholders and highlighted choices. Default:
 *   the accent colour, translucent.
 * @cssproperty [--wco-color-focus=var(--wco-color-accent)] - The colour of focus rings.
 * @cssproperty [--wco-radius=4px] - The radius of corners.
 *
 * @fires {WcoLanguageRequestEvent} wco-language-request - The reader chose a language. Cancelable: the language is
 *   then not changed.
 * @fires {WcoLanguageChangeEvent} wco-language-change - The language was changed.
 */
export class WcoLanguageSwitcher extends WcoElement {
  static override styles = [...base, switcherStyles];

  protected static override readonly choices: AllowedValues = {
    persist: ['none', 'session', 'local', 'url'],
    mode: ['buttons', 'links', 'menu'],
  };

  static override properties = {
    languages: {},
    value: { reflect: true },
    for: {},
    persist: {},
    mode: {},
    query: { state: true },
  };

  /**
   * Languages to choose from: language tags, separated by spaces. Default: the languages of the newsroom's feed;
   * without a newsroom, those of the interface.
   */
  declare languages: string | undefined;
  /** The language chosen. Default: the one of `languages` that is closest to the language around the switcher. */
  declare value: string | undefined;
  /** Id of the element whose `lang` is set. Default: the provider around the switcher; without one, `<html>`. */
  declare for: string | undefined;
  /**
   * Where the choice is stored: in `sessionStorage`, in `localStorage`, or in the page's address (`?lang=`).
   * @default 'none'
   */
  declare persist: Persist | undefined;
  /**
   * How the languages are shown. `links` are real links where a language has an address, and buttons elsewhere.
   * @default 'buttons'
   */
  declare mode: 'links' | 'buttons' | 'menu' | undefined;
  declare protected query: string;

  readonly #room = new ContextConsumer(this, { context: newsroomContext, subscribe: true });
  readonly #announcer = new Announcer(this);
  readonly #menu = new SwitcherMenu(this);

  constructor() {
    super();
    this.query = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const stored = readStoredLanguage(this.persist ?? 'none');
    // After the surrounding element has been upgraded.
    if (stored) queueMicrotask(() => this.#apply(stored));
  }

  /** The languages to choose from. */
  get #choices(): readonly string[] {
    const named = (this.languages ?? '').split(/[\s,]+/).filter((tag) => parseTag(tag));
    if (named.length > 0) return named;
    const room = this.#room.value;
    const feed = room && valueOfState(room.state);
    if (!feed) return room ? [] : interfaceLocales();
    const published = feed.items.flatMap(({ versions }) => versions.flatMap(({ language }) => language ?? []));
    const tags = feed.languages.length > 0 ? feed.languages.map(({ language }) => language) : published;
    return [...new Map(tags.map((tag) => [normaliseTag(tag), tag])).values()];
  }

  /** The languages the open article exists in; `undefined` when none is open. */
  get #available(): readonly string[] | undefined {
    const room = this.#room.value;
    const item = room && valueOfState(room.state)?.items.find(({ id }) => id === room.openId);
    return item?.versions.flatMap(({ language }) => language ?? []);
  }

  get #current(): string | null {
    const { language, kind } = negotiateLanguage(this.value ?? this.language.languages, this.#choices, {
      related: 'none',
    });
    // If the surrounding language is not among the choices, no choice is current.
    return kind === 'default' ? null : language;
  }

  protected override async describe(): Promise<readonly Section[]> {
    const { describeLanguageSwitcher } = await import('./describe-language-switcher.js');
    return describeLanguageSwitcher(this, {
      choices: this.#choices,
      current: this.#current,
      available: this.#available,
      target: this.#target,
      isProvided: this.#room.value !== undefined,
    });
  }

  /** The element whose language is switched. */
  get #target(): HTMLElement {
    const root = this.getRootNode();
    const named = this.for && (root instanceof ShadowRoot || root instanceof Document) && root.getElementById(this.for);
    return named || this.#providerAround() || document.documentElement;
  }

  #providerAround(): HTMLElement | undefined {
    const tag = this.localName.replace('language-switcher', 'news-provider');
    for (let node = parentOf(this); node; node = parentOf(node))
      if (node instanceof HTMLElement && node.localName === tag) return node;
    return undefined;
  }

  /** Whether the switcher changes the language of an open article. */
  get #hasArticle(): boolean {
    const tag = this.localName.replace('language-switcher', 'news-item');
    const articles = this.#target.querySelectorAll<HTMLElement & { item?: NewsItem | undefined }>(
      `${tag}:not([variant="card"], [variant="compact"])`,
    );
    return [...articles].some(({ item }) => item);
  }

  #apply(language: string): void {
    const target = this.#target;
    target.lang = language;
    // Keep an existing `dir` in step.
    if (target.hasAttribute('dir')) target.dir = directionOf(language);
    this.value = language;
  }

  #choose(language: string): void {
    if (!this.dispatchEvent(new WcoLanguageRequestEvent(language, this.#addressOf(language)))) return;
    storeLanguage(this.persist ?? 'none', language);
    this.#apply(language);
    void this.updateComplete
      .then(() => this.language.loaded)
      .then(() => this.updateComplete)
      .then(() => {
        const { localizer } = this.language;
        // An article announces its version itself.
        if (!this.#hasArticle) this.#announcer.say(labelled(itemLanguage, localizer.languageName(language), localizer));
        this.dispatchEvent(new WcoLanguageChangeEvent(language));
      });
  }

  /** Address of the page in a language, if there is one. */
  #addressOf(language: string): string | undefined {
    if (this.persist === 'url') return addressWithLanguage(location.href, language);
    const room = this.#room.value;
    return (room && valueOfState(room.state))?.languages.find((each) => each.language === language)?.homePage;
  }

  readonly #onChoose = (event: MouseEvent): void => {
    const choice = (event.currentTarget as HTMLElement).dataset['language'] ?? '';
    if (event.currentTarget instanceof HTMLAnchorElement && !isPlainClick(event)) return;
    event.preventDefault();
    if (this.mode === 'menu') this.#menu.close();
    this.#choose(choice);
  };

  /** Languages that match the search. Long lists are sorted by name, unless `languages` sets the order. */
  get #found(): readonly string[] {
    const query = foldText(this.query.trim());
    const { localizer } = this.language;
    const all = this.#choices;
    const collator = all.length > MAX_WITHOUT_SEARCH && !this.languages ? collatorOf(localizer.tag) : undefined;
    const choices = collator ? [...all].sort((a, b) => collator.compare(autonym(a), autonym(b))) : all;
    if (!query) return choices;
    return choices.filter((tag) =>
      [autonym(tag), localizer.languageName(tag), tag].some((name) => foldText(name).includes(query)),
    );
  }

  protected override willUpdate(): void {
    if (this.mode === 'menu' && !this.#menu.isOpen) this.query = '';
  }

  protected override render(): TemplateResult {
    const { localizer } = this.language;
    const content = this.mode === 'menu' ? this.#renderMenu() : this.#renderList();
    return html`<div class="root">
      <div role="group" lang=${localizer.tag} dir=${localizer.dir} aria-label=${localizer.text(switcherLabel)}>
        ${content}
        <p class="visually-hidden" role="status">${this.#announcer.texts}</p>
      </div>
    </div>`;
  }

  #renderSearch(): TemplateResult | typeof nothing {
    const { localizer } = this.language;
    if (this.#choices.length <= MAX_WITHOUT_SEARCH) return nothing;
    const input = (event: Event): void => {
      this.query = (event.target as HTMLInputElement).value;
      this.#announcer.say(localizer.text(switcherFound, { count: this.#found.length }));
    };
    return html`<label part="search"
      ><span class="visually-hidden">${localizer.text(switcherSearch)}</span>
      <input
        type="search"
        autocomplete="off"
        placeholder=${localizer.text(switcherSearch)}
        .value=${this.query}
        @input=${input}
    /></label>`;
  }

  #renderList(): TemplateResult {
    return html`${this.#renderSearch()}
      <ul part="languages">
        ${this.#found.map((tag) => html`<li>${this.#renderChoice(tag)}</li>`)}
      </ul>`;
  }

  #renderChoice(tag: string): TemplateResult {
    const isCurrent = tag === this.#current;
    const href = this.mode === 'links' ? this.#addressOf(tag) : undefined;
    const content = this.#renderName(tag);
    return href
      ? html`<a
          part="choice"
          href=${href}
          hreflang=${normaliseTag(tag)}
          rel="alternate noreferrer"
          data-language=${tag}
          aria-current=${isCurrent ? 'true' : nothing}
          @click=${this.#onChoose}
          >${content}</a
        >`
      : html`<button
          part="choice"
          type="button"
          data-language=${tag}
          aria-current=${isCurrent ? 'true' : nothing}
          @click=${this.#onChoose}
        >
          ${content}
        </button>`;
  }

  /** The autonym of a language, marked if the open article lacks it. */
  #renderName(tag: string): TemplateResult {
    const { localizer } = this.language;
    const available = this.#available;
    const isMissing =
      available !== undefined && negotiateLanguage(tag, available, { related: 'none' }).kind === 'default';
    const name = html`<span class=${isMissing ? 'missing' : ''}>${renderAutonym(tag)}</span>`;
    return isMissing
      ? renderHiddenText(localizer.parts(switcherUnavailable, { language: name }), name, localizer)
      : name;
  }

  #renderMenu(): TemplateResult {
    const { localizer } = this.language;
    const current = this.#current;
    // A menu cannot contain a search field.
    const isPanel = this.#choices.length > MAX_WITHOUT_SEARCH;
    return this.#menu.render({
      content: html`${renderIcon(languageIcon)}
      ${
        current === null
          ? html`<span class="visually-hidden">${localizer.text(switcherChoose)}</span>`
          : renderLabelled(switcherChoose, renderAutonym(current), localizer)
      }`,
      popup: isPanel ? 'panel' : 'menu',
      renderPopup: () => (isPanel ? this.#renderList() : this.#renderMenuItems()),
    });
  }

  #renderMenuItems(): TemplateResult {
    return html`<ul part="languages" role="menu" aria-label=${this.language.localizer.text(switcherLabel)}>
      ${this.#choices.map(
        (tag) =>
          html`<li role="none">
            <button
              part="choice"
              type="button"
              role="menuitemradio"
              tabindex="-1"
              data-language=${tag}
              aria-checked=${tag === this.#current ? 'true' : 'false'}
              @click=${this.#onChoose}
            >
              ${this.#renderName(tag)}
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-language-switcher': WcoLanguageSwitcher;
  }
}
