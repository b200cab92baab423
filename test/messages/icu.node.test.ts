import { expect } from 'chai';
import { formatParts, parseMessage, type MessageNode, type NumberRules } from '../../src/messages/icu.js';

/** English plurals, with formatted numbers in angle brackets so that tests can see them. */
const english: NumberRules = {
  plural: (count) => (count === 1 ? 'one' : 'other'),
  format: (value) => `<${value}>`,
};

type Arguments = Readonly<Record<string, string | number>>;

const format = (text: string, args: Arguments = {}): string =>
  formatParts<string>(parseMessage(text), args, english).join('');

const NODES: readonly (readonly [text: string, nodes: readonly MessageNode[]])[] = [
  ['', []],
  ['Try again', ['Try again']],
  ['{date}', [{ name: 'date' }]],
  ['{ date }', [{ name: 'date' }]],
  ['Updated: {date}.', ['Updated: ', { name: 'date' }, '.']],
  ['{exonym} ({autonym})', [{ name: 'exonym' }, ' (', { name: 'autonym' }, ')']],
  ["l’article n'est", ["l’article n'est"]],
  [
    '{n, plural, one {a} other {b}}',
    [
      {
        name: 'n',
        forms: new Map([
          ['one', ['a']],
          ['other', ['b']],
        ]),
      },
    ],
  ],
  [
    '{n,plural,=0{none}other{# days}}',
    [
      {
        name: 'n',
        forms: new Map<string, readonly MessageNode[]>([
          ['=0', ['none']],
          ['other', [{}, ' days']],
        ]),
      },
    ],
  ],
];

const TEXTS: readonly (readonly [text: string, args: Arguments, expected: string])[] = [
  ['Try again', {}, 'Try again'],
  ['{label}: {value}', { label: 'Phone', value: '1' }, 'Phone: 1'],
  ['{value}: {label}', { label: 'Phone', value: '1' }, '1: Phone'],
  ['{a}{a}{b}', { a: 'x', b: 'y' }, 'xxy'],
  ['{n} of {n}', { n: 3 }, '<3> of <3>'],
  ['{n}', { n: 0 }, '<0>'],
  ['{n}', { n: 1234567 }, '<1234567>'],
  ['Hello {name}', {}, 'Hello '],
  ['{toString}', {}, ''],
  ['{a}', { a: '{b} # <b>' }, '{b} # <b>'],
  ['No. # of it', {}, 'No. # of it'],
  ["It’s {name}'s", { name: 'Ann' }, "It’s Ann's"],
  ['{n, plural, one {# day} other {# days}}', { n: 1 }, '<1> day'],
  ['{n, plural, one {# day} other {# days}}', { n: 2 }, '<2> days'],
  ['{n, plural, one {# day} other {# days}}', { n: 0 }, '<0> days'],
  ['{n, plural, one {# day} other {# days}}', { n: '1' }, '<1> day'],
  ['{n, plural, one {# day} other {# days}}', { n: 'many' }, '<NaN> days'],
  ['{n, plural, =0 {none} one {# day} other {# days}}', { n: 0 }, 'none'],
  ['{n, plural, =1 {just one} one {# day} other {# days}}', { n: 1 }, 'just one'],
  ['{n, plural, few {few} other {# days}}', { n: 3 }, '<3> days'],
  ['In {n, plural, one {# day} other {# days}}.', { n: 5 }, 'In <5> days.'],
  ['{n, plural, one {# of {who}} other {# of all {who}}}', { n: 2, who: 'us' }, '<2> of all us'],
  ['{n, plural, other {{m, plural, one {# in} other {# in}} #}}', { n: 7, m: 1 }, '<1> in <7>'],
  ['{n, plural, one {a} other {b}} {m, plural, one {c} other {d}} #', { n: 1, m: 2 }, 'a d #'],
  ['{n, plural,\n  one {# day}\n  other {# days}\n}', { n: 2 }, '<2> days'],
];

const MALFORMED: readonly string[] = [
  'Foo } bar',
  '{n, plural, one}',
  '{n, plural, one {a} other}',
  '{n, plural,}',
  '{n, plural, offset:1 one {a} other {b}}',
  '{n, plural, one {a}}',

  '{',
  '{}',
  '{ }',
  '{name',
  'Hello {name',
  '{{name}}',
  '{two words}',
  '{a-b}',
  '{a#b}',
  '{n, number}',
  '{n, date, short}',
  '{n, select, a {b} other {c}}',
  '{n, selectordinal, one {#st} other {#th}}',
  '{n, plural}',
  '{n, plural, one {a}',
  '{n, plural, one {a',
  '{n, plural, one {a} other {b}',
  '{n, plural, one {{} other {b}}',
];

describe('parseMessage', () => {
  for (const [text, nodes] of NODES) {
    it(`parses ${JSON.stringify(text)}`, () => {
      expect(parseMessage(text)).to.deep.equal(nodes);
    });
  }

  for (const text of MALFORMED) {
    it(`rejects ${JSON.stringify(text)}`, () => {
      expect(() => parseMessage(text)).to.throw(SyntaxError);
    });
  }
});

describe('formatParts', () => {
  for (const [text, args, expected] of TEXTS) {
    it(`formats ${JSON.stringify(text)} with ${JSON.stringify(args)} as ${JSON.stringify(expected)}`, () => {
      expect(format(text, args)).to.equal(expected);
    });
  }

  it('returns non-string arguments unchanged and in place', () => {
    const link = { href: '#' };
    const parts = formatParts(parseMessage('Language: {shown}.'), { shown: link }, english);
    expect(parts).to.deep.equal(['Language: ', link, '.']);
    expect(parts[1]).to.equal(link);
  });

  it('returns them unchanged inside a plural', () => {
    const who = { lang: 'ru' };
    const nodes = parseMessage('{n, plural, one {# of {who}} other {# of all {who}}}');
    const parts = formatParts<object>(nodes, { n: 2, who }, english);
    expect(parts).to.deep.equal(['<2>', ' of all ', who]);
  });

  it('selects the plural category of the number', () => {
    const asked: number[] = [];
    const plural = (count: number): string => {
      asked.push(count);
      return 'few';
    };
    const nodes = parseMessage('{n, plural, few {a few} other {others}}');
    expect(formatParts<string>(nodes, { n: 21 }, { ...english, plural })).to.deep.equal(['a few']);
    expect(asked).to.deep.equal([21]);
  });

  it('formats a parsed message repeatedly', () => {
    const nodes = parseMessage('{n, plural, one {# day} other {# days}}');
    expect(formatParts<string>(nodes, { n: 1 }, english).join('')).to.equal('<1> day');
    expect(formatParts<string>(nodes, { n: 2 }, english).join('')).to.equal('<2> days');
    expect(formatParts<string>(nodes, { n: 1 }, english).join('')).to.equal('<1> day');
  });
});
