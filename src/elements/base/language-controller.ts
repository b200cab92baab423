import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inheritedLanguages, navigatorLanguages } from '../../language/inherited-languages.js';
import { watchLanguage } from '../../language/watch-language.js';
import { SOURCE_LOCALE } from '../../messages/generated/en.js';
import type { LocaleData } from '../../messages/locale-data.js';
import { Localizer } from '../../messages/localizer.js';
import { chooseLocale, getLocale, loadLocale, watchLocales } from '../../messages/registry.js';

const localizers = new WeakMap<LocaleData, Localizer>();

const localizerFor = (data: LocaleData): Localizer => {
  let localizer = localizers.get(data);
  if (!localizer) {
    localizer = new Localizer(data);
    localizers.set(data, localizer);
  }
  return localizer;
};

/**
 * The interface language of one element. It follows the `lang` attributes of the element and its ancestors, through
 * shadow roots.
 */
export class LanguageController implements ReactiveController {
  /** Texts and formats of the interface language; English until another one has loaded. */
  localizer: Localizer = localizerFor(SOURCE_LOCALE);
  /** The requested languages, best first: tags as written, whether or not there is a locale. */
  languages: readonly string[] = [SOURCE_LOCALE.tag];
  /** Resolves when the locale has loaded or failed. */
  loaded: Promise<void> = Promise.resolve();
  /** Whether no locale has been used yet. A change of language keeps the old texts, and whatever has focus. */
  isPending = true;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #wanted = SOURCE_LOCALE.tag;
  #stop: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = [watchLanguage(this.#host, this.#update), watchLocales(this.#update)];
    this.#update();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  readonly #update = (): void => {
    const languages = inheritedLanguages(this.#host);
    if (languages.join() !== this.languages.join()) {
      this.languages = languages;
      this.#host.requestUpdate();
    }
    // If there is no locale for the page's language, the reader's own languages come before English.
    this.#wanted = chooseLocale([...languages, ...navigatorLanguages()]);
    const data = getLocale(this.#wanted);
    // Keep the old language until the new one has loaded, so that English doesn't flash between two others.
    if (data) this.#use(data);
    else this.loaded = this.#load(this.#wanted);
  };

  async #load(tag: string): Promise<void> {
    const data = await loadLocale(tag);
    if (this.#wanted === tag) this.#use(data ?? SOURCE_LOCALE);
  }

  #use(data: LocaleData): void {
    const localizer = localizerFor(data);
    if (localizer === this.localizer && !this.isPending) return;
    this.isPending = false;
    this.localizer = localizer;
    this.#host.requestUpdate();
  }
}
