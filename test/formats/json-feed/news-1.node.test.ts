import { expect } from 'chai';
import { Fields } from '../../../src/formats/shared/fields.js';
import { readContact, readImages, readTopics, readTranslationRequest } from '../../../src/formats/json-feed/news-1.js';
import type { NewsImage, Topic } from '../../../src/model/news.js';

const of = (json: unknown): Fields => new Fields(json);

describe('readContact', () => {
  const WAYS: readonly (readonly [string, object, object | undefined])[] = [
    ['an e-mail address', { email: 'press@port.example' }, { email: 'press@port.example' }],
    ['a telephone number', { phone: '+32 2 555 01 02' }, { phone: '+32 2 555 01 02' }],
    ['a telephone number in words', { phone: 'Ask the harbour office' }, { phone: 'Ask the harbour office' }],
    ['several telephone numbers', { phone: ['02 555 01 02', '02 555 01 03'] }, { phone: '02 555 01 02, 02 555 01 03' }],
    ['a link of an e-mail address', { email: 'mailto:press@port.example' }, { email: 'press@port.example' }],
    ['a name and an e-mail address', { email: 'Press <p@port.example>' }, { email: 'Press <p@port.example>' }],
    ['several e-mail addresses', { email: 'a@port.example; b@x.example' }, { email: 'a@port.example; b@x.example' }],
    ['a host name', { url: 'www.port.example' }, { url: 'https://www.port.example/' }],
    ['a page', { url: 'https://port.example/press' }, { url: 'https://port.example/press' }],
    ['a street', { address: { lines: ['Quay 7'] } }, { address: { lines: ['Quay 7'] } }],
    ['a town', { address: { locality: 'Port' } }, { address: { lines: [], locality: 'Port' } }],
    ['a country alone', { address: { country: 'BE' } }, undefined],
    ['a name alone', { name: 'Press desk' }, undefined],
    ['an invalid e-mail address', { email: 'press at port' }, undefined],
    ['an e-mail address with headers', { email: 'press@port.example?bcc=all@port.example' }, undefined],
    ['an object as the e-mail address', { email: { value: 'press@port.example' } }, undefined],
    ['an object as the page', { url: '[object Object]' }, undefined],
    ['a path without a base', { url: '/admin/delete?id=1' }, undefined],
    ['a query without a base', { url: '?logout=1' }, undefined],
    ['a script with a reference as the page', { url: 'javascript&colon;alert(1)' }, undefined],
    ['a script as the page', { url: 'javascript:alert(1)' }, undefined],
    ['nothing', {}, undefined],
  ];

  for (const [name, json, expected] of WAYS) {
    it(`${expected ? 'accepts' : 'rejects'} a contact with ${name}`, () => {
      expect(readContact(of(json))).to.deep.equal(expected && { role: 'enquiries', languages: [], ...expected });
    });
  }

  it('reads the organisation in both spellings, the British first', () => {
    const [british, american] = [{ organisation: 'Harbour' }, { organization: 'Harbor' }];
    const names = [british, american, { ...american, ...british }].map(
      (json) => readContact(of({ ...json, phone: '112' }))?.organization,
    );
    expect(names).to.deep.equal([[{ value: 'Harbour' }], [{ value: 'Harbor' }], [{ value: 'Harbour' }]]);
  });

  for (const country of ['be', 'BEL', 'Belgium', 'B', 56, null]) {
    it(`${String(country)} is not a country`, () => {
      const contact = readContact(of({ address: { locality: 'Port', country } }));
      expect(contact?.address).to.deep.equal({ lines: [], locality: 'Port' });
    });
  }
});

describe('readTranslationRequest', () => {
  for (const [written, expected] of [
    ['press@port.example', 'press@port.example'],
    ['mailto:press@port.example', 'press@port.example'],
    ['mailto:press@port.example?bcc=all@port.example', undefined],
    ['https://port.example/ask?l={language}&a={url}', 'https://port.example/ask?l={language}&a={url}'],
    ['https://port.example/{language}/{id}', 'https://port.example/{language}/{id}'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
    [7, undefined],
    [undefined, undefined],
  ] as const) {
    it(`${String(written)} is ${expected ?? 'not read'}`, () => {
      expect(readTranslationRequest(of({ translation_request: written }))).to.equal(expected);
    });
  }
});

describe('readImages', () => {
  const plain = (url: string): readonly NewsImage[] => [{ role: 'main', renditions: [{ url }], alt: [] }];
  const image = { renditions: [{ href: 'https://port.example/c.png' }], alt: 'decorative' };
  const IMAGES: readonly (readonly [string, object, object, readonly NewsImage[]])[] = [
    ['news-1 images', {}, { images: [image] }, plain('https://port.example/c.png')],
    [
      'news-1 images before image',
      { image: 'https://port.example/a.png' },
      { images: image },
      plain('https://port.example/c.png'),
    ],
    [
      'image before banner_image',
      { image: 'https://port.example/a.png', banner_image: 'https://port.example/b.png' },
      {},
      plain('https://port.example/a.png'),
    ],
    ['banner_image', { banner_image: 'https://port.example/b.png' }, {}, plain('https://port.example/b.png')],
    [
      'image if news-1 images have no file',
      { image: 'https://port.example/a.png' },
      { images: [{ alt: 'A crane', renditions: [] }] },
      plain('https://port.example/a.png'),
    ],
    ['none', {}, {}, []],
  ];

  for (const [name, item, news, expected] of IMAGES) {
    it(`returns ${name}`, () => {
      expect(readImages(of(item), of(news))).to.deep.equal(expected);
    });
  }
});

describe('readTopics', () => {
  const TOPICS: readonly (readonly [string, object, object, readonly Topic[]])[] = [
    ['subjects before tags', { tags: ['Cranes'] }, { subjects: [{ name: 'Works' }] }, [{ name: [{ value: 'Works' }] }]],
    ['tags', { tags: ['Cranes', ' ', null] }, {}, [{ name: [{ value: 'Cranes' }] }]],
    ['tags when no subject has a name', { tags: ['Cranes'] }, { subjects: [{}] }, [{ name: [{ value: 'Cranes' }] }]],
    ['none', {}, {}, []],
  ];

  for (const [name, item, news, expected] of TOPICS) {
    it(`returns ${name}`, () => {
      expect(readTopics(of(item), of(news))).to.deep.equal(expected);
    });
  }
});
