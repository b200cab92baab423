import { expect } from 'chai';
import { decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import { markupToLines, markupToText } from '../../src/safety/markup-to-text.js';
import { sanitizeMarkup } from '../../src/ssr/sanitize-markup.js';
import { generatedText } from './generated-text.js';
import { HIDDEN } from './sanitizer-cases.js';

const TEXTS: readonly (readonly [string, string, string])[] = [
  ['nothing', '', ''],
  ['plain text', 'Port opens', 'Port opens'],
  ['white space', '  Port\r\n\t opens\f ', 'Port opens'],
  ['entities', 'Fish &amp; chips &#8211; &#x20AC;5', 'Fish & chips – €5'],
  ['double-encoded entities', 'R&amp;amp;D &amp;lt;b&amp;gt;', 'R&amp;D &lt;b&gt;'],
  ['an escaped tag', 'The &lt;b&gt; element', 'The <b> element'],
  ['an escaped script', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ['a bare ampersand', 'AT&T & Sons &', 'AT&T & Sons &'],
  ['tags in a title', 'Now <b>bold</b> and <i class="x">italic</i>', 'Now bold and italic'],
  ['tags inside a word', 'H<sub>2</sub>O', 'H2O'],
  ['blocks', '<p>One.</p><p>Two.</p>Three<br>four<BR/>five', 'One. Two. Three four five'],
  ['cells and items', '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>', 'a b c d'],
  ['a bare < before a number', 'Prices < 5 and <3', 'Prices < 5 and <3'],
  ['a bare < before a tag', 'a < b <i>c</i> > d', 'a < b c > d'],
  ['a bare < before a letter', 'x <y and nothing', 'x <y and nothing'],
  ['a bare < before a letter and a tag', 'x <y and <b>z</b>', 'x <y and z'],
  ['< at the end', 'cut <', 'cut <'],
  ['<> and </>', 'a <> b </> c', 'a <> b </> c'],
  ['an address in angle brackets', 'Write to <press@port.example>', 'Write to <press@port.example>'],
  ['> in an attribute', '<img alt="a > b" src=x>Boat', 'Boat'],
  ['< in an attribute', "<a title='1 < 2'>Tide</a>", 'Tide'],
  ['an unclosed quote', '<a title="x>Tide</a> tables', 'Tide tables'],
  ['an apostrophe in a tag', "<p don't>Tide</p>", 'Tide'],
  ['a hidden element', '<p hidden>Preheader</p>Tide <span hidden="">x</span>tables', 'Tide tables'],
  ['hidden by its style', '<div style="color:red; display: none">a <div>b</div> c</div>Tide', 'Tide'],
  [
    'hidden in other ways',
    '<i style=visibility:hidden>a</i><b style="font-size:0px">b</b><p style="mso-hide:all">c</p>Tide',
    'Tide',
  ],
  ['hidden until it is found', '<p hidden="until-found">Tide</p>', 'Tide'],
  ['a small font that is shown', '<p style="font-size:0.9em">Tide</p>', 'Tide'],
  ['a hidden element without an end', 'Tide<p hidden>no', 'Tide'],
  ['a hidden paragraph, which a block ends', '<p hidden>no<p>Tide<div>tables', 'Tide tables'],
  ['a hidden entry, which the next one ends', '<ul><li hidden>no<li>Tide</ul>', 'Tide'],
  ['text that is hidden from sight', '<span class="a screen-reader-text">no</span>Tide', 'Tide'],
  ['a popover', '<div popover>no</div>Tide', 'Tide'],
  ['the word "hidden" in an attribute', '<a title="a hidden gem">Tide</a>', 'Tide'],
  ['a style that only mentions a hiding one', '<p data-x="display:none" style="color:red">Tide</p>', 'Tide'],
  [
    'what a player, a form or a drawing holds',
    '<video>no</video><select><option>no</select><svg><title>no</title></svg>Tide',
    'Tide',
  ],
  ['an element that a text is about', 'The <video> element', 'The element'],
  ['a hidden picture', '<img hidden alt="x">Tide', 'Tide'],
  ['soft hyphens', 'Zoll\u00adamt und Hafen&shy;amt', 'Zollamt und Hafenamt'],
  ['a byte order mark', '\ufeffPort', 'Port'],
  ['a zero-width non-joiner', 'می\u200cخواهم &zwnj;', 'می\u200cخواهم \u200c'],
  ['an ideographic space', '海關\u3000公告', '海關\u3000公告'],
  ['a no-break space', '5&nbsp;% and 6\u00a0%', '5\u00a0% and 6\u00a0%'],
  ['emoji', '&#128674; \u{1f6a2}', '\u{1f6a2} \u{1f6a2}'],
  ['a comment', 'a<!-- <b>no</b> -->b', 'ab'],
  ['an unclosed comment', 'a<!-- b', 'a'],
  ['a document type and an instruction', '<!DOCTYPE html><?php echo 1 ?>Port', 'Port'],
  ['CDATA', '<![CDATA[x]]>Port', 'Port'],
  ['a script', 'a<script>if (1 < 2) document.write("<b>x</b>")</script>b', 'ab'],
  ['a style in capitals', '<STYLE type="text/css">p { color: red }</Style >Port', 'Port'],
  ['a template and noscript', '<template><p>no</p></template><noscript>no</noscript>Port', 'Port'],
  ['XML from an editor', 'a<xml><o:p>no</o:p></xml>b<o:p></o:p>', 'ab'],
  ['a tag inside an entity', '&am<i>p;</i>', '&amp;'],
  ['a tag that is cut', 'Tide <a href="https://port.example/ti', 'Tide'],
  ['a comment that ends at once', '<!-->Tide<!--->', 'Tide'],
  ['a comment with another end', 'a<!-- b --!>c', 'ac'],
  ['an unclosed script', 'Port<script>var a = 1;', 'Port'],
  ['a lone end tag of a script', 'Port</script> opens', 'Port opens'],
  ['a name that only starts like script', '<scripted>Port</scripted>', '<scripted>Port</scripted>'],
];

const HOSTILE: readonly (readonly [string, string])[] = [
  ['hidden elements that are never closed', '<p hidden>'],
  ['styles in one tag', `<p${' style='.repeat(14_000)}>`],
  ['<', '<'],
  ['<a', '<a'],
  ['<a ', '<a '],
  ['an open quote', '<a "'],
  ['two open quotes', `<a "'`],
  ['<script>', '<script>'],
  ['<!--', '<!--'],
  ['<?', '<?'],
  ['&', '&'],
  ['&amp', '&amp'],
  ['>', '>'],
  ['white space', ' \n'],
  ['<p>', '<p>'],
];

// These tests decode with `decodeHTML`; `markup-to-text.test.ts` uses the browser's parser.
describe('markupToText', () => {
  for (const [name, markup, text] of TEXTS) {
    it(`reads ${name}`, () => {
      expect(markupToText(markup, decodeHTML)).to.equal(text);
    });
  }

  for (const [name, piece] of HOSTILE) {
    // Only the first 100,000 characters are read. Quadratic work would exceed the time limit of a test.
    it(`reads 100,000 characters of ${name}`, () => {
      const markup = piece.repeat(100_000 / piece.length);
      for (const each of [markup, `${markup}>`]) expect(markupToText(each, decodeHTML)).to.be.a('string');
    });
  }

  it('keeps 100,000 bare angle brackets', () => {
    expect(markupToText('<'.repeat(100_000), decodeHTML)).to.have.length(100_000);
  });
});

const LINES: readonly (readonly [about: string, markup: string, lines: string])[] = [
  ['nothing', '', ''],
  ['blocks', '<h2>One</h2><p>Two <b>three</b></p><ul><li>Four</li><li>Five</li></ul>', 'One\nTwo three\nFour\nFive'],
  ['rows and cells', '<table><tr><th>One</th><td>Two</td></tr><tr><td>Three</td></tr></table>', 'One Two\nThree'],
  ['line breaks', 'One<br>Two<BR/>Three', 'One\nTwo\nThree'],
  ['a description list', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', 'Term\nMeaning'],
  [
    'other blocks',
    '<main>One</main><address>Two</address><details><summary>Three</summary>Four</details>',
    'One\nTwo\nThree\nFour',
  ],
  ['other scripts', '<p>أخبار</p><p>新闻</p>', 'أخبار\n新闻'],
  ['white space between blocks', ' <p> One \n\t two </p>\n\n <p> </p> ', 'One two'],
  ['a no-break space', '10&nbsp;000', '10\u00a0000'],
  ['more than 100,000 characters', `<p>${'x'.repeat(100_000)}</p><p>y</p>`, `${'x'.repeat(100_000)}\ny`],
];

describe('markupToLines', () => {
  for (const [about, markup, lines] of LINES) {
    it(`reads ${about}`, () => {
      expect(markupToLines(markup, decodeHTML)).to.equal(lines);
    });
  }
});

describe('bodies and their texts', () => {
  const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

  for (const [name, html, body] of HIDDEN) {
    it(`leave out the same text: ${name}`, () => {
      expect(withoutSpace(markupToText(html, decodeHTML))).to.equal(withoutSpace(body.replaceAll(/<[^>]*>/g, '')));
    });
  }

  // `PROPERTY_RUNS=20000` draws more cases than the usual run. `markup-to-text.test.ts` does the same in browsers.
  const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1_000);

  it(`show and hide the same in ${RUNS} generated bodies`, function () {
    if (RUNS > 1_000) this.timeout(0);
    fc.assert(
      fc.property(generatedText, (html) => {
        const { text } = sanitizeMarkup(html).facts;
        expect(withoutSpace(markupToLines(html, decodeHTML))).to.equal(withoutSpace(text));
      }),
      { numRuns: RUNS },
    );
  });
});
