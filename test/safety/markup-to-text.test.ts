import { expect } from '@open-wc/testing';
import { decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import { markupToLines } from '../../src/safety/markup-to-text.js';
import { sanitizeHtml } from '../../src/safety/sanitize-html.js';
import { generatedText } from './generated-text.js';

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

/** Elements that hide everything inside them. */
const HIDDEN =
  'script, style, template, video, svg, select, [hidden], [popover], [class~="sr-only"], [class$="visually-hidden"], ' +
  ['none', 'opacity', 'mso-hide', 'overflow', 'absolute', 'margin'].map((word) => `[style*="${word}" i]`).join();
const UNREADABLE = '[style*="size:0"], [style*="size:1px"]';
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
  const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const sized = currentNode.parentElement?.closest(`${UNREADABLE}, [style*="size:12px"]`);
    const isSeen = !currentNode.parentElement?.closest('[style*="visib"]')?.matches('[style*="hidden"]');
    if (sized?.matches(UNREADABLE) || !isSeen) currentNode.nodeValue = '';
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
        fc.property(generatedText, (html) => {
          // Line breaks of the source are white space.
          expect(markupToLines(html, decode)).to.equal(textOfParsed(html.replace(/\s+/g, ' ')));
        }),
        RUNS,
      );
    });
  }
});

describe('bodies and their texts', () => {
  it('show and hide the same', async () => {
    const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
    await fc.assert(
      fc.asyncProperty(generatedText, async (html) => {
        const { fragment } = await sanitizeHtml(html);
        expect(withoutSpace(markupToLines(html))).to.equal(withoutSpace(fragment.textContent));
      }),
      RUNS,
    );
  });
});
