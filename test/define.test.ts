import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { define } from '../src/entries/define.js';
import { WcoContactCard } from '../src/elements/contact-card/contact-card.js';
import { WcoNewsItem } from '../src/elements/news-item/news-item.js';
import { captureWarnings } from './support/dom.js';

describe('define', () => {
  it('registers all elements, and can be called again', () => {
    define();
    define();
    expect(document.createElement('wco-news-item')).to.be.instanceOf(WcoNewsItem);
    expect(document.createElement('wco-contact-card')).to.be.instanceOf(WcoContactCard);
    expect(customElements.get('wco-language-notice')).to.not.equal(undefined);
  });

  it('also registers them under another prefix', () => {
    define('acme');
    const element = document.createElement('acme-news-item');
    expect(element).to.be.instanceOf(WcoNewsItem);
    expect(element.constructor).to.not.equal(WcoNewsItem);
  });

  it('initialises boolean properties to false, so that Vue treats a bare attribute as true', () => {
    define();
    const switches = [
      'wco-contact-card debug',
      'wco-language-notice debug dismissible',
      'wco-language-switcher debug',
      'wco-news-item debug structuredData',
      'wco-news-list debug feedLink searchable',
      'wco-news-provider debug',
    ].map((each) => {
      const [tag = '', ...names] = each.split(' ');
      const element = document.createElement(tag);
      const { elementProperties } = element.constructor as typeof LitElement;
      const declared = [...elementProperties].filter(([, { type }]) => type === Boolean).map(([name]) => name);
      expect(declared.sort()).to.deep.equal(names);
      return names.map((name) => Reflect.get(element, name) as unknown);
    });
    expect(switches.flat()).to.deep.equal(Array(10).fill(false));
  });

  it('does not replace an element that is already registered under the tag', () => {
    const Other = class extends HTMLElement {};
    customElements.define('taken-news-item', Other);
    define('taken');
    expect(customElements.get('taken-news-item')).to.equal(Other);
    expect(document.createElement('taken-contact-card')).to.be.instanceOf(WcoContactCard);
  });

  it('warns about an invalid prefix, and does not throw', () => {
    const { warnings, restore } = captureWarnings();
    define('No Prefix');
    restore();
    expect(warnings).to.have.length(6);
  });
});
