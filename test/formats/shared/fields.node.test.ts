import { expect } from 'chai';
import { compact, Fields } from '../../../src/formats/shared/fields.js';
import type { LocalText } from '../../../src/model/local-text.js';
import type { NewsDate } from '../../../src/model/news-date.js';

const BASE = 'https://port.example/en/feed.json';
const show = (value: unknown): string => JSON.stringify(value);
const of = (a: unknown): Fields => new Fields({ a }, { url: BASE });

const NOT_TEXT: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  '',
  ' \n\t',
  [],
  ['x'],
  {},
  { made: 'x', toString: () => 'x' },
];

describe('Fields', () => {
  describe('of a non-object', () => {
    for (const json of [undefined, null, 0, 1, true, '', 'text', [], [{ a: 1 }], () => 1]) {
      it(`${show(json)} has no members`, () => {
        const fields = new Fields(json);
        expect([fields.raw('a'), fields.raw('length'), fields.raw('0')]).to.deep.equal([
          undefined,
          undefined,
          undefined,
        ]);
      });
    }
  });

  it('has only own members of a document that JSON.parse made', () => {
    const fields = new Fields(JSON.parse('{"a":1,"__proto__":{"b":2}}'), { isParsed: true });
    expect([fields.raw('a'), fields.raw('b'), fields.raw('toString'), fields.has('constructor')]).to.deep.equal([
      1,
      undefined,
      undefined,
      false,
    ]);
  });

  describe('raw and has', () => {
    const RAW: readonly (readonly [string, object, unknown, boolean])[] = [
      ['a member', { a: 1 }, 1, true],
      ['null', { a: null }, null, true],
      ['false', { a: false }, false, true],
      ['an empty string', { a: '' }, '', true],
      ['undefined', { a: undefined }, undefined, false],
      ['a missing one', { b: 1 }, undefined, false],
      ['an inherited one', Object.create({ a: 1 }) as object, undefined, false],
      [
        'a computed one',
        {
          get a(): never {
            throw new Error('A getter of the data was called');
          },
        },
        undefined,
        false,
      ],
    ];

    for (const [name, json, value, has] of RAW) {
      it(`${has ? 'finds' : 'does not find'} ${name}`, () => {
        expect(new Fields(json).raw('a')).to.equal(value);
        expect(new Fields(json).has('a')).to.equal(has);
      });
    }

    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      it(`${name} is missing unless the data has it`, () => {
        expect(new Fields({}).has(name)).to.equal(false);
        expect(new Fields(JSON.parse(`{"${name}":"x"}`)).text(name)).to.equal('x');
      });
    }
  });

  describe('text', () => {
    const TEXTS: readonly (readonly [unknown, string])[] = [
      ['News', 'News'],
      ['  News\r\n\tof   today ', 'News of today'],
      [0, '0'],
      [-1.5, '-1.5'],
      ['<b>bold</b> &amp; 1 < 2', '<b>bold</b> &amp; 1 < 2'],
      ['Zoll\u00adamt\ufeff', 'Zollamt'],
      ['می\u200cخواهم', 'می\u200cخواهم'],
      ['海關\u3000公告', '海關\u3000公告'],
      ['5\u00a0%', '5\u00a0%'],
    ];

    for (const [value, expected] of TEXTS) {
      it(`of ${show(value)} is ${expected}`, () => {
        expect(of(value).text('a')).to.equal(expected);
      });
    }
    for (const value of [...NOT_TEXT, '\u00ad', '\ufeff ']) {
      it(`of ${show(value)} is undefined`, () => {
        expect(of(value).text('a')).to.equal(undefined);
      });
    }
  });

  describe('lines', () => {
    it('keeps white space', () => {
      expect(of(' One\n\n  Two \n').lines('a')).to.equal(' One\n\n  Two \n');
    });
    for (const value of [...NOT_TEXT, 7]) {
      it(`of ${show(value)} are none`, () => {
        expect(of(value).lines('a')).to.equal(undefined);
      });
    }
  });

  describe('oneOf', () => {
    const CHOICES: readonly (readonly [unknown, string])[] = [
      ['main', 'main'],
      ['inline', 'inline'],
      [' inline ', 'inline'],
      ['Inline', 'main'],
      ['constructor', 'main'],
      ['', 'main'],
      [['inline'], 'main'],
      [undefined, 'main'],
    ];
    for (const [value, expected] of CHOICES) {
      it(`of ${show(value)} is ${expected}`, () => {
        expect(of(value).oneOf('a', 'main', 'inline')).to.equal(expected);
      });
    }
  });

  describe('url', () => {
    const URLS: readonly (readonly [unknown, string | undefined])[] = [
      ['https://port.example/a', 'https://port.example/a'],
      ['HTTP://PORT.example', 'http://port.example/'],
      ['../a b', 'https://port.example/a%20b'],
      ['https://a@port.example/', undefined],
      ['https://:b@port.example/', undefined],
      ['java\tscript:alert(1)', undefined],
      ['ftp://port.example/', undefined],
      ['https://', undefined],
      ['', undefined],
      [7, undefined],
      [['https://port.example/a'], undefined],
      [{ href: 'https://port.example/a' }, undefined],
    ];
    for (const [value, expected] of URLS) {
      it(`of ${show(value)} is ${expected ?? 'none'}`, () => {
        expect(of(value).url('a')).to.equal(expected);
      });
    }
    it('must be absolute without a base', () => {
      expect(new Fields({ a: '/a' }).url('a')).to.equal(undefined);
    });
  });

  describe('date', () => {
    const DATES: readonly (readonly [unknown, NewsDate | undefined])[] = [
      ['2024-03-05', { kind: 'day', iso: '2024-03-05' }],
      ['2024-03-05T10:00:00Z', { kind: 'instant', iso: '2024-03-05T10:00:00Z' }],
      ['yesterday', undefined],
      [{}, undefined],
      [null, undefined],
    ];
    for (const [value, expected] of DATES) {
      it(`of ${show(value)} is ${show(expected)}`, () => {
        expect(of(value).date('a')).to.deep.equal(expected);
      });
    }
  });

  describe('number', () => {
    const NUMBERS: readonly (readonly [unknown, number | undefined])[] = [
      [0, 0],
      [1, 1],
      [52_000, 52_000],
      [-1, undefined],
      [NaN, undefined],
      [Infinity, undefined],
      [1e15, undefined],
      ['400', undefined],
      [null, undefined],
      [[1], undefined],
    ];
    for (const [value, expected] of NUMBERS) {
      it(`of ${typeof value} ${String(value)} is ${expected ?? 'none'}`, () => {
        expect(of(value).number('a')).to.equal(expected);
      });
    }
  });

  describe('pixels', () => {
    const SIZES: readonly (readonly [unknown, number | undefined])[] = [
      [1200, 1200],
      ['1200', 1200],
      [' 1200.0 PX ', 1200],
      [999_999, 999_999],
      [1_000_000, undefined],
      [0, undefined],
      [-1, undefined],
      [1.5, undefined],
      [NaN, undefined],
      ['12e3', undefined],
      ['50%', undefined],
      ['', undefined],
      [true, undefined],
      [[1200], undefined],
      [null, undefined],
    ];
    for (const [value, expected] of SIZES) {
      it(`of ${show(value)} are ${expected ?? 'none'}`, () => {
        expect(of(value).pixels('a')).to.equal(expected);
      });
    }
  });

  describe('objects, object and list', () => {
    const OBJECTS: readonly (readonly [unknown, readonly string[]])[] = [
      [
        [{ name: 'one' }, { name: 'two' }],
        ['one', 'two'],
      ],
      [{ name: 'one' }, ['one']],
      [[null, 'x', 1, { name: 'one' }, undefined, [[]], {}], ['one']],
      [[], []],
      ['one', []],
      [null, []],
      [undefined, []],
    ];
    for (const [value, names] of OBJECTS) {
      it(`of ${show(value)} are ${names.join(' and ') || 'none'}`, () => {
        expect(
          of(value)
            .objects('a')
            .flatMap((entry) => entry.text('name') ?? []),
        ).to.deep.equal(names);
        expect(of(value).list('a', (entry) => entry.text('name'))).to.deep.equal(names);
      });
    }

    for (const value of [undefined, null, 'x', [{ name: 'one' }]]) {
      it(`an object from ${show(value)} is empty`, () => {
        expect(of(value).object('a').has('name')).to.equal(false);
      });
    }

    it('inherit the base', () => {
      expect(of({ u: 'b' }).object('a').url('u')).to.equal('https://port.example/en/b');
      expect(of([{ u: 'b' }]).list('a', (entry) => entry.url('u'))).to.deep.equal(['https://port.example/en/b']);
    });
  });

  describe('texts', () => {
    const LISTS: readonly (readonly [unknown, readonly string[]])[] = [
      [
        ['a', ' b ', 3],
        ['a', 'b', '3'],
      ],
      ['a', ['a']],
      [['', null, true, {}, [[]], 'a'], ['a']],
      [undefined, []],
      [{ 0: 'a', 2: 'b' }, ['a', 'b']],
      [{ a: 'b' }, []],
    ];
    for (const [value, expected] of LISTS) {
      it(`of ${show(value)} are ${show(expected)}`, () => {
        expect(of(value).texts('a')).to.deep.equal(expected);
      });
    }
  });

  describe('localText', () => {
    const TEXTS: readonly (readonly [unknown, LocalText | undefined])[] = [
      ['Crane', [{ value: 'Crane' }]],
      [7, [{ value: '7' }]],
      [{ language: 'en', value: ' a\n crane' }, [{ language: 'en', value: 'a crane' }]],
      [
        [{ language: 'fr', value: 'Grue' }, { value: 'Kran' }],
        [{ language: 'fr', value: 'Grue' }, { value: 'Kran' }],
      ],
      [[{ language: {}, value: 'Grue' }], [{ value: 'Grue' }]],
      [[{ language: 'fr' }, {}, null, 'Grue'], undefined],
      [[], undefined],
      ['', undefined],
      [true, undefined],
    ];
    for (const [value, expected] of TEXTS) {
      it(`of ${show(value)} is ${show(expected)}`, () => {
        expect(of(value).localText('a')).to.deep.equal(expected);
      });
    }
  });
});

describe('compact', () => {
  it('drops only undefined members', () => {
    const shape = { a: undefined, b: null, c: 0, d: '', e: false, f: [] };
    const result = compact(shape);
    expect(Object.keys(result)).to.deep.equal(['b', 'c', 'd', 'e', 'f']);
    expect(result).to.deep.equal({ b: null, c: 0, d: '', e: false, f: [] });
  });
});
