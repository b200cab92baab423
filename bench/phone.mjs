/** A first visit on a slow phone: a processor four times as slow, the network that tools call "slow 4G". */

const SCREEN = { width: 390, height: 844 };
const SLOWER = 4;
/** 150 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up; bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** What is over this of a task keeps a finger waiting. Milliseconds. */
const SHORT = 50;

/** Where to look: the page, and what says that the news are there. */
const VISITS = {
  article: `document.querySelector('wco-news-item').shadowRoot?.querySelector('[part=headline]')`,
  hundred: `document.querySelector('wco-news-list').shadowRoot?.querySelectorAll('.cards > li').length === 100`,
};

const BODY = `document.querySelector('wco-news-item').shadowRoot?.querySelector('[part=body] p')`;

/** A visit of a page; all times in milliseconds after its start. */
const visit = async (tab, origin, page) => {
  await tab.send('Network.enable');
  await tab.send('Network.emulateNetworkConditions', SLOW_4G);
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await tab.goto(`${origin}/${page}`);
  const shown = await tab.evaluate(`seen.watch(() => Boolean(${VISITS[page]}))`);
  const body = page === 'article' ? await tab.evaluate(`seen.watch(() => Boolean(${BODY}))`) : undefined;
  // What comes late moves late.
  await tab.evaluate('new Promise((done) => setTimeout(done, 1000))');
  const { shift, tasks, first, requests } = await tab.evaluate(`({
    shift: seen.shift,
    tasks: seen.tasks.map(({ duration }) => duration),
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    requests: seen.requests(),
  })`);
  return {
    first,
    shown,
    body,
    shift,
    longest: Math.max(0, ...tasks),
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - SHORT), 0),
    requests,
  };
};

/** @returns visits by page, one after another in each repetition */
export const visitOnPhone = async (browser, origin, repetitions) => {
  const visits = { article: [], hundred: [] };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const page of Object.keys(VISITS)) {
      visits[page].push(await browser.withTab((tab) => visit(tab, origin, page), SCREEN));
    }
  }
  return visits;
};
