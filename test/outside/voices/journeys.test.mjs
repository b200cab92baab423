/**
 * What readers with a screen reader hear on whole journeys, in order: the language and text of announcements, and the
 * role and name of what gets focus. Focus is never lost, and background work is silent.
 */
/* global document, Event, hear, serve, start, whenSettled -- in the page */
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';
import { TRANSCRIPTS } from './journeys.cases.mjs';

const NEWSROOM = (attributes = '') => `<wco-news-provider src="/feed-${Math.random()}" ${attributes}>
  <wco-language-switcher languages="en ru ar"></wco-language-switcher>
  <wco-news-list limit="2" filters="sort"></wco-news-list>
  <wco-news-item></wco-news-item>
</wco-news-provider>`;
const LIST = '<wco-news-list src="/feed-list" limit="2"></wco-news-list>';
const POLLING_LIST = LIST.replace('src', 'refresh-interval="10" src');
const ITEM = `<wco-news-item src="/feed-item" item-id="tugs"></wco-news-item>`;
const NOTICE = '<wco-language-notice requested="fr" shown="en" available="en" dismissible></wco-language-notice>';

const link = (row) => `li:nth-child(${row}) a`;
const press = (tag, selector) => ({ tag, selector });

/** The steps of each journey: what the reader presses, or a function that runs in the page. */
const JOURNEYS = {
  'open an article, switch the language, and go back': [
    NEWSROOM(),
    press('news-list', link(2)),
    press('language-switcher', '[data-language="en"]'),
    press('news-provider', '[part="back"]'),
  ],
  'switch the language of an article with versions': [
    NEWSROOM(),
    press('news-list', link(1)),
    press('language-switcher', '[data-language="en"]'),
  ],
  'switch the language of a list': [NEWSROOM(), press('language-switcher', '[data-language="en"]')],
  'open an article without a headline': [NEWSROOM(), press('news-list', '[part="more"]'), press('news-list', link(3))],
  'follow a link to an article': [
    // Loads the code before the newsroom is added.
    '<wco-news-provider><wco-news-list></wco-news-list><wco-news-item></wco-news-item></wco-news-provider>',
    NEWSROOM('route="news"'),
  ],
  'load more, and sort': [
    LIST.replace('limit', 'filters="sort" limit'),
    press('news-list', '[part="more"]'),
    () => {
      const select = document.querySelector('wco-news-list').shadowRoot.querySelector('select');
      select.value = 'oldest';
      select.dispatchEvent(new Event('change'));
    },
  ],
  'a poll brings an article': [POLLING_LIST, () => serve('late'), press('news-list', '[part="new-items"]')],
  'polls fail while a list is read': [POLLING_LIST, () => serve('busy')],
  'a list cannot be loaded at first': [
    () => serve('busy'),
    LIST,
    press('news-list', '[part="retry"]'),
    () => serve(),
    press('news-list', '[part="retry"]'),
  ],
  'an article cannot be loaded at first': [
    () => serve('busy'),
    ITEM,
    press('news-item', '[part="retry"]'),
    () => serve(),
    press('news-item', '[part="retry"]'),
  ],
  'the texts of the interface are late': [() => serve('busy'), LIST],
  'loading takes long': [() => serve('slow'), LIST],
  'dismiss a notice': [NOTICE, press('language-notice', '[part="dismiss"]')],
};

/** Delays the requests whose address contains this text. */
const delay = async (page, words) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    setTimeout(() => void request.continue(), request.url().includes(words) ? 800 : 0);
  });
};

describe('Screen reader transcript:', { skip: withoutChromium(), concurrency: 3 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serveFolders('.');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The transcript of a journey: what is heard after each step. */
  const hearJourney = async (lang, name) => {
    const { page, close } = await openIn(browser);
    if (name.startsWith('the texts')) await delay(page, '/locales/');
    const hash = name === 'follow a link to an article' ? '#news=tugs' : '';
    await page.goto(`${server.base}test/outside/voices/journeys.html${hash}`);
    const transcript = [];
    let isStarted = false;
    for (const step of JOURNEYS[name]) {
      if (typeof step === 'string') await page.evaluate((...args) => start(...args), lang, step);
      else if (typeof step === 'function') await page.evaluate(step);
      else {
        await page.waitForFunction(
          ({ tag, selector }) => document.querySelector(`wco-${tag}`)?.shadowRoot?.querySelector(selector),
          {},
          step,
        );
        await page.evaluate(({ tag, selector }) => globalThis.press(tag, selector), step);
      }
      await page.evaluate(() => whenSettled());
      await sleep(typeof step === 'function' && !isStarted ? 0 : 1200);
      const { said, isLost, scrollY } = await page.evaluate(() => hear());
      // The duration of a load varies between runs.
      const heard = name === 'loading takes long' ? said : said.filter((text) => !text.endsWith('…'));
      transcript.push(heard.map((text) => text.replace(/\d+ \S+ \d{4}\D+\d\d:\d\d/, 'DATE')));
      if (typeof step === 'object') assert.equal(isLost, false, `${JSON.stringify(step)}: focus is lost`);
      if (typeof step === 'string') {
        isStarted = true;
        // Nothing takes focus or scrolls while a page loads.
        assert.deepEqual([isLost, scrollY], [true, 0]);
      }
    }
    await close();
    return transcript;
  };

  for (const lang of ['ru', 'ar']) {
    for (const name of Object.keys(JOURNEYS)) {
      test(`${name}, in ${lang}`, async () => {
        const heard = await hearJourney(lang, name);
        if (process.env.WRITE) appendFileSync(process.env.WRITE, `${JSON.stringify([lang, name, heard])}\n`);
        assert.deepEqual(heard, TRANSCRIPTS[lang][name]);
      });
    }
  }
});
