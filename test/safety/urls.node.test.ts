import { expect } from 'chai';
import fc from 'fast-check';
import {
  emailAddress,
  mailtoUrl,
  resolveUrl,
  splitEmails,
  telUrl,
  webUrl,
  publishedUrl,
} from '../../src/safety/urls.js';

const BASE = 'https://news.invalid/2024/a.html?x=1#y';

type Case = readonly [name: string, input: unknown, expected: string | undefined];

const ABSOLUTE: readonly Case[] = [
  ['https', 'https://news.invalid/a', 'https://news.invalid/a'],
  ['http', 'http://news.invalid/a', 'http://news.invalid/a'],
  ['host alone', 'https://news.invalid', 'https://news.invalid/'],
  ['capitals', 'HTTPS://NEWS.invalid/A', 'https://news.invalid/A'],
  ['white space around', ' \n\thttps://news.invalid/a\u00a0', 'https://news.invalid/a'],
  ['line breaks within', 'https://news\n.invalid/\ta', 'https://news.invalid/a'],
  ['port, query, fragment', 'https://news.invalid:8443/a?b=c&d#e', 'https://news.invalid:8443/a?b=c&d#e'],
  ['spaces and quotes encoded', 'https://news.invalid/a b"<c>', 'https://news.invalid/a%20b%22%3Cc%3E'],
  ['international host', 'https://новости.invalid/', 'https://xn--b1amnebsh.invalid/'],
  ['backslashes', 'https:\\\\news.invalid\\a', 'https://news.invalid/a'],
  ['at sign in the path', 'https://news.invalid/@press', 'https://news.invalid/@press'],
  ['user info', 'https://bank.invalid@evil.invalid/', undefined],
  ['user info with password', 'https://bank.invalid:443@evil.invalid/', undefined],
  ['password alone', 'https://:secret@evil.invalid/', undefined],
  ['user info by backslashes', 'https:\\\\bank.invalid@evil.invalid', undefined],
  ['javascript', 'javascript:pwn()', undefined],
  ['javascript in mixed case', 'JavaScript:pwn()', undefined],
  ['javascript with white space', ' java\tscript\n:pwn()', undefined],
  ['javascript after a control character', '\u0001javascript:pwn()', undefined],
  ['javascript like an address', 'javascript://news.invalid/%0apwn()', undefined],
  ['vbscript', 'vbscript:pwn()', undefined],
  ['data', 'data:text/html,x', undefined],
  ['blob', 'blob:https://news.invalid/1', undefined],
  ['file', 'file:///etc/passwd', undefined],
  ['ftp', 'ftp://news.invalid/', undefined],
  ['mailto', 'mailto:press@news.invalid', undefined],
  ['about', 'about:blank', undefined],
  ['no host', 'https://', undefined],
  ['broken literal host', 'https://[::1/', undefined],
  ['port out of range', 'https://news.invalid:99999/', undefined],
  ['relative without a base', 'b.html', undefined],
  ['no scheme without a base', '//news.invalid/', undefined],
  ['empty', '', undefined],
  ['white space', ' \n', undefined],
  ['prose', 'see our site', undefined],
  ['8,193 letters', `https://news.invalid/${'a'.repeat(8172)}`, undefined],
  ['number', 1, undefined],
  ['null', null, undefined],
  ['list', ['https://news.invalid/'], undefined],
  ['object with toString', { toString: () => 'https://news.invalid/' }, undefined],
];

const RELATIVE: readonly Case[] = [
  ['file', 'b.html', 'https://news.invalid/2024/b.html'],
  ['path', '/b', 'https://news.invalid/b'],
  ['folder above', '../b', 'https://news.invalid/b'],
  ['query', '?b', 'https://news.invalid/2024/a.html?b'],
  ['fragment', '#b', 'https://news.invalid/2024/a.html?x=1#b'],
  ['no scheme', '//other.invalid/b', 'https://other.invalid/b'],
  ['absolute', 'http://other.invalid/b', 'http://other.invalid/b'],
  ['no scheme but user info', '//bank.invalid@evil.invalid/', undefined],
  ['script', 'javascript:pwn()', undefined],
  ['white space', '  ', undefined],
];

