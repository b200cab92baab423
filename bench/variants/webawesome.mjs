/** A design system of custom elements. The page fills its cards, and formats dates with it. */
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/format-date/format-date.js';
import '@awesome.me/webawesome/dist/translations/ru.js';
import { headingOf, itemsOf } from './shared/card.mjs';

const template = document.createElement('template');
template.innerHTML =
  '<li><wa-card lang="ru" dir="ltr"><h3 slot="header"><a></a></h3><img alt="" loading="lazy" decoding="async"><wa-format-date month="long" day="numeric" year="numeric" time-zone="UTC"></wa-format-date><p></p><p></p></wa-card></li>';

const fill = (row, item, locale) => {
  const [heading, picture, date, topic, summary] = row.firstChild.children;
  heading.firstChild.href = item.url;
  heading.firstChild.textContent = item.title;
  picture.src = item.image;
  date.lang = locale;
  date.setAttribute('date', item.date_published);
  topic.textContent = item.tags[0];
  summary.textContent = item.summary;
};

const append = (handle, items) => {
  const rows = document.createDocumentFragment();
  for (const item of items) {
    const row = document.importNode(template.content, true).firstChild;
    fill(row, item, handle.locale);
    rows.append(row);
  }
  handle.items.push(...items);
  handle.list.append(rows);
  return handle.list.lastChild.querySelector('wa-format-date').updateComplete;
};

export const variant = {
  async mount(container, get, locale) {
    const list = document.createElement('ul');
    list.ariaLabel = headingOf(locale);
    const handle = { list, items: [], locale };
    const items = await itemsOf(get('/page.json'));
    container.append(list);
    await append(handle, items);
    return handle;
  },
  unmount: ({ list }) => list.remove(),
  speak(handle, locale) {
    handle.locale = locale;
    handle.list.ariaLabel = headingOf(locale);
    const dates = handle.list.querySelectorAll('wa-format-date');
    for (const date of dates) date.lang = locale;
    return dates[dates.length - 1].updateComplete;
  },
  async refresh(handle, get) {
    const items = await itemsOf(get('/page.json'));
    let row = handle.list.firstChild;
    for (const [index, item] of items.entries()) {
      if (JSON.stringify(item) !== JSON.stringify(handle.items[index])) fill(row, item, handle.locale);
      row = row.nextSibling;
    }
    handle.items = items;
  },
  more: async (handle, get) => append(handle, await itemsOf(get('/next.json'))),
};
