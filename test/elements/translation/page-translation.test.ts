import { expect } from '@open-wc/testing';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { part, settle, textOf, until } from '../../support/dom.js';
import { ENGLISH_ONLY } from '../../support/feeds.js';
import { showItem } from '../../support/item.js';
import { fakeTranslator } from './fake-translator.js';

const FRENCH = { ...ENGLISH_ONLY, language: 'fr', title: 'Deux ports', content_html: '<p>Un accord.</p>' };

/** The nodes that were replaced, to restore them as Chrome does. */
type Replaced = readonly (readonly [text: Text, font: Element])[];

/** Translates a tree like Chrome: each text is replaced by two `font` elements. */
const translate = (root: Node): Replaced => {
  const texts: Text[] = [];
  const collect = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '') texts.push(node as Text);
    for (const child of node.childNodes) collect(child);
  };
  collect(root);
  return texts.map((text) => {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `*${text.data}*`;
    outer.append(inner);
    text.replaceWith(outer);
    return [text, outer];
  });
};

const setTranslated = async (element: WcoNewsItem, isOn: boolean): Promise<void> => {
  document.documentElement.classList.toggle('translated-ltr', isOn);
  await settle();
  await element.loadComplete;
};

describe('the browser’s translation of the page', () => {
  afterEach(() => document.documentElement.classList.remove('translated-ltr'));

  it('is stated in the notice, which offers no other translation and does not name the language shown', async () => {
    const { restore } = fakeTranslator();
    const element = await showItem(FRENCH);
    expect(part(element, 'translate')).not.to.equal(null);
    await setTranslated(element, true);
    await until(() => part(element, 'translation-status') !== null, 'the sentence');
    expect(textOf(part(element, 'translation-status'))).to.equal('Your browser has translated this page by machine.');
    expect(textOf(part(element, 'notice-text'))).to.equal(
      'Requested language: English. This article is not available in that language.',
    );
    expect(part(element, 'translate')).to.equal(null);
    await setTranslated(element, false);
    expect(textOf(part(element, 'notice-text'))).to.contain('You are reading the French (français) version.');
    restore();
  });

  it('leaves no old text when the article changes', async () => {
    const element = await showItem(FRENCH);
    await setTranslated(element, true);
    translate(element.shadowRoot!);
    expect(textOf(part(element, 'headline'))).to.equal('*Deux ports*');
    element.data = { ...FRENCH, title: 'Trois ports', content_html: '<p>Deux accords.</p>' };
    await element.loadComplete;
    expect(textOf(part(element, 'headline'))).to.equal('Trois ports');
    expect(textOf(part(element, 'body'))).to.equal('Deux accords.');
  });

  it('leaves no old text when the language changes', async () => {
    const element = await showItem(FRENCH);
    await setTranslated(element, true);
    translate(element.shadowRoot!);
    element.lang = 'de';
    await settle();
    await element.loadComplete;
    expect(textOf(part(element, 'notice-text'))).to.match(/^Angeforderte|^Gewünschte|Deutsch/);
    expect(textOf(part(element, 'notice-text'))).not.to.contain('*');
  });

  it('is undone, also after an update', async () => {
    const element = await showItem(FRENCH);
    const before = textOf(element.shadowRoot);
    await setTranslated(element, true);
    const replaced = translate(element.shadowRoot!);
    element.requestUpdate();
    await element.loadComplete;
    for (const [text, font] of replaced) if (font.isConnected) font.replaceWith(text);
    await setTranslated(element, false);
    expect(textOf(element.shadowRoot)).to.equal(before);
  });
});
