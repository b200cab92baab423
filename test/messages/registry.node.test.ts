import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SOURCE_LOCALE } from '../../src/messages/generated/en.js';
import type { LocaleData, LocaleLoader } from '../../src/messages/locale-data.js';
import {
  chooseLocale,
  getLocale,
  interfaceLocales,
  loadLocale,
  registerMessages,
  watchLocales,
} from '../../src/messages/registry.js';

const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8')) as readonly { readonly tag: string }[];

/** The registry keeps languages forever, so each test uses a different one. */
let next = 0;
const newTag = (): string => {
  next += 1;
  return `qaa-x-${next}`;
};

const locale = (tag: string, retry = 'encore'): LocaleData => ({
  ...SOURCE_LOCALE,
  tag,
  messages: { 'common.retry': retry },
});

/** Invalid values that an untyped script may pass. */
const NO_LOCALES: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['text', 'Try again'],
  ['a number', 42],
  ['an empty object', {}],
  ['a module without a default export', { messages: {} }],
  ['a module whose default export is undefined', { default: undefined }],
  ['a locale without dates', { tag: 'uk', messages: {}, languages: {} }],
];

describe('registry', () => {
  const originalWarn = console.warn;
  let warnings: unknown[][] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => {
      warnings.push(args);
    };
  });

  afterEach(() => {
    console.warn = originalWarn;
  });

  describe('shipped languages', () => {
    it('are those of locales/languages.json, English first', () => {
      const shipped = interfaceLocales().filter((tag) => !tag.startsWith('qaa'));
      expect(shipped).to.deep.equal(['en', ...languages.map(({ tag }) => tag)]);
      expect(shipped.slice(0, 8)).to.deep.equal(['en', 'fr', 'es', 'ru', 'ar', 'zh-Hans', 'pt-BR', 'pt-PT']);
    });

    it('include English at once', async () => {
      expect(getLocale('en')).to.equal(SOURCE_LOCALE);
      expect(await loadLocale('en')).to.equal(SOURCE_LOCALE);
    });

    it('are available after loading', async () => {
      const french = await loadLocale('fr');
      expect(french?.tag).to.equal('fr');
      expect(french?.languages['ru']).to.equal('russe');
      expect(getLocale('fr')).to.equal(french);
      expect(warnings).to.deep.equal([]);
    });

    it('include no others', async () => {
      expect(getLocale('tlh')).to.equal(undefined);
      expect(await loadLocale('tlh')).to.equal(undefined);
    });
  });

  describe('chooseLocale', () => {
    for (const [languages, tag] of [
      [['ru-RU'], 'ru'],
      [['tlh', 'fr-CA'], 'fr'],
      [['tlh'], 'en'],
      [[], 'en'],
      [['en'], 'en'],
      [['en-US'], 'en'],
      [['en-CA'], 'en'],
      [['en-PH'], 'en'],
      [['en-GB'], 'en-001'],
      [['en-IN'], 'en-001'],
      [['en-AU'], 'en-001'],
      [['en-001'], 'en-001'],
      [['tlh', 'en-GB'], 'en-001'],
    ] as const) {
      it(`${languages.join(', ') || 'no language'}: ${tag}`, () => {
        expect(chooseLocale(languages)).to.equal(tag);
      });
    }

    it('gives en-001 British dates without listing it as an interface language', () => {
      const { tag, messages, dates } = getLocale('en-001')!;
      expect([tag, messages, dates.patterns.long]).to.deep.equal(['en', {}, 'd MMMM y']);
      expect(interfaceLocales()).not.to.include('en-001');
    });
  });

  describe('registerMessages', () => {
    it('adds a language', async () => {
      const tag = newTag();
      const data = locale(tag);
      registerMessages(tag, () => Promise.resolve(data));
      expect(interfaceLocales()).to.include(tag);
      expect(getLocale(tag)).to.equal(undefined);
      expect(await loadLocale(tag)).to.equal(data);
      expect(getLocale(tag)).to.equal(data);
    });

    it('accepts a module', async () => {
      const tag = newTag();
      const data = locale(tag);
      registerMessages(tag, () => Promise.resolve({ default: data }));
      expect(await loadLocale(tag)).to.equal(data);
    });

    it('adds a language that was requested before it was registered', async () => {
      const tag = newTag();
      expect(await loadLocale(tag)).to.equal(undefined);
      registerMessages(tag, () => Promise.resolve(locale(tag)));
      expect((await loadLocale(tag))?.tag).to.equal(tag);
    });

    it('does not load the language', () => {
      let calls = 0;
      const tag = newTag();
      registerMessages(tag, () => {
        calls += 1;
        return Promise.resolve(locale(tag));
      });
      expect(calls).to.equal(0);
    });

    it('replaces a loaded language', async () => {
      const tag = newTag();
      registerMessages(tag, () => Promise.resolve(locale(tag, 'first')));
      await loadLocale(tag);
      registerMessages(tag, () => Promise.resolve(locale(tag, 'second')));
      expect(getLocale(tag)).to.equal(undefined);
      expect((await loadLocale(tag))?.messages['common.retry']).to.equal('second');
      expect(getLocale(tag)?.messages['common.retry']).to.equal('second');
      expect(interfaceLocales().filter((each) => each === tag)).to.have.length(1);
    });

    it('replaces a language that is loading', async () => {
      const tag = newTag();
      let arrive: ((data: LocaleData) => void) | undefined;
      registerMessages(tag, () => new Promise((resolve) => (arrive = resolve)));
      const early = loadLocale(tag);
      registerMessages(tag, () => Promise.resolve(locale(tag, 'second')));
      await loadLocale(tag);
      arrive?.(locale(tag, 'first'));
      await early;
      expect(getLocale(tag)?.messages['common.retry']).to.equal('second');
    });

    it('replaces a language that failed to load', async () => {
      const tag = newTag();
      registerMessages(tag, () => Promise.reject(new Error('offline')));
      expect(await loadLocale(tag)).to.equal(undefined);
      registerMessages(tag, () => Promise.resolve(locale(tag)));
      expect((await loadLocale(tag))?.tag).to.equal(tag);
      expect(warnings).to.have.length(1);
    });
  });

  describe('loadLocale', () => {
    it('calls a loader once for many callers', async () => {
      const tag = newTag();
      let calls = 0;
      registerMessages(tag, () => {
        calls += 1;
        return Promise.resolve(locale(tag));
      });
      const all = await Promise.all(Array.from({ length: 20 }, () => loadLocale(tag)));
      expect(all.map((data) => data?.tag)).to.deep.equal(Array.from({ length: 20 }, () => tag));
      await loadLocale(tag);
      expect(calls).to.equal(1);
    });

    it('calls a failing loader once, and warns once', async () => {
      const tag = newTag();
      const failure = new Error('offline');
      let calls = 0;
      registerMessages(tag, () => {
        calls += 1;
        return Promise.reject(failure);
      });
      const all = await Promise.all(Array.from({ length: 20 }, () => loadLocale(tag)));
      expect(all.every((data) => data === undefined)).to.equal(true);
      expect(await loadLocale(tag)).to.equal(undefined);
      expect(getLocale(tag)).to.equal(undefined);
      expect(calls).to.equal(1);
      expect(warnings).to.have.length(1);
      expect(String(warnings[0]?.[0])).to.include(tag);
      expect(warnings[0]?.[1]).to.equal(failure);
    });

    it('loads a language again when the device is back online', async () => {
      const tag = newTag();
      const page = globalThis as { addEventListener?: unknown };
      let goOnline = (): void => undefined;
      page.addEventListener = (_type: string, listener: () => void) => (goOnline = listener);
      let isOnline = false;
      registerMessages(tag, () => (isOnline ? Promise.resolve(SOURCE_LOCALE) : Promise.reject(new Error('offline'))));
      await loadLocale(tag);
      delete page.addEventListener;
      let calls = 0;
      const stop = watchLocales(() => (calls += 1));
      isOnline = true;
      goOnline();
      stop();
      expect([calls, await loadLocale(tag)]).to.deep.equal([1, SOURCE_LOCALE]);
    });

    it('handles a loader that throws', async () => {
      const tag = newTag();
      registerMessages(tag, () => {
        throw new Error('no');
      });
      expect(await loadLocale(tag)).to.equal(undefined);
      expect(warnings).to.have.length(1);
    });

    for (const [name, value] of NO_LOCALES) {
      it(`rejects ${name}`, async () => {
        const tag = newTag();
        registerMessages(tag, (() => Promise.resolve(value)) as LocaleLoader);
        expect(await loadLocale(tag)).to.equal(undefined);
        expect(getLocale(tag)).to.equal(undefined);
        expect(warnings).to.have.length(1);
      });
    }
  });

  describe('watchLocales', () => {
    it('reports added and replaced languages until it stops', () => {
      let calls = 0;
      const stop = watchLocales(() => {
        calls += 1;
      });
      const tag = newTag();
      registerMessages(tag, () => Promise.resolve(locale(tag)));
      expect(calls).to.equal(1);
      registerMessages(tag, () => Promise.resolve(locale(tag)));
      expect(calls).to.equal(2);
      stop();
      registerMessages(tag, () => Promise.resolve(locale(tag)));
      expect(calls).to.equal(2);
    });
  });

  // Last, because a registered language stays registered.
  describe('English registered by a page', () => {
    it('is used for British English too', () => {
      registerMessages('en', () => Promise.resolve(SOURCE_LOCALE));
      expect(chooseLocale(['en-GB'])).to.equal('en');
    });
  });
});
