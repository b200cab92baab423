/** A first visit on a slow phone: a quarter of the processor speed, and the network "slow 4G" of browser tools. */

export const SCREEN = { width: 390, height: 844 };
const SLOWER = 4;
/** Round trip 150 ms, download 1.6 Mbit/s, upload 0.75 Mbit/s. Bytes per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The processor time of a task beyond this counts as blocking. */
const SHORT_TASK_MS = 50;

/** How long a page is watched after it is shown, for late layout shifts. */
const WAIT_MS = 500;

const ROOT = `document.querySelector('limit-article, limit-list, wco-news-item, wco-news-list')?.shadowRoot`;

const listOf = (count) => ({
  title: `a list of ${count}`,
  tag: 'wco-news-list',
  byHand: 'limit-short',
  src: `/feed.json?count=${count}`,
  count,
  lang: 'ru',
  parts: ['news-list'],
  isShown: `${ROOT}?.querySelectorAll(':is(.list, .cards) li').length === ${count}`,
  texts: [],
});

/**
 * The pages by name: the element (`tag`), the variant by hand, the parts that the element needs, an expression for
 * "shown", and texts that each version of the page must show. The article is in Russian and its reader's language is
 * French, so there is a notice.
 */
export const PHONE_PAGES = {
  article: {
    title: 'an article',
    tag: 'wco-news-item',
    byHand: 'limit-article',
    src: '/article.json',
    lang: 'fr',
    parts: ['news-item', 'article'],
    isShown: `${ROOT}?.querySelector('[part=body] p')`,
    texts: [
      'n’est pas disponible',
      'russe (русский)',
      'Торговля',
      '№ 0',
      '15 janvier 2026',
      'Temps de lecture : 3 min',
      'Порт конференция новый контроль страны меры граница.',
      'Обсудили порт сообщили контроль',
      'Contact presse',
      'Пресс-служба',
      'press@example.org',
      'Enregistrer le contact',
      '© Example',
      'Lire l’article sur le site',
      'Copier le lien',
      'Imprimer',
    ],
  },
  twenty: listOf(20),
  hundred: listOf(100),
};

/** Versions of a page, and the variant that each belongs to. */
export const MAKERS = {
  hand: { title: 'by hand', name: 'limit-short' },
  ours: { title: 'ours', name: 'wco' },
  hints: { title: 'ours, with hints', name: 'wco' },
};

/** The kind of a record. Hints have a separate kind, so that each repetition has one record for each kind and variant. */
export const phoneKind = (page, by) => `phone ${page}${by === 'hints' ? ' hints' : ''}`;

/** @returns when the news was shown */
export const openOnPhone = async (tab, origin, page, by) => {
  await tab.goto(`${origin}/phone/${page}?by=${by}`);
  return tab.evaluate('seen.shown');
};

/** A visit to a page. Times are milliseconds after its start. */
export const visitOnPhone = async (tab, origin, page, by) => {
  await tab.send('Network.enable');
  await tab.send('Network.emulateNetworkConditions', SLOW_4G);
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const { value: shown, tasks } = await tab.tasksOf(async () => {
    const time = await openOnPhone(tab, origin, page, by);
    await tab.evaluate(`new Promise((done) => setTimeout(done, ${WAIT_MS}))`);
    return time;
  });
  const { text, shift, first, requests } = await tab.evaluate(`({
    text: ${ROOT}.textContent,
    shift: seen.shift,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    requests: seen.requests(),
  })`);
  const plain = text.replace(/\s+/g, ' ');
  const total = tasks.reduce((sum, duration) => sum + duration, 0);
  const ours = requests.filter(({ path }) => path.startsWith('/dist/') || path.startsWith('/variant/'));
  return {
    first,
    shown,
    shift,
    total,
    longest: Math.max(0, ...tasks),
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - SHORT_TASK_MS), 0),
    scripts: ours.length,
    scriptBytes: ours.reduce((sum, { bytes }) => sum + bytes, 0),
    requests,
    missing: Object.fromEntries(
      PHONE_PAGES[page].texts.filter((each) => !plain.includes(each)).map((each) => [each, 1]),
    ),
  };
};
