/**
 * A minimal list for the platform: one shadow root, rows cloned from one template and filled by reference, an adopted
 * style sheet, `content-visibility`. It checks nothing, not even addresses, and has two languages.
 */
import { css, headingOf, itemsOf, longDate } from './card.mjs';

/** @param hasSummary whether cards show the summary */
export const limitVariant = (hasSummary) => {
  const template = document.createElement('template');
  template.innerHTML = `<li><article class="card"><img alt="" loading="lazy" decoding="async"><h3><a></a></h3><time></time><p class="topic"></p>${hasSummary ? '<p class="summary"></p>' : ''}</article></li>`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css} li { content-visibility: auto; contain-intrinsic-size: auto 100px; }`);

  class LimitList extends HTMLElement {
    static observedAttributes = ['lang'];

    #items = [];
    #locale;
    #list = document.createElement('ul');

    constructor() {
      super();
      this.#list.className = 'list';
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#list);
    }

    /** For a page that changes the language by `lang`: the browser then restyles the whole list. */
    attributeChangedCallback(name, before, locale) {
      this.speak(locale);
    }

    speak(locale) {
      this.#locale = locale;
      this.#list.ariaLabel = headingOf(locale);
      let row = this.#list.firstChild;
      for (const { date_published: date } of this.#items) {
        const time = row.firstChild.firstChild.nextSibling.nextSibling;
        time.textContent = longDate(date, locale);
        time.lang = locale;
        row = row.nextSibling;
      }
    }

    append(items) {
      this.#items.push(...items);
      const rows = document.createDocumentFragment();
      for (const item of items) {
        const row = template.content.firstChild.cloneNode(true);
        this.#fill(row, item);
        rows.append(row);
      }
      this.#list.append(rows);
    }

    /** Shows another response, which is mostly the same. */
    show(items) {
      let row = this.#list.firstChild;
      for (const [index, item] of items.entries()) {
        if (JSON.stringify(item) !== JSON.stringify(this.#items[index])) this.#fill(row, item);
        row = row.nextSibling;
      }
      this.#items = items;
    }

    #fill(row, item) {
      const card = row.firstChild;
      card.lang = 'ru';
      card.dir = 'ltr';
      const picture = card.firstChild;
      picture.src = item.image;
      const heading = picture.nextSibling;
      heading.firstChild.href = item.url;
      heading.firstChild.textContent = item.title;
      const time = heading.nextSibling;
      time.dateTime = item.date_published;
      time.lang = this.#locale;
      time.textContent = longDate(item.date_published, this.#locale);
      time.nextSibling.textContent = item.tags[0];
      if (hasSummary) card.lastChild.textContent = item.summary;
    }
  }
  customElements.define('limit-list', LimitList);

  return {
    async mount(container, get, locale) {
      const list = document.createElement('limit-list');
      list.speak(locale);
      list.append(await itemsOf(get('/page.json')));
      container.append(list);
      return list;
    },
    unmount: (list) => list.remove(),
    speak: (list, locale) => list.speak(locale),
    speakByAttribute(list, locale) {
      list.lang = locale;
    },
    refresh: async (list, get) => list.show(await itemsOf(get('/page.json'))),
    more: async (list, get) => list.append(await itemsOf(get('/next.json'))),
  };
};
