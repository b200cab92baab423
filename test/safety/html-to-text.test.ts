import { expect } from '@open-wc/testing';
import { htmlToText } from '../../src/safety/html-to-text.js';

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
  ['forty thousand unterminated tags', '<br'.repeat(40_000), ''],
  ['comment', 'One<!-- no --> two', 'One two'],
  ['doctype and instruction', '<!DOCTYPE html><?xml version="1.0"?>One', 'One'],
  ['unknown elements', '<o:p>One</o:p> <x-y z>two</x-y>', 'One two'],
  ['non-Latin scripts', '<p>أخبار</p><p>新闻</p>', 'أخبار\n新闻'],
];

describe('htmlToText', () => {
  for (const [name, html, text] of CASES) {
    it(name, () => {
      expect(htmlToText(html)).to.equal(text);
    });
  }
});