const EMAILS: readonly Case[] = [
  ['plain', 'press@news.invalid', 'press@news.invalid'],
  ['white space around', ' press@news.invalid\n', 'press@news.invalid'],
  ['dots, plus and apostrophe', "o'neil.press+eu@news.invalid", "o'neil.press+eu@news.invalid"],
  ['subdomains', 'press@mail.eu.news.invalid', 'press@mail.eu.news.invalid'],
  ['international', 'пресса@новости.invalid', 'пресса@новости.invalid'],
  ['header', 'press@news.invalid?bcc=spy@evil.invalid', undefined],
  ['encoded header', 'press@news.invalid%3Fbcc=spy@evil.invalid', undefined],
  ['line break and header', 'press@news.invalid\nBcc: spy@evil.invalid', undefined],
  ['encoded line break', 'press%0d%0a@news.invalid', undefined],
  ['two addresses', 'press@news.invalid,spy@evil.invalid', undefined],
  ['two with a semicolon', 'press@news.invalid;spy@evil.invalid', undefined],
  ['name and address', 'Press <press@news.invalid>', undefined],
  ['markup', '<b>@news.invalid', undefined],
  ['quotes', '"press"@news.invalid', undefined],
  ['ampersand', 'press&x@news.invalid', undefined],
  ['two at signs', 'press@@news.invalid', undefined],
  ['no host', 'press@', undefined],
  ['host without a dot', 'press@localhost', undefined],
  ['host ends with a dot', 'press@news.', undefined],
  ['address literal', 'press@[127.0.0.1]', undefined],
  ['mailto already', 'mailto:press@news.invalid', undefined],
  ['255 letters', `${'a'.repeat(242)}@news.invalid`, undefined],
  ['empty', '', undefined],
  ['null', null, undefined],
  ['list', ['press@news.invalid'], undefined],
];

const PHONES: readonly Case[] = [
  ['international', '+32 2 209 92 11', 'tel:+3222099211'],
  ['brackets, dots and hyphens', '+32 (2) 209.92-11', 'tel:+3222099211'],
  ['zero in brackets', '+32 (0)2 209 92 11', 'tel:+3222099211'],
  ['national', '02 209 92 11', 'tel:022099211'],
  ['white space before', '  +3222099211', 'tel:+3222099211'],
  ['short number', '112', 'tel:112'],
  ['extension', '+32 2 209 92 11 ext. 55', 'tel:+3222099211'],
  ['parameters', '+3222099211;phone-context=evil', 'tel:+3222099211'],
  ['pause and digits', '+3222099211,,1234#', 'tel:+3222099211'],
  ['plus within', '32+22099211', 'tel:3222099211'],
  ['device code', '*#06#', undefined],
  ['code followed by a number', '#31#+3222099211', undefined],
  ['two digits', '11', undefined],
  ['21 digits', '123456789012345678901', undefined],
  ['words', 'call us', undefined],
  ['empty', '', undefined],
  ['number', 3222099211, undefined],
  ['null', null, undefined],
];

const WEBSITES: readonly Case[] = [
  ['www', 'www.port.example', 'https://www.port.example/'],
  ['host and path', ' port.example/press?x=1#y ', 'https://port.example/press?x=1#y'],
  ['no scheme', '//www.port.example', undefined],
  ['port', 'port.example:8080/x', 'https://port.example:8080/x'],
  ['international', 'порт.рф', 'https://xn--n1abei.xn--p1ai/'],
  ['capitals and a final dot', 'WWW.Port.Example.', 'https://www.port.example./'],
  ['absolute', 'http://port.example', 'http://port.example/'],
  ['file', 'contact.html', undefined],
  ['file and query', 'index.php?page=1', undefined],
  ['captions', 'lock.fr.vtt', undefined],
  ['path', '/admin/delete?id=1', undefined],
  ['query', '?logout=1', undefined],
  ['object', '[object Object]', undefined],
  ['script', 'javascript:alert(1)', undefined],
  ['script with a reference', 'javascript&colon;alert(1)', undefined],
  ['not applicable', 'N/A', undefined],
  ['e-mail', 'press@port.example', undefined],
];

