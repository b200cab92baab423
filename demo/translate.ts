/** The page about translation. Where the browser has no translator, prepared sentences stand in for one. */
import type { NewsTranslator, WcoNewsItem, WcoNewsList } from '../src/entries/index.js';
import { bindCopyButtons } from './copy-text.js';
import { required } from './required.js';
import { SENTENCES } from './prepared-sentences.js';

const PAIR = { source: 'en', target: 'ru' };

interface Translators {
  readonly availability: (pair: {
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  }) => Promise<string>;
}

/** Whether the browser itself can translate the article. */
const hasTranslator = async (): Promise<boolean> => {
  const { Translator } = globalThis as { readonly Translator?: Translators };
  const availability = await Translator?.availability({ sourceLanguage: PAIR.source, targetLanguage: PAIR.target });
  return availability !== undefined && availability !== 'unavailable';
};

const demoTranslator: NewsTranslator = {
  name: 'Demo',
  availability: ({ source, target }) =>
    source.startsWith(PAIR.source) && target.startsWith(PAIR.target) ? 'available' : 'unavailable',
  translate: (texts) => Promise.resolve(texts.map((text) => SENTENCES[text] ?? text)),
};

bindCopyButtons();

const isReal = await hasTranslator().catch(() => false);
required(document.querySelector('#translator')).textContent = isReal
  ? 'This page uses the translator of your browser. The texts stay on your device.'
  : 'Your browser has no translator. This page uses prepared sentences instead, under the name “Demo”; nothing is sent.';
if (!isReal) {
  for (const element of document.querySelectorAll<WcoNewsItem | WcoNewsList>('wco-news-item, wco-news-list')) {
    await customElements.whenDefined(element.localName);
    element.translator = demoTranslator;
  }
}
