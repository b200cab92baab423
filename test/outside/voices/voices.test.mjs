/**
 * Every word in the right voice: the language that Chromium exposes for each node of the accessibility tree is the
 * language of its text, and content of the page keeps the direction of the page. Chromium takes the language from the
 * computed style (`-webkit-locale`), along the flat tree, so content in slots is included.
 */
/* global build, document -- in the page */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchChromium, openIn, withoutChromium } from '../../support/chromium.mjs';
import { serveFolders } from '../../support/static-server.mjs';

/** The language of the page, and that of the interface. Basque has no locale. */
const PAGES = { en: 'en', ru: 'ru', ar: 'ar', 'zh-Hans': 'zh-Hans', de: 'de', he: 'he', sw: 'sw', eu: 'en' };

const AUTONYMS = {
  English: 'en',
  русский: 'ru',
  العربية: 'ar',
  简体中文: 'zh-Hans',
  Deutsch: 'de',
  euskara: 'eu',
  עברית: 'he',
  français: 'fr',
  español: 'es',
  Kiswahili: 'sw',
};

/** Numbers, addresses and punctuation are the same in every voice. */
const NEUTRAL = /[\w.]+@[\w.]+|port\.example\S*|\(?vCard\)?|PDF|[^\p{Letter}]+/gu;

/** The language that a text must have: of its mark, of a language's own name, or else of the interface. */
const languageOf = (text, page, ui) => {
  const marked = /\[([a-z][\w-]+)\]/i.exec(text)?.[1];
  if (marked) return marked === 'host' ? page : marked;
  return AUTONYMS[text.trim()] ?? ui;
};

/** Texts in the accessibility tree, and attributes that name nodes of it, with the language exposed. */
const readVoices = async (client) => {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const { documents, strings } = await client.send('DOMSnapshot.captureSnapshot', {
    computedStyles: ['-webkit-locale', 'direction'],
  });
  const [{ nodes: dom, layout }] = documents;
  const at = new Map(dom.backendNodeId.map((id, index) => [id, index]));
  const voiceOf = new Map(
    layout.nodeIndex.map((index, row) => {
      const [locale, direction] = layout.styles[row].map((style) => strings[style]?.replaceAll('"', ''));
      return [index, { locale, direction }];
    }),
  );
  /** The debug panel is in English, and quotes texts of the feed. */
  const isInPanel = (index) =>
    index >= 0 &&
    (dom.attributes[index]?.some((value, each) => each % 2 === 1 && strings[value] === 'debug') ||
      isInPanel(dom.parentIndex[index]));
  const voices = [];
  for (const { ignored, role, name, backendDOMNodeId } of nodes) {
    const index = at.get(backendDOMNodeId);
    if (ignored || index === undefined || !name?.value?.trim()) continue;
    if (role.value === 'StaticText')
      voices.push({ text: name.value, isInPanel: isInPanel(index), ...voiceOf.get(index) });
    const attributes = dom.attributes[index] ?? [];
    for (let each = 0; each < attributes.length; each += 2) {
      if (!['aria-label', 'title', 'alt', 'placeholder'].includes(strings[attributes[each]])) continue;
      voices.push({ text: strings[attributes[each + 1]], ...voiceOf.get(index) });
    }
  }
  return voices;
};

describe('Chromium exposes the language of every text', { skip: withoutChromium() }, () => {
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

  for (const [lang, ui] of Object.entries(PAGES)) {
    test(`on a page in ${lang}, with an interface in ${ui}`, async () => {
      const { page, close } = await openIn(browser);
      await page.goto(`${server.base}test/outside/voices/page.html`);
      await page.waitForFunction(() => 'build' in globalThis);
      assert.deepEqual(await page.evaluate((tag) => build(tag), lang), [ui]);
      const dir = await page.evaluate(() => document.documentElement.dir);
      const voices = await readVoices(await page.createCDPSession());
      await close();
      const wrong = voices.flatMap(({ text, locale, isInPanel }) => {
        const wanted = isInPanel ? 'en' : languageOf(text, lang, ui);
        return locale === wanted || text.replace(NEUTRAL, '') === ''
          ? []
          : [`${text.trim()}: ${locale}, not ${wanted}`];
      });
      const turned = voices.filter(({ text, direction }) => text.startsWith('[host]') && direction !== dir);
      assert.ok(voices.length > 300, `${voices.length} texts`);
      // No article is published in all languages of the pages, but each is translated.
      assert.ok(voices.some(({ text }) => text.includes(`[${lang}] Body`)));
      assert.deepEqual([...new Set(wrong)], []);
      assert.deepEqual(turned, [], 'content of the page in another direction');
    });
  }
});