const PAGE_WEBSITES: readonly Case[] = [
  ['path', '../press', 'https://host.example/press'],
  ['file', 'contact.html', 'https://host.example/about/contact.html'],
  ['host', 'www.port.example', 'https://www.port.example/'],
  ['object', '[object Object]', undefined],
  ['script with a reference', 'javascript&colon;alert(1)', undefined],
  ['not applicable', 'n/a', undefined],
  ['query', '?lang=fr', 'https://host.example/about/?lang=fr'],
  ['fragment', '#', undefined],
  ['e-mail', 'press@port.example', undefined],
];

/** A text, and the links in it. */
const EMAIL_TEXTS: readonly (readonly [text: string, ...links: readonly string[]])[] = [
  ['x@y.example', 'mailto:x@y.example'],
  ['Press office <x@y.example>', 'mailto:x@y.example'],
  ['a@x.example; b@x.example', 'mailto:a@x.example', 'mailto:b@x.example'],
  ['a@x.example,b@x.example', 'mailto:a@x.example', 'mailto:b@x.example'],
  ['Press: a@x.example / Director: (b@x.example).', 'mailto:a@x.example', 'mailto:b@x.example'],
  ["'a@x.example'", 'mailto:a@x.example'],
  ["o'neil+eu@x.example", "mailto:o'neil+eu@x.example"],
  ['info@bücher.example', 'mailto:info@xn--bcher-kva.example'],
  ['info@例え.テスト', 'mailto:info@xn--r8jz45g.xn--zckzah'],
  ['info@डाटा.भारत', 'mailto:info@xn--c2bd1gb.xn--h2brj9c'],
  ['info＠port.example', 'mailto:info@port.example'],
  ['press [at] port.example'],
  ['press@localhost'],
  ['press&x@news.invalid'],
  ['a@b@c.example'],
  ['a@b.example%3Fbcc=x@y.example'],
  [`${'x'.repeat(1_000)}@y.example`],
];

const check = (title: string, cases: readonly Case[], gate: (input: unknown) => string | undefined): void => {
  describe(title, () => {
    for (const [name, input, expected] of cases) {
      it(`${name} → ${expected ?? 'nothing'}`, () => {
        expect(gate(input)).to.equal(expected);
      });
    }
  });
};

check('webUrl', ABSOLUTE, (input) => webUrl(input));
check('webUrl with a base', RELATIVE, (input) => webUrl(input, BASE));
check('emailAddress', EMAILS, emailAddress);
check('telUrl', PHONES, telUrl);
check('publishedUrl', WEBSITES, (input) => publishedUrl(input));
check('publishedUrl with a base', PAGE_WEBSITES, (input) => publishedUrl(input, 'https://host.example/about/'));

describe('splitEmails', () => {
  for (const [text, ...links] of EMAIL_TEXTS) {
    it(`${text} → ${links.join(' ') || 'no link'}`, () => {
      const pieces = splitEmails(text);
      expect(pieces.join('')).to.equal(text);
      expect(pieces.filter((_, index) => index % 2).map((email) => mailtoUrl(email))).to.deep.equal(links);
    });
  }
});

describe('webUrl with an invalid base', () => {
  for (const base of ['', 'about:blank', 'data:text/html,x', 'not an address', 'javascript:pwn()']) {
    it(`returns undefined: ${base || 'empty'}`, () => {
      expect(webUrl('b.html', base)).to.equal(undefined);
    });
  }
});

