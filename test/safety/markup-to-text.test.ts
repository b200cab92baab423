import { expect } from '@open-wc/testing';
import { decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import { markupToLines } from '../../src/safety/markup-to-text.js';

const CASES: readonly (readonly [name: string, html: string, text: string])[] = [
  ['nothing', '', ''],
  ['plain text', 'Customs officers met', 'Customs officers met'],
  ['inline markup', 'One <b>two</b> <em class="x">three</em>', 'One two three'],
  ['a line per paragraph', '<p>One</p><p>Two</p>', 'One\nTwo'],
  ['headings and lists', '<h2>Head</h2><ul><li>One</li><li>Two</li></ul>', 'Head\nOne\nTwo'],
  ['line breaks', 'One<br>Two<BR/>Three<br class="x" />Four', 'One\nTwo\nThree\nFour'],
  ['table rows', '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>', 'One\nTwo'],
  ['description list', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', 'Term\nMeaning'],
  ['white space collapsed', ' <p> One \n\t two </p>\n\n <p> Three </p> ', 'One two\nThree'],
  ['empty paragraphs', '<p>One</p><p></p><p> </p><p>Two</p>', 'One\nTwo'],
  ['named entities', 'A &amp; B &lt;C&gt; &quot;D&quot; &apos;E&apos;', 'A & B <C> "D" \'E\''],
  ['no-break space', '10&nbsp;000', '10\u00a0000'],
  ['numeric entities', '&#233;&#xE9;&#Xe9;&#128512;', 'ééé😀'],
  ['numeric entities beyond Unicode', '&#0; &#x110000; &#99999999;', '\ufffd \ufffd \ufffd'],
  ['named entities of every kind', 'caf&eacute; &ndash; th&eacute;', 'café – thé'],
  ['entities named like members of objects', '&constructor; &__proto__;', '&constructor; &__proto__;'],
  ['angle bracket in an attribute', '<a title="a > b">x</a>', 'x'],
  ['angle bracket in a comment', '<!-- a > b -->text', 'text'],
  ['a name that clobbers document.body', '<img name=body>One', 'One'],
  ['unknown entities', 'AT&T; &nosuch; &', 'AT&T; &nosuch; &'],
  ['entities decoded once', '&amp;lt;b&amp;gt; &amp;amp;', '&lt;b&gt; &amp;'],
  ['encoded markup stays text', '&lt;img src=x: onerror=pwn()&gt;', '<img src=x: onerror=pwn()>'],
  ['drops script with its content', 'One<script>pwn()</script> two', 'One two'],
  ['drops style with its content', '<style type="text/css">p { color: red }</style>One', 'One'],
  ['drops template with its content', '<template><p>no</p></template>One', 'One'],
  ['script in capitals', 'One<SCRIPT SRC=x>pwn()</SCRIPT >two', 'Onetwo'],
  ['unclosed script', 'One<script>pwn()', 'One'],
  ['angle brackets as text', '1 < 2 and 3 > 2, <3', '1 < 2 and 3 > 2, <3'],
  ['unterminated tag', 'One <b', 'One'],
  ['comment', 'One<!-- no --> two', 'One two'],
  ['doctype and instruction', '<!DOCTYPE html><?xml version="1.0"?>One', 'One'],
  ['unknown elements', '<o:p>One</o:p> <x-y z>two</x-y>', 'One two'],
  ['non-Latin scripts', '<p>أخبار</p><p>新闻</p>', 'أخبار\n新闻'],
];

describe('markupToLines', () => {
  for (const [name, html, text] of CASES) {
    it(name, () => {
      expect(markupToLines(html)).to.equal(text);
    });
  }
});

/** A fixed seed makes failures reproducible. */
const RUNS = { numRuns: 1_000, seed: 20_261_130 };

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
    '<img alt="a > b">',
  ],
);

/** Attributes, and whether they hide an element. */
const shownBy = fc.constantFrom(
  '',
  ' class=x',
  ' title="a > b hidden"',
  " data-x='</p>'",
  ' style="color:red"',
  ' lang',
);
const hiddenBy = fc.constantFrom(
  ...[' hidden', ' hidden=""', ' style="display:none"', " class=x style='color:red; Display : None'", ' popover'],
  ...[' style="visibility:hidden"', ' style="font-size:0px"', ' class="a sr-only"'],
);
const attributes = fc.oneof({ weight: 4, arbitrary: shownBy }, { weight: 1, arbitrary: hiddenBy });

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
  .array(fc.oneof({ weight: 3, arbitrary: text }, element('b em a span SUB', text, always), dropped), {
    maxLength: 5,
  })
  .map(join);
const { flow } = fc.letrec<{ flow: string }>((tie) => ({
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

const HIDDEN =
  'script, style, template, video, svg, select, [hidden], [popover], .sr-only, [style*="none" i], [style*="hidden"], [style*=":0"]';
const BLOCKS = 'p, li, ul, table, tr, br, hr, div, section, blockquote, h2, main, center';

/** The text that the browser's parser finds, with blocks on lines of their own. */
const textOfParsed = (html: string): string => {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { content } = template;
  // A hidden block separates the texts around it: it can end a paragraph.
  for (const hidden of content.querySelectorAll(HIDDEN)) {
    if (hidden.matches(BLOCKS)) hidden.replaceWith('\n');
    else hidden.replaceWith(hidden.matches('td, th') ? ' ' : '');
  }
  for (const block of content.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
    block.prepend('\n');
    block.append('\n');
  }
  for (const cell of content.querySelectorAll('td, th')) cell.before(' ');
  return content.textContent
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
};

describe('markupToLines and the parser of browsers', () => {
  for (const [where, decode] of [
    ['in pages', undefined],
    ['on servers', decodeHTML],
  ] as const) {
    it(`find the same text ${where}`, () => {
      fc.assert(
        fc.property(flow, (html) => {
          // Line breaks of the source are white space.
          expect(markupToLines(html, decode)).to.equal(textOfParsed(html.replace(/\s+/g, ' ')));
        }),
        RUNS,
      );
    });
  }
});
