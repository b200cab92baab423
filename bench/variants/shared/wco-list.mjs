/** The built files, as on a page. */

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The rows of the list, in groups or not. */
const rowsOf = (list) => list.shadowRoot.querySelectorAll('ul.cards li');

/** Waits for the last row: rows are added in slices. */
const until = async (list, isDone) => {
  await list.loadComplete;
  while (!isDone(rowsOf(list))) await frame();
};

const dateOf = (rows) => rows[rows.length - 1].querySelector('time').textContent;

/** @param template markup for the rows, if not our own */
export const wcoVariant = (template) => ({
  async mount(container, get, locale, count) {
    await import('/dist/cdn/wco-widgets.js');
    const list = document.createElement('wco-news-list');
    list.lang = locale;
    list.languages = 'ru';
    list.limit = count;
    // A separate function for each list, because lists with the same one share its responses. The loader leaves requests to it.
    list.fetcher = (...request) => get(...request);
    list.src = '/page.json';
    list.innerHTML = template ?? '';
    container.append(list);
    await customElements.whenDefined('wco-news-list');
    await until(list, (rows) => rows.length === count);
    return list;
  },
  unmount: (list) => list.remove(),
  async speak(list, locale) {
    const before = dateOf(rowsOf(list));
    list.lang = locale;
    await until(list, (rows) => dateOf(rows) !== before);
  },
  refresh: (list) => list.refresh(),
  async more(list, get, count) {
    // Each step adds as many items as there were at first.
    list.limit = Math.max(list.limit, 20);
    await list.loadMore();
    await until(list, (rows) => rows.length === count);
  },
});
