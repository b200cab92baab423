import { expect } from 'chai';
import { parseLanguage } from '../../src/formats/shared/language.js';
import { parseLenientLanguage } from '../../src/formats/shared/lenient-language.js';
import { normaliseTag } from '../../src/language/tag.js';
import { interfaceLocales } from '../../src/messages/registry.js';
import { parseNews } from '../../src/loading/parse-news.js';
import type { TraceStep } from '../../src/loading/trace.js';

describe('parseLanguage', () => {
  for (const text of ['en', 'pt_BR', ' zh-Hant ', 'sr@latin', 'deu', 'de_DE_formal', 'en-x-simple', 'cz', 'jp']) {
    it(`keeps ${text}`, () => expect(parseLanguage(text)).to.equal(text.trim()));
  }
  it('keeps all languages of the interface', () => {
    expect(interfaceLocales().filter((tag) => parseLanguage(tag) !== tag)).to.deep.equal([]);
  });

  const UNUSABLE = [
    '',
    'll',
    'xx',
    'zz',
    'und',
    'mul',
    'zxx',
    'mis',
    'qaa',
    'qtz',
    'x-klingon',
    'i-default',
    'Deutsch',
    'en, fr',
    'en-US, fr-FR',
  ];
  for (const text of UNUSABLE) {
    it(`rejects "${text}"`, () => expect(parseLanguage(text)).to.equal(undefined));
  }

  const COUNTRIES: readonly (readonly [code: string, tag: string])[] = [
    ['cz', 'cs'],
    ['dk', 'da'],
    ['gr', 'el'],
    ['ua', 'uk'],
    ['jp', 'ja'],
    ['cn', 'zh'],
    ['us', 'en-US'],
    ['gb', 'en-GB'],
    ['at', 'de-AT'],
    ['vn', 'vi'],
    ['uk-UA', 'uk-UA'],
    ['CZ', 'cs'],
    ['cz_CZ', 'cs-CZ'],
  ];
  for (const [code, tag] of COUNTRIES) {
    it(`understands ${code} as ${tag}`, () => {
      expect(parseLanguage(code)).to.equal(code);
      expect(normaliseTag(code)).to.equal(tag);
    });
  }
});

