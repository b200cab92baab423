import { expect } from '@open-wc/testing';
import { define } from '../../src/entries/define.js';
import { expectAccessible, captureWarnings, part, settle, textOf, until } from '../support/dom.js';
import { fakeFetch, json, networkError, status, type FakeFetch } from '../support/fake-fetch.js';
import { ENGLISH_ONLY, feedOf, FRENCH, withTranslations } from '../support/feeds.js';
import { stubGlobal } from '../support/stub-global.js';

define();

const SRC = 'https://news.example/feed.json';

/** The console reports, one by one. */
let reports: { title: string; text: string }[] = [];
const { groupCollapsed, log, groupEnd } = console;

const panelOf = (element: Element) => part(element, 'debug');

/** The text of the panel, once it is not empty. */
const panelText = async (element: Element, expected: string): Promise<string> => {
  await until(() => textOf(panelOf(element)).includes(expected), `"${expected}" in: ${textOf(panelOf(element))}`);
  return textOf(panelOf(element));
};

/** An element with everything set from the start. */
const put = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  members: object,
  attributes = '',
): HTMLElementTagNameMap[Tag] => {
  const wrapper = document.createElement('div');
  wrapper.lang = 'en';
  wrapper.innerHTML = `<${tag} ${attributes}></${tag}>`;
  const element = wrapper.firstElementChild as HTMLElementTagNameMap[Tag];
  Object.assign(element, members);
  document.body.append(wrapper);
  return element;
};

const FAULTY = feedOf(
  withTranslations(FRENCH),
  { ...ENGLISH_ONLY, id: 'urn:test:two', date_published: '10/05/2022', _news: {}, image: 'nowhere.jpg' },
  { id: 'urn:test:three' },
);

