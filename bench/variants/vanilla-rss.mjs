/** A widget that renders a feed as strings. Each change renders everything again. */
import RSS from 'vanilla-rss';
import { addStyles, headingOf, itemsOf, longDate } from './shared/card.mjs';

const entryOf = (item) => ({
  title: item.title,
  link: item.url,
  publishedDate: item.date_published,
  contentSnippet: item.summary,
  content: `<img alt="" loading="lazy" decoding="async" src="${item.image}"><p>${item.summary}</p>`,
  categories: item.tags,
});

const draw = async (handle) => {
  const { container, items, locale } = handle;
  container.replaceChildren();
  await new RSS(container, '/page.json', {
    support: false,
    fetchFeed: async () => ({ responseData: { feed: { title: '', entries: items.map(entryOf) } } }),
    layoutTemplate: `<ul class="list" aria-label="${headingOf(locale)}">{entries}</ul>`,
    entryTemplate: `<li><article class="card" lang="ru" dir="ltr">{teaserImage}<h3><a href="{url}">{title}</a></h3><time datetime="{iso}" lang="${locale}">{date}</time><p class="topic">{topic}</p><p class="summary">{shortBodyPlain}</p></article></li>`,
    dateFormatFunction: (iso) => longDate(iso, locale),
    tokens: { iso: (entry) => entry.publishedDate, topic: (entry) => entry.categories[0] },
  }).render();
};

export const variant = {
  async mount(container, get, locale) {
    addStyles();
    const handle = { container, items: await itemsOf(get('/page.json')), locale };
    await draw(handle);
    return handle;
  },
  unmount: ({ container }) => container.replaceChildren(),
  speak: (handle, locale) => draw(Object.assign(handle, { locale })),
  refresh: async (handle, get) => draw(Object.assign(handle, { items: await itemsOf(get('/page.json')) })),
  more: async (handle, get) =>
    draw(Object.assign(handle, { items: [...handle.items, ...(await itemsOf(get('/next.json')))] })),
};