describe('parseLenientLanguage', () => {
  const NAMES: readonly (readonly [text: string, tag: string | undefined])[] = [
    ['Deutsch', 'de'],
    ['German', 'de'],
    ['allemand', 'de'],
    ['ENGLISH', 'en'],
    ['Francais', 'fr'],
    ['français', 'fr'],
    ['Português (Brasil)', 'pt-BR'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['English (US)', 'en'],
    ['English (United States)', 'en'],
    ['English-US', 'en'],
    ['Chinese (Simplified)', 'zh-Hans'],
    ['简体中文', 'zh-Hans'],
    ['中文', 'zh'],
    ['Русский', 'ru'],
    ['русский язык', 'ru'],
    ['العربية', 'ar'],
    ['Ελληνικά', 'el'],
    ['Greek, Modern (1453-)', 'el'],
    ['Spanish; Castilian', 'es'],
    ['castellano', 'es'],
    ['Farsi', 'fa'],
    ['Norwegian', 'no'],
    ['Bahasa Indonesia', 'id'],
    ['German / Deutsch', 'de'],
    ['de-DE, de-AT', 'de'],
    ['en,', 'en'],
    ['http://publications.europa.eu/resource/authority/language/FRA', 'FRA'],
    ['Modern Greek', 'el'],
    ['en, fr', undefined],
    ['en fr', undefined],
    ['English, French', undefined],
    ['Français/Nederlands', undefined],
    ['English French', undefined],
    ['de/fr/it', undefined],
    ['English and French', undefined],
    ['Klingon', undefined],
    ['Multilingual', undefined],
    ['N/A', undefined],
    ['constructor', undefined],
    ['x'.repeat(10_000), undefined],
  ];
  for (const [text, tag] of NAMES) {
    it(`reads "${text.slice(0, 70)}" as ${tag ?? 'no language'}`, () =>
      expect(parseLenientLanguage(text)).to.equal(tag));
  }
});

interface Read {
  /** Languages of the feed's items. */
  readonly languages: readonly (string | undefined)[];
  readonly problems: readonly string[];
}

const read = async (document: string | object): Promise<Read> => {
  const steps: TraceStep[] = [];
  const { items } = await parseNews(document, {
    url: 'https://port.example/feed',
    trace: (step) => void steps.push(step),
  });
  return {
    languages: items.flatMap(({ versions }) => versions.map(({ language }) => language)),
    problems: steps.flatMap((step) => (step.step === 'problem' ? `${step.problem.kind} ${step.problem.place}` : [])),
  };
};

/** A document of each format that states one language. */
const FORMATS: Readonly<Record<string, (language: string) => string | object>> = {
  'an RSS channel': (language) =>
    `<rss><channel><language>${language}</language><item><title>Fair</title></item></channel></rss>`,
  'dc:language of an RSS item': (language) =>
    `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>Fair</title><dc:language>${language}</dc:language></item></channel></rss>`,
  'xml:lang of RSS': (language) =>
    `<rss xml:lang="${language}"><channel><item><title>Fair</title></item></channel></rss>`,
  'xml:lang of Atom': (language) =>
    `<feed xml:lang="${language}" xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Fair</title></entry></feed>`,
  'JSON Feed': (language) => ({
    version: 'https://jsonfeed.org/version/1.1',
    language,
    items: [{ id: '1', title: 'Fair' }],
  }),
  'a JSON Feed item': (language) => ({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Fair', language }],
  }),
  'WordPress with Polylang': (lang) => [
    { id: 1, slug: 'fair', link: 'https://port.example/fair', title: { rendered: 'Fair' }, lang },
  ],
  'WordPress with Yoast': (language) => [
    { id: 1, title: { rendered: 'Fair' }, yoast_head_json: { og_locale: language } },
  ],
  Drupal: (langcode) => ({ data: [{ type: 'node--news', id: 'a', attributes: { title: 'Fair', langcode } }] }),
  ninjs: (language) => ({ uri: 'urn:1', headline: 'Fair', language }),
  'JSON-LD': (inLanguage) => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'urn:1',
    headline: 'Fair',
    inLanguage,
  }),
  'a Language in JSON-LD': (name) => ({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'urn:1',
    headline: 'Fair',
    inLanguage: { '@type': 'Language', name },
  }),
  'the context of JSON-LD': (language) => ({
    '@context': ['https://schema.org', { '@language': language }],
    '@type': 'NewsArticle',
    '@id': 'urn:1',
    headline: 'Fair',
  }),
  ActivityStreams: (language) => ({
    '@context': 'https://www.w3.org/ns/activitystreams',
    type: 'Note',
    id: 'https://port.example/1',
    nameMap: { [language]: 'Fair' },
  }),
};

describe('the language of an article', () => {
  for (const [format, documentOf] of Object.entries(FORMATS)) {
    it(`in ${format} is a code or a name, and unknown if it is anything else`, async () => {
      expect((await read(documentOf('Deutsch'))).languages, 'name').to.deep.equal(['de']);
      expect((await read(documentOf('cz'))).languages, 'country').to.deep.equal(['cz']);
      expect((await read(documentOf('pt_BR'))).languages, 'locale').to.deep.equal(['pt_BR']);
      for (const none of ['und', 'mul', 'zxx', 'all']) {
        expect(await read(documentOf(none)), none).to.deep.equal({ languages: [undefined], problems: [] });
      }
      for (const unusable of ['en, fr', 'x-klingon', 'qaa', 'xx', 'Klingon']) {
        const { languages, problems } = await read(documentOf(unusable));
        expect(languages, unusable).to.deep.equal([undefined]);
        expect(problems.join(), unusable).to.match(/^language /);
      }
    });
  }

  it('is unknown if an article states several', async () => {
    const [rss, json, linked] = await Promise.all([
      read('<rss><item><title>Fair</title><dc:language>en</dc:language><dc:language>fr</dc:language></item></rss>'),
      read({ _news: {}, id: '1', title: 'Fair', language: ['en', 'fr'] }),
      read({
        '@context': 'https://schema.org',
        '@type': 'Article',
        '@id': 'urn:1',
        name: 'Fair',
        inLanguage: ['en', 'fr'],
      }),
    ]);
    expect(rss?.languages).to.deep.equal([undefined]);
    expect(json?.languages).to.deep.equal([undefined]);
    expect(linked?.languages).to.deep.equal([undefined]);
  });

  it('may be a name in translations too', async () => {
    const item = {
      id: '1',
      title: 'Fair',
      language: 'English',
      _news: { translations: [{ language: 'français', title: 'Foire' }] },
    };
    expect((await read(item)).languages).to.deep.equal(['en', 'fr']);
  });
});