describe('mailtoUrl', () => {
  const SUBJECTS: readonly (readonly [name: string, subject: string | undefined, expected: string])[] = [
    ['no subject', undefined, 'mailto:press@news.invalid'],
    ['empty subject', '', 'mailto:press@news.invalid'],
    ['subject', 'A question', 'mailto:press@news.invalid?subject=A%20question'],
    ['subject in Arabic', 'سؤال', 'mailto:press@news.invalid?subject=%D8%B3%D8%A4%D8%A7%D9%84'],
    ['subject with a header', 'a&bcc=b@c.d', 'mailto:press@news.invalid?subject=a%26bcc%3Db%40c.d'],
    ['subject with a line break', 'a\r\nBcc: b', 'mailto:press@news.invalid?subject=a%0D%0ABcc%3A%20b'],
  ];
  for (const [name, subject, expected] of SUBJECTS) {
    it(`${name} → ${expected}`, () => {
      expect(mailtoUrl('press@news.invalid', subject)).to.equal(expected);
    });
  }

  it('no address → nothing', () => {
    expect(mailtoUrl('press@news.invalid?bcc=spy@evil.invalid', 'a')).to.equal(undefined);
    expect(mailtoUrl(undefined, 'a')).to.equal(undefined);
  });
});

describe('resolveUrl', () => {
  it('accepts any scheme', () => {
    expect(resolveUrl('mailto:press@news.invalid')?.protocol).to.equal('mailto:');
  });

  it('resolves against a base', () => {
    expect(resolveUrl('../b', BASE)?.href).to.equal('https://news.invalid/b');
  });

  const NONE: readonly (readonly [name: string, input: unknown])[] = [
    ['empty text', ''],
    ['white space', ' '],
    ['relative address', 'b.html'],
    ['scheme alone', 'https://'],
    ['undefined', undefined],
    ['null', null],
    ['number', 1],
    ['object', {}],
    ['list', ['https://news.invalid/']],
    ['symbol', Symbol('x')],
  ];
  for (const [name, input] of NONE) {
    it(`returns undefined for ${name} without throwing`, () => {
      expect(resolveUrl(input)).to.equal(undefined);
    });
  }
});

describe('webUrl with its shortcut for plain addresses', () => {
  /** Pieces that the URL parser changes or interprets, and similar ones. */
  const PIECES = [
    ...[
      'https://',
      'http://',
      'HTTPS://',
      'https:',
      'ftp://',
      '//',
      '/',
      '\\',
      '.',
      '..',
      '/./',
      '/../',
      '%2e',
      '%2E',
      '%',
    ],
    ...[
      'a',
      'B',
      'é',
      'xn--',
      'xn--b1amnebsh',
      '-',
      '--',
      '_',
      '1',
      '0x7f',
      '127.0.0.1',
      '[::1]',
      'news',
      '.invalid',
      '.com',
    ],
    ...[
      ':',
      ':80',
      ':443',
      ':8080',
      '@',
      '?',
      '#',
      '&',
      '=',
      "'",
      '"',
      '<',
      '^',
      '`',
      '{',
      '|',
      '~',
      '!',
      '(',
      ' ',
      '\t',
      '\n',
      '\0',
    ],
  ];
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((list) => list.join(''));
  const address = fc.oneof(
    pieces,
    pieces.map((rest) => `https://news.invalid${rest}`),
    pieces.map((rest) => `https://news.invalid/${rest}`),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );
  /** The result of `webUrl` without the shortcut. */
  const parsed = (input: string, base?: string): string | undefined => {
    const url = resolveUrl(input, base);
    return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  };

  it('returns what the URL parser would return', () => {
    let plain = 0;
    fc.assert(
      fc.property(address, fc.constantFrom(undefined, BASE), (input, base) => {
        const expected = parsed(input, base);
        if (expected === input) plain += 1;
        expect(webUrl(input, base)).to.equal(expected);
        if (expected === input) expect(publishedUrl(input, base)).to.equal(expected);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).to.be.above(400);
  });

  it('does not parse plain addresses', () => {
    // An invalid base would make the parser fail.
    for (const input of ['https://news.invalid/a/b.html?c=d#e', 'http://a-b.news.invalid/']) {
      expect(webUrl(input, 'no base')).to.equal(input);
    }
    expect(webUrl('https://news.invalid/ä', 'no base')).to.equal(undefined);
  });
});
