/** Markup in which much of the text is hidden, for tests that compare what reads it. */
import fc from 'fast-check';

const join = (pieces: readonly string[]): string => pieces.join('');

const text = fc.constantFrom(
  ...[
    'tide',
    'ports ',
    ' ',
    '\n',
    ' 5 < 6 ',
    '<3 ',
    '<= ',
    'x > y',
    '&',
    '&amp;',
    '&lt;b&gt;',
    '&amp;lt;',
    '&nbsp;',
    '&eacute;',
  ],
  ...[
    '&#233;',
    '&#x1F6A2;',
    '&copy 2',
    '&notit;',
    '&nosuch;',
    '&#0;',
    'أخبار',
    '新闻',
    '<!-- a > b -->',
    '<!-->',
    '<!-- x --!>',
    '<img title="a > b">',
  ],
);

const shownBy = fc.constantFrom(
  '',
  ' class=x',
  ' title="a > b hidden"',
  " data-x='</p>'",
  ' style="color:red"',
  ' lang',
);
/** Attributes that hide an element with everything in it. */
const HIDDEN_BY = [
  ...[' hidden', ' hidden=""', ' popover', ' style="display:none"', " class=x style='color:red; Display : None'"],
  ...[' class="a sr-only"', ' class="govuk-visually-hidden"', ' style="opacity:0"', ' style="mso-hide:all"'],
  ...[' style="max-height:0;overflow:hidden"', ' style="position:absolute;left:-9999px"'],
  ...[' style="position:absolute;clip:rect(1px,1px,1px,1px)"', ' style="margin-left:-10000px"'],
];

/** Attributes that hide text until an element inside shows it again. */
const INHERITED = [
  ...[' style="visibility:hidden"', ' style="font-size:0px"', ' style="font-size:1px"'],
  ...[' style="visibility:visible"', ' style="font-size:12px"', ' style="font-size:90%"'],
];

const attributes = fc.oneof(
  { weight: 4, arbitrary: shownBy },
  { weight: 1, arbitrary: fc.constantFrom(...HIDDEN_BY) },
  { weight: 1, arbitrary: fc.constantFrom(...INHERITED) },
);

const element = (names: string, content: fc.Arbitrary<string>, hasEnd = fc.boolean()): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...names.split(' ')), attributes, content, hasEnd)
    .map(([name, written, inside, ends]) => `<${name}${written}>${inside}${ends ? `</${name}>` : ''}`);

const always = fc.constant(true);
const dropped = fc.constantFrom(
  '<script>if (1 < 2) x("<b>")</script>',
  '<STYLE>p { color: red }</style >',
  '<template><p>no</p></template>',
  '<video controls>no</video>',
  '<svg><title>no</title></svg>',
  '<select><option>no</select>',
);

const phrase = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: text },
      { weight: 2, arbitrary: element('b em a span SUB', text, always) },
      // A block ends it.
      { weight: 1, arbitrary: element('span', text) },
      { weight: 2, arbitrary: dropped },
    ),
    { maxLength: 5 },
  )
  .map(join);

export const { flow: generatedText } = fc.letrec<{ flow: string }>((tie) => ({
  flow: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        phrase,
        // A block ends a paragraph, the next entry an entry.
        element('p', phrase),
        fc.array(element('li', phrase), { maxLength: 3 }).map((entries) => `<ul>${join(entries)}</ul>`),
        fc.array(element('td th', phrase), { maxLength: 3 }).map((cells) => `<table><tr>${join(cells)}</tr></table>`),
        fc.constantFrom('<br>', '<hr/>', '</b>', '</span>', '<o:p>', '</o:p>'),
        element('h2', phrase, always),
        element('div section blockquote main center', tie('flow'), always),
      ),
      { maxLength: 5 },
    )
    .map(join),
}));
