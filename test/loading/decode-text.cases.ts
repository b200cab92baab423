const ascii = (letters: string): readonly number[] => Array.from(new TextEncoder().encode(letters));

/** Bytes from numbers and ASCII strings. */
const bytes = (...parts: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? part : ascii(part))));

const CYRILLIC_1251 = [0xd2, 0xe0, 0xec, 0xee, 0xe6, 0xed, 0xff];
const CHINESE_GB = [0xba, 0xa3, 0xb9, 0xd8];
const CAFE_LATIN = ['caf', 0xe9];
const CAFE_UTF8 = ['caf', 0xc3, 0xa9];

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

/** Bytes, their content type, and their text. */
export const DECODE_CASES: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
  ['no bytes', bytes(), undefined, ''],
  ['ASCII', bytes('{}'), 'application/json', '{}'],
  ['UTF-8 without a charset', bytes(...CAFE_UTF8), 'application/json', 'café'],
  ['UTF-8 without a content type', bytes(...CAFE_UTF8), undefined, 'café'],
  ['UTF-8 with an empty content type', bytes(...CAFE_UTF8), '', 'café'],
  ['UTF-8 called utf-8', bytes(...CAFE_UTF8), 'application/json; charset=utf-8', 'café'],
  ['UTF-8 called UTF8', bytes(...CAFE_UTF8), 'application/json;Charset=UTF8', 'café'],
  ['UTF-8 called "utf-8" in quotes', bytes(...CAFE_UTF8), 'application/json; charset="utf-8"', 'café'],
  ['UTF-8 of four bytes', bytes(0xf0, 0xa0, 0x80, 0x8b), undefined, '\u{2000b}'],
  ['UTF-8 with a zero-width joiner', bytes('a', 0xe2, 0x80, 0x8d, 'b'), undefined, 'a\u200db'],
  ['UTF-8 that starts with <', bytes('<p>', ...CAFE_UTF8), undefined, '<p>café'],
  ['a UTF-8 byte order mark', bytes(0xef, 0xbb, 0xbf, '{}'), undefined, '{}'],
  ['a UTF-8 byte order mark before XML', bytes(0xef, 0xbb, 0xbf, '<a>', ...CAFE_UTF8), 'text/xml', '<a>café'],
  ['UTF-16 with a little-endian mark', bytes(0xff, 0xfe, 0xb0, 0x65, 0xfb, 0x95), undefined, '新闻'],
  ['UTF-16 with a big-endian mark', bytes(0xfe, 0xff, 0x65, 0xb0, 0x95, 0xfb), undefined, '新闻'],
  [
    'UTF-16 XML that names its encoding',
    bytes(0xff, 0xfe, ...ascii(declared('utf-16')).flatMap((letter) => [letter, 0]), 0xb0, 0x65),
    'text/xml',
    '<?xml version="1.0" encoding="utf-16"?>新',
  ],
  ['a mark that contradicts the charset', bytes(0xef, 0xbb, 0xbf, ...CAFE_UTF8), 'text/xml; charset=gb2312', 'café'],
  ['a UTF-16 mark under charset utf-8', bytes(0xff, 0xfe, 0xb0, 0x65), 'text/plain; charset=utf-8', '新'],
  ['charset windows-1251', bytes(...CYRILLIC_1251), 'application/json; charset=windows-1251', 'Таможня'],
  ['charset "windows-1251" in quotes', bytes(...CYRILLIC_1251), 'text/xml; charset="windows-1251"', 'Таможня'],
  ['charset WINDOWS-1251 and more', bytes(...CYRILLIC_1251), 'text/xml; charset=WINDOWS-1251; v=1', 'Таможня'],
  ['charset gb2312', bytes(...CHINESE_GB), 'application/json;charset=gb2312', '海关'],
  ['charset Shift_JIS', bytes(0x90, 0xc5, 0x8a, 0xd6), 'application/json; charset=Shift_JIS', '税関'],
  ['charset iso-8859-1', bytes(...CAFE_LATIN), 'application/json; charset=iso-8859-1', 'café'],
  [
    'an XML declaration of windows-1251',
    bytes(declared('windows-1251'), ...CYRILLIC_1251),
    'text/xml',
    '<?xml version="1.0" encoding="windows-1251"?>Таможня',
  ],
  [
    'an XML declaration in single quotes',
    bytes("<?xml version='1.0' encoding = 'gb2312' ?>", ...CHINESE_GB),
    undefined,
    "<?xml version='1.0' encoding = 'gb2312' ?>海关",
  ],
  [
    'an XML declaration of a seven-bit encoding',
    bytes(declared('iso-2022-jp'), 0x1b, '$B@G4X', 0x1b, '(B'),
    undefined,
    '<?xml version="1.0" encoding="iso-2022-jp"?>税関',
  ],
  [
    'an XML declaration after a line break',
    bytes('\n', declared('windows-1251'), ...CYRILLIC_1251),
    undefined,
    '\n<?xml version="1.0" encoding="windows-1251"?>Таможня',
  ],
  [
    'a charset that contradicts the XML declaration',
    bytes(declared('utf-8'), ...CHINESE_GB),
    'text/xml; charset=gb2312',
    '<?xml version="1.0" encoding="utf-8"?>海关',
  ],
  [
    'a wrong XML declaration',
    bytes(declared('utf-8'), ...CAFE_LATIN),
    undefined,
    '<?xml version="1.0" encoding="utf-8"?>café',
  ],
  [
    'an XML declaration of an unknown encoding',
    bytes(declared('x-nobody'), ...CAFE_UTF8),
    undefined,
    '<?xml version="1.0" encoding="x-nobody"?>café',
  ],
  [
    'an unknown charset before an XML declaration',
    bytes(declared('windows-1251'), ...CYRILLIC_1251),
    'text/xml; charset=x-nobody',
    '<?xml version="1.0" encoding="windows-1251"?>Таможня',
  ],
  ['an unknown charset over UTF-8', bytes(...CAFE_UTF8), 'application/json; charset=x-nobody', 'café'],
  ['an unknown charset over Latin-1', bytes(...CAFE_LATIN), 'application/json; charset=none', 'café'],
  ['a charset that browsers refuse', bytes(...CAFE_UTF8), 'application/json; charset=utf-7', 'café'],
  ['an empty charset', bytes(...CAFE_UTF8), 'application/json; charset=', 'café'],
  ['undeclared Latin-1', bytes(...CAFE_LATIN), undefined, 'café'],
  ['Latin-1 called UTF-8', bytes(...CAFE_LATIN), 'application/json; charset=utf-8', 'café'],
  ['Latin-1 called gb2312', bytes(...CAFE_LATIN), 'application/json; charset=gb2312', 'café'],
  ['Word’s quotation marks and the euro', bytes(0x93, 'a', 0x94, ' 5 ', 0x80), undefined, '“a” 5 €'],
  ['a byte that windows-1252 leaves undefined', bytes('a', 0x81), undefined, 'a\ufffd'],
  ['UTF-8 cut in its only letter', bytes('{"a":"', 0xc3), undefined, '{"a":"Ã'],
  ['UTF-8 cut in the middle of a letter', bytes('{"a":"', 0xc3, 0xbc, 0xc3), undefined, '{"a":"ü\ufffd'],
  ['UTF-8 with a few other bytes', bytes('ü'.repeat(9), 0xff, 'ü'), undefined, `${'ü'.repeat(9)}\ufffdü`],
  [
    'UTF-8 with a byte order mark and a few other bytes',
    bytes('\ufeffüüü', 0xff, 'ü'),
    'text/xml; charset=iso-8859-1',
    'üüü\ufffdü',
  ],
  [
    'windows-1251 with a byte that it lacks',
    bytes(declared('windows-1251'), ...CYRILLIC_1251, 0x98, 0xff),
    undefined,
    '<?xml version="1.0" encoding="windows-1251"?>Таможня\ufffdя',
  ],
  [
    'a charset windows-1251 with a byte that it lacks',
    bytes(...CYRILLIC_1251, 0x98),
    'application/json; charset=windows-1251',
    'Таможня\ufffd',
  ],
  ['windows-1253 with a byte that it lacks', bytes(0xc5, 0xeb, 0xff), 'text/xml; charset=cp1253', 'Ελ\ufffd'],
  ['windows-1252 called ISO 8859-1', bytes(0x93, 0xe9, 0x94), 'text/xml; charset=iso-8859-1', '“é”'],
  ['UTF-8 called ISO 8859-1', bytes('café'), 'text/xml; charset=iso-8859-1', 'café'],
  ['UTF-8 called windows-1251', bytes('мир'), 'text/xml; charset=windows-1251', 'мир'],
  ['another name of windows-1251', bytes(...CYRILLIC_1251), 'text/xml; charset=win-1251', 'Таможня'],
  ['another name of UTF-8', bytes(...CAFE_UTF8), 'text/xml; charset=utf8mb4', 'café'],
  [
    'Shift_JIS with a byte that it lacks',
    bytes(0x90, 0xc5, 0x8a, 0xd6, 0xff, 0x90, 0xc5),
    'text/xml; charset=Shift_JIS',
    '税関\ufffd税',
  ],
  ['Shift_JIS cut in a letter', bytes(0x90, 0xc5, 0x8a, 0xd6, 0x90), 'text/xml; charset=cp932', '税関\ufffd'],
  [
    'GBK with a byte that it lacks',
    bytes(0xba, 0xa3, 0xb9, 0xd8, 0xff, 0xba, 0xa3),
    'text/xml; charset=GBK',
    '海关\ufffd海',
  ],
  ['GBK cut in a letter', bytes(0xba, 0xa3, 0xb9, 0xd8, 0xba), 'text/xml; charset=cp936', '海关\ufffd'],
  [
    'Big5 with a byte that it lacks',
    bytes(0xae, 0xfc, 0xc3, 0xf6, 0xff, 0xae, 0xfc),
    'text/xml; charset=Big5',
    '海關\ufffd海',
  ],
  [
    'EUC-KR with a byte that it lacks',
    bytes(declared('EUC-KR'), 0xb0, 0xfc, 0xbc, 0xbc, 0xff, 0xb0, 0xfc),
    undefined,
    '<?xml version="1.0" encoding="EUC-KR"?>관세\ufffd관',
  ],
  [
    'a page that states windows-1251',
    bytes('<html><meta charset=windows-1251>', ...CYRILLIC_1251),
    'text/html',
    '<html><meta charset=windows-1251>Таможня',
  ],
  [
    'a page that states windows-1251 in the old way, with a byte that it lacks',
    bytes(
      '<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
      ...CYRILLIC_1251,
      0x98,
    ),
    undefined,
    '<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Таможня\ufffd',
  ],
  [
    'UTF-16 without a byte order mark',
    bytes(...Array.from('<a>b</a>', (letter) => [letter.charCodeAt(0), 0]).flat()),
    undefined,
    '<a>b</a>',
  ],
];
