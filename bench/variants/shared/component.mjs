/** The component for Preact and React: a keyed list of rows, each rendered again only if its item has changed. */
import { addStyles, headingOf, itemsOf, longDate } from './card.mjs';

/** @param names the framework's names of attributes: `{ className, dateTime }` */
export const cardOf = (h, { className, dateTime }, { item, locale }) =>
  h(
    'li',
    null,
    h(
      'article',
      { [className]: 'card', lang: 'ru', dir: 'ltr' },
      h('img', { alt: '', loading: 'lazy', decoding: 'async', src: item.image }),
      h('h3', null, h('a', { href: item.url }, item.title)),
      h('time', { [dateTime]: item.date_published, lang: locale }, longDate(item.date_published, locale)),
      h('p', { [className]: 'topic' }, item.tags[0]),
      h('p', { [className]: 'summary' }, item.summary),
    ),
  );

/** Keeps the objects of unchanged items, as a careful developer would. */
const keep = (shown, items) =>
  items.map((item, index) => (JSON.stringify(item) === JSON.stringify(shown[index]) ? shown[index] : item));

/** @param framework its functions; `create(container)` returns `{ render(element), unmount() }` */
export const componentVariant = (h, { names, Row, useState, useLayoutEffect, create }) => {
  const List = ({ first, onReady }) => {
    const [state, setState] = useState(first);
    useLayoutEffect(() => onReady(state, setState));
    return h(
      'ul',
      { [names.className]: 'list', 'aria-label': headingOf(state.locale) },
      state.items.map((item) => h(Row, { key: item.id, item, locale: state.locale })),
    );
  };
  const change = (handle, state) =>
    new Promise((resolve) => {
      handle.resolve = resolve;
      handle.setState({ ...handle.state, ...state });
    });
  return {
    async mount(container, get, locale) {
      addStyles();
      const first = { items: await itemsOf(get('/page.json')), locale };
      const handle = { root: create(container) };
      return new Promise((resolve) => {
        handle.resolve = () => resolve(handle);
        handle.root.render(
          h(List, {
            first,
            onReady(state, setState) {
              Object.assign(handle, { state, setState });
              handle.resolve();
            },
          }),
        );
      });
    },
    unmount: ({ root }) => root.unmount(),
    speak: (handle, locale) => change(handle, { locale }),
    refresh: async (handle, get) =>
      change(handle, { items: keep(handle.state.items, await itemsOf(get('/page.json'))) }),
    more: async (handle, get) =>
      change(handle, { items: [...handle.state.items, ...(await itemsOf(get('/next.json')))] }),
  };
};