describe('debug', () => {
  // From source, the chunk is many files. Loading them must not count toward the timeout of a test.
  before(async function () {
    this.timeout(60_000);
    await import('../../src/diagnosis/panel/debug-session.js');
    await import('../../src/elements/news-item/article-chunk.js');
  });

  beforeEach(() => {
    reports = [];
    let title = '';
    Object.assign(console, {
      groupCollapsed: (text: string) => {
        title = text;
      },
      log: (text: string) => reports.push({ title, text }),
      groupEnd: () => undefined,
    });
  });

  afterEach(() => {
    Object.assign(console, { groupCollapsed, log, groupEnd });
    for (const element of document.querySelectorAll('body > div')) element.remove();
  });

  describe('<wco-news-item>', () => {
    it('shows requests, format, languages, problems, and the reason for the version', async () => {
      const fetcher = fakeFetch(json(FAULTY));
      const item = put('wco-news-item', { src: SRC, fetcher, debug: true }, 'languages="ru fr"');
      const text = await panelText(item, 'Articles: 2');
      expect(text).to.include('wco-widgets: <wco-news-item>');
      expect(text).to.include('The news was read.');
      expect(text).to.include('Format: json-feed');
      expect(text).to.match(/https:\/\/news\.example\/feed\.json: status 200, application\/json, [\d,]+ bytes, \d+ ms/);
      expect(text).to.include('Article: urn:test:one, number 1 of 2');
      expect(text).to.include('Requested: ru, fr, en. Shown: fr (the next of the requested languages');
      expect(text).to.include('English (en): 2 of 2');
      expect(text).to.include('French (fr): 1 of 2, not declared by the feed; missing in articles 2');
      expect(text).to.include('Russian (ru): 0 of 2');
      expect(text).to.include(
        'items[1].date_published: "10/05/2022" is not a date: write ISO 8601 (2022-05-31, or 2022-05-31T09:30:00+02:00)',
      );
      expect(text).to.include('items[2]: is left out: an article needs a headline, a summary or a text');
      expect(fetcher.calls.length).to.equal(1);
    });

    it('names pairs of colours with too little contrast', async () => {
      const style = '--wco-color-text: #aaa; --wco-color-background: #fff; --wco-color-focus: #ffe';
      const item = put('wco-news-item', { data: FAULTY, debug: true }, `style="${style}"`);
      const text = await panelText(item, 'Too little contrast');
      expect(text).to.include(
        'Text on the background: contrast 2.32 to 1, at least 4.5 to 1 is needed. ' +
          'Change --wco-color-text or --wco-color-background',
      );
      expect(text).to.match(/Focus rings: contrast 1\.0\d to 1, at least 3 to 1 is needed\. Change --wco-color-focus/);
      expect(text).to.not.include('Links on the background');
      item.removeAttribute('style');
      item.requestUpdate();
      await until(
        () => !textOf(panelOf(item)).includes('Too little contrast'),
        'no complaint about the page’s colours',
      );
    });

    describe('with a language detector', () => {
      const TEXT = 'The crane of the northern quay is out of service until the end of the month. '.repeat(3);
      const DECLARED_FRENCH = feedOf({ ...ENGLISH_ONLY, id: 'urn:test:wrong', language: 'fr', content_html: TEXT });
      let calls: string[] = [];
      let restore = (): void => undefined;

      /** Replaces the browser's detector, if it has one. */
      const stubDetector = (availability: string): void => {
        calls = [];
        restore = stubGlobal('LanguageDetector', {
          availability: () => Promise.resolve(availability),
          create: () => {
            calls.push('create');
            return Promise.resolve({
              detect: () => {
                calls.push('detect');
                return Promise.resolve([{ detectedLanguage: 'en', confidence: 0.99 }]);
              },
            });
          },
        });
      };

      afterEach(() => restore());

      it('names texts whose language differs from the declared one, in the panel and in the log', async () => {
        stubDetector('available');
        put('wco-news-item', { data: DECLARED_FRENCH, debug: true });
        const text = 'urn:test:wrong: is declared as French (fr), but the text is probably English (en)';
        await until(() => reports.some((report) => report.text.includes(text)), 'a report');
        const item = document.querySelector('wco-news-item');
        expect(textOf(panelOf(item!))).to.include('Wrong languages: 1');
        expect(textOf(panelOf(item!))).to.include(text);
      });

      it('detects once, however often the panel changes', async () => {
        stubDetector('available');
        const item = put('wco-news-item', { data: DECLARED_FRENCH, debug: true });
        await panelText(item, 'Wrong languages: 1');
        item.lang = 'fr';
        await panelText(item, 'Requested: fr');
        await settle();
        expect(textOf(panelOf(item))).to.include('Wrong languages: 1');
        expect(calls).to.deep.equal(['create', 'detect']);
      });

      it('does not start the download of a model', async () => {
        stubDetector('downloadable');
        put('wco-news-item', { data: DECLARED_FRENCH, debug: true });
        await until(() => reports.length > 0, 'a report');
        expect(reports[0]!.text).to.not.include('Wrong languages');
        expect(calls).to.deep.equal([]);
      });
    });

    it('is in English, left to right, without a live region, open, and last', async () => {
      const item = put('wco-news-item', { data: FAULTY, debug: true });
      await panelText(item, 'The news was read.');
      const panel = panelOf(item)!;
      expect([panel.localName, panel.lang, panel.dir, panel.hasAttribute('open')]).to.deep.equal([
        'details',
        'en',
        'ltr',
        true,
      ]);
      expect(panel.closest('[aria-live], [role="status"], [role="alert"]')).to.equal(null);
      expect(item.shadowRoot!.lastElementChild).to.equal(panel);
    });

    it('logs once per load', async () => {
      const fetcher = fakeFetch(json(FAULTY), json(FAULTY));
      const item = put('wco-news-item', { src: SRC, fetcher, debug: true });
      await until(() => reports.length > 0, 'a report');
      expect(reports[0]!.title).to.equal('[wco-widgets] <wco-news-item> The news was read.');
      expect(reports[0]!.text).to.include('items[1].date_published: "10/05/2022" is not a date');
      item.lang = 'fr';
      await item.loadComplete;
      await settle();
      expect(reports.length, 'after a change of the language').to.equal(1);
      await item.refresh();
      await until(() => reports.length === 2, 'a second report');
      await settle();
      expect(reports.length, 'after a refresh').to.equal(2);
    });

    it('explains a failure, with its request', async () => {
      const { restore } = captureWarnings();
      const fetcher = fakeFetch(status(404));
      const item = put('wco-news-item', { src: SRC, fetcher, debug: true });
      const text = await panelText(item, 'Failures and solutions');
      restore();
      expect(text).to.include('The news could not be read.');
      expect(text).to.include('not-found: HTTP 404');
      expect(text).to.include('The address does not exist.');
      expect(text).to.match(/feed\.json: status 404, application\/json|feed\.json: status 404, text\/plain/);
      expect(reports.map(({ title }) => title)).to.deep.equal([
        '[wco-widgets] <wco-news-item> The news could not be read.',
      ]);
      await expectAccessible(item);
    });

    it('names the header that lets other sites read a feed', async () => {
      const { restore } = captureWarnings();
      const fetcher = fakeFetch(networkError(), networkError(), networkError());
      const item = put('wco-news-item', { src: SRC, fetcher, timeout: 2000, debug: true });
      await item.updateComplete;
      await item.loadComplete;
      const text = await panelText(item, 'Permissions to add');
      restore();
      expect(item.error?.code).to.equal('cors');
      expect(text).to.include('The server https://news.example must allow other sites to read the feed.');
      expect(textOf(panelOf(item)!.querySelector('pre'))).to.equal('Access-Control-Allow-Origin: *');
    });

    it('reports that no article has the id', async () => {
      const { restore } = captureWarnings();
      const item = put('wco-news-item', { data: FAULTY, itemId: 'urn:test:none', debug: true });
      const text = await panelText(item, 'Failures and solutions');
      restore();
      expect(text).to.include('The news was read, but it cannot be shown.');
      expect(text).to.include('not-found: The feed has no item "urn:test:none"');
      expect(text).to.include('Did you mean urn:test:one?');
      expect(text).to.include('The feed has: urn:test:one, urn:test:two.');
    });

    it('disappears with the attribute, and comes back with it', async () => {
      const item = put('wco-news-item', { data: FAULTY }, 'debug');
      await panelText(item, 'The news was read.');
      item.removeAttribute('debug');
      await item.updateComplete;
      await settle();
      expect(panelOf(item)).to.equal(null);
      await item.loadComplete;
      await settle();
      expect(panelOf(item)).to.equal(null);
      item.setAttribute('debug', '');
      await panelText(item, 'The news was read.');
      expect(item.shadowRoot!.querySelectorAll('[part="debug"]').length).to.equal(1);
    });

    it('shows and logs nothing without it', async () => {
      const item = put('wco-news-item', { data: FAULTY });
      await item.loadComplete;
      await settle();
      expect([panelOf(item), reports.length]).to.deep.equal([null, 0]);
    });

    it('stays collapsed after the reader collapses it', async () => {
      const item = put('wco-news-item', { data: FAULTY, debug: true });
      await panelText(item, 'The news was read.');
      panelOf(item)!.removeAttribute('open');
      item.data = feedOf(ENGLISH_ONLY);
      await panelText(item, 'Articles: 1');
      expect(panelOf(item)!.hasAttribute('open')).to.equal(false);
    });

    it('escapes the feed’s text', async () => {
      const item = put('wco-news-item', {
        data: feedOf({ ...ENGLISH_ONLY, title: '<img src=x onerror=alert(1)>\u202e\u001b[31m' }),
        debug: true,
      });
      const text = await panelText(item, 'The news was read.');
      expect(text).to.include('1. [en]: <img src=x onerror=alert(1)>\\u202e\\u001b[31m');
      expect(panelOf(item)!.querySelector('img')).to.equal(null);
    });
  });

  describe('mistakes in the markup', () => {
    const mistakesOf = async (tag: keyof HTMLElementTagNameMap, attributes: string, expected: string) =>
      expect(await panelText(put(tag, {}, `debug ${attributes}`), expected)).to.include('Mistakes in the markup');

    for (const [tag, attributes, expected] of [
      ['wco-news-item', 'scr="/a.json"', 'scr is not an attribute of <wco-news-item>: did you mean src?'],
      ['wco-news-item', 'href="/a.json"', 'href is not an attribute of <wco-news-item>: did you mean src?'],
      ['wco-news-item', 'data-src="/a.json"', 'data-src is not an attribute of <wco-news-item>: did you mean src?'],
      ['wco-news-list', 'headinglevel="3"', 'did you mean heading-level?'],
      ['wco-news-list', 'colour="red"', 'colour is not an attribute of <wco-news-list>'],
      ['wco-news-list', 'sort="newst"', 'sort="newst" is unknown, and the default is used: did you mean newest?'],
      ['wco-news-list', 'layout="x"', 'layout="x" is unknown, and the default is used: write list, grid, or lead'],
      ['wco-news-list', 'calendar="persan"', 'calendar="persan" adds no second date: did you mean persian?'],
      [
        'wco-news-list',
        'calendar="gregory"',
        'calendar="gregory" adds no second date: write the name of another calendar, such as persian',
      ],
      ['wco-news-list', 'pinned', 'pinned is empty: write the ids of articles, or feed'],
      ['wco-news-list', 'content-language="x"', 'content-language: "x" is not a language tag'],
      ['wco-news-list', 'limit="ten"', 'limit="ten" is not a number, and the default is used'],
      ['wco-news-list', 'searchable="false"', 'searchable="false" switches searchable on'],
      ['wco-news-list', 'filters="topics year"', 'filters: "topics" is unknown: did you mean topic?'],
      ['wco-news-list', 'languages="english fr"', 'languages: "english" is not a language tag'],
      ['wco-language-notice', 'kind="auto" shown="fr"', 'kind="auto" is unknown'],
      ['wco-language-switcher', 'persist="cookie"', 'persist="cookie" is unknown'],
      ['wco-contact-card', 'mail="press@news.example"', 'did you mean email?'],
    ] as const) {
      it(`include <${tag} ${attributes}>`, () => mistakesOf(tag, attributes, expected));
    }

    it('are not listed for correct markup', async () => {
      const attributes = `debug variant="Card" notice="NONE" calendar="Persian" class="a" data-id="1" aria-label="News" x-on="1" onclick=""`;
      const item = put('wco-news-item', { data: FAULTY }, attributes);
      expect(await panelText(item, 'The news was read.')).not.to.include('Mistakes');
    });

    it('include an address without a scheme, also in the console', async () => {
      const { warnings, restore } = captureWarnings();
      const members = { src: 'www.news.example/feed.json', fetcher: fakeFetch(status(404)) };
      const item = put('wco-news-item', members, 'debug src="www.news.example/feed.json"');
      const expected =
        'www.news.example/feed.json" is not a web address: did you mean https://www.news.example/feed.json?';
      await panelText(item, expected);
      await until(() => warnings.some((warning) => warning.replaceAll('`', '').includes(expected)), 'a warning');
      restore();
    });

    it('are named once in the console if there is no source', async () => {
      const { warnings, restore } = captureWarnings();
      put('wco-news-item', {}, 'scr="/a.json"');
      const expected =
        '[wco-widgets] <wco-news-item>: there is no news. Set `src` or `data`, or put the element inside `<wco-news-provider>`\n' +
        '- `scr` is not an attribute of <wco-news-item>: did you mean `src`?';
      await until(() => warnings.some((warning) => warning.startsWith(expected)), 'a warning');
      await settle();
      restore();
      expect(warnings).to.have.length(1);
    });

    it('include a self-closed element that has swallowed the page, in the console', async () => {
      const { warnings, restore } = captureWarnings();
      const wrapper = document.createElement('div');
      wrapper.innerHTML =
        '<wco-news-item lang="en" /><p>More<wco-contact-card email="a@news.example" /></p><footer>Imprint</footer>';
      (wrapper.firstElementChild as HTMLElementTagNameMap['wco-news-item']).data = feedOf(ENGLISH_ONLY);
      document.body.append(wrapper);
      await until(() => warnings.length > 0, 'a warning');
      restore();
      expect(warnings[0]).to.include('The element contains <footer> and everything after it, up to the end of <div>.');
      expect(warnings[0]).to.include('write </wco-news-item> where the element ends');
    });
  });

  describe('in other elements', () => {
    it('<wco-news-list> reports how many articles it shows', async () => {
      const fetcher = fakeFetch(json(FAULTY));
      const list = put('wco-news-list', { src: SRC, fetcher, limit: 1 }, 'debug');
      const text = await panelText(list, 'Articles shown: 1');
      expect(text).to.include('Articles that match search and filters: 2');
      expect(text).to.include('Format: json-feed');
      await expectAccessible(list);
    });

    it('<wco-news-provider> reports what it shares; elements inside report the source of their news', async function () {
      // Axe is slow in WebKit.
      this.timeout(90_000);
      const fetcher: FakeFetch = fakeFetch(json(FAULTY));
      const provider = put('wco-news-provider', { src: SRC, fetcher }, 'debug');
      provider.innerHTML = '<wco-language-switcher debug></wco-language-switcher><wco-news-list debug></wco-news-list>';
      const [switcher, list] = provider.children as unknown as [Element, Element];
      const text = await panelText(provider, 'Articles: 2');
      expect(text).to.include('Open article: none');
      expect(text).to.include('News from: src="https://news.example/feed.json"');
      expect(await panelText(list, 'Articles: 2')).to.include('News from: the provider around the element');
      const report = await panelText(switcher, 'Languages offered: en');
      expect(report).to.include('Languages from: the feed of the provider around it');
      expect(report).to.include('Sets the language of: <wco-news-provider>');
      await expectAccessible(provider);
      await expectAccessible(switcher);
    });

    it('<wco-language-switcher> reports that its target is missing', async () => {
      const switcher = put('wco-language-switcher', {}, 'debug for="nobody" languages="en fr" lang="de"');
      const text = await panelText(switcher, 'Languages offered: en, fr');
      expect(text).to.include('No element has id="nobody"');
      expect(text).to.include('Chosen: none; the page has another language');
    });

    it('<wco-language-notice> reports why it is shown', async () => {
      const notice = put('wco-language-notice', {}, 'debug requested="ru" shown="en" available="en fr"');
      const text = await panelText(notice, 'The notice is shown.');
      expect(text).to.include('Requested: ru. Shown: en.');
      expect(text).to.include('Reason: no requested language is available');
      await expectAccessible(notice);
    });

    it('<wco-language-notice> reports why it is not shown', async () => {
      const notice = put('wco-language-notice', {}, 'debug shown="en-GB"');
      const text = await panelText(notice, 'No notice is shown.');
      expect(text).to.include('Requested: en (the language of the page). Shown: en-GB.');
      expect(text).to.include('The text is in the requested language: no notice is needed.');
    });

    it('<wco-contact-card> reports what it cannot use', async () => {
      const card = put('wco-contact-card', {}, 'debug email="press at example" phone="+32 2 209 92 11"');
      const text = await panelText(card, 'Contacts shown: 1');
      expect(text).to.include('email="press at example" is not an email address');
      await expectAccessible(card);
    });

    it('<wco-contact-card> reports errors in its data', async () => {
      const card = put('wco-contact-card', { data: [{ name: 'Nobody' }] }, 'debug');
      const text = await panelText(card, 'No contact is shown');
      expect(text).to.include('contacts[0]: is left out: a contact needs an email address');
    });
  });
});
