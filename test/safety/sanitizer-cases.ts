/**
 * Test cases for both sanitisers: the browser's (sanitize-html.test.ts) and the server's
 * (test/node/sanitizer.test.mjs). Imports nothing and needs no browser.
 */

/** Address of the article. */
export const BASE = 'https://news.invalid/2024/a.html';
const REL = 'rel="noopener noreferrer nofollow ugc"';
const LAZY = 'referrerpolicy="no-referrer" loading="lazy" decoding="async"';

/** A table in its scroll container. */
const framed = (markup: string, label = ''): string => `<div tabindex="0" role="group"${label}>${markup}</div>`;

export interface Case {
  readonly name: string;
  readonly html: string;
  readonly options: { readonly baseUrl?: string; readonly headingShift?: number | undefined };
  readonly expected: string;
}

const options = { baseUrl: BASE };

const SAME: readonly (readonly [name: string, html: string])[] = [
  ['inline elements', '<p>One <em>two</em> <strong>three</strong> <code>4</code><sup>5</sup><br><wbr></p>'],
  ['headings', '<h1>a</h1><h2>b</h2><h6>c</h6>'],
  ['lists', '<ul><li>a</li></ul><ol start="3" reversed="" type="a"><li value="7">b</li></ol>'],
  ['description list', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['quotations', '<blockquote><p>a</p></blockquote><q>b</q> <cite>c</cite>'],
  ['ruby', '<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>'],
  ['languages and directions', '<p lang="ar" dir="rtl">أخبار <bdi dir="auto">x</bdi><bdo dir="ltr">y</bdo></p>'],
  ['details', '<details open=""><summary>a</summary>b</details>'],
  ['dates and edits', '<time datetime="2018-09-12">a</time><del datetime="2018-09-12">b</del><ins>c</ins>'],
  ['entities', '&lt;b&gt; &amp;amp; <abbr title="a &quot;b&quot;">c</abbr>'],
  ['white space', '<pre>  a\n\tb</pre> <hr> '],
];

const CHANGED: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['drops classes and ids', '<p id="a" class="b" style="color:red" align="left" data-x="1">c</p>', '<p>c</p>'],
  ['keeps the content of unknown elements', '<x-y><p>a</p></x-y><font>b</font>', '<p>a</p>b'],
  ['drops script with its content', 'a<script>b</script><style>c</style>d', 'ad'],
  ['drops SVG and MathML with their content', 'a<svg><text>b</text></svg><math><mi>c</mi></math>d', 'ad'],
  ['drops media with their content', 'a<video>b</video><object>c</object><iframe>d</iframe>e', 'ae'],
  ['drops controls with their content', '<form>a<button>b</button><select><option>c</select></form>', 'a'],
  [
    'drops templates and declarative shadow roots',
    '<div><template shadowrootmode=open>a</template>b</div>',
    '<div>b</div>',
  ],
  [
    'keeps the text of a form that clobbers its members',
    '<form><input name=nodeType><input name=firstChild>a</form>',
    'a',
  ],
  ['drops names that clobber the document', '<img name=body alt=a><img name=createElement alt=b>', 'ab'],
  ['drops `is`', '<p is="x-y">a</p>', '<p>a</p>'],
  ['drops frame sets', '<frameset><frame src="/b"></frameset>', ''],
  ['drops comments', 'a<!-- b -->c', 'ac'],
  ['drops invalid values', '<p dir=up lang="<b>">a</p><ol type=x start=b></ol>', '<p>a</p><ol></ol>'],
  ['decodes text once', '&amp;lt;script&amp;gt;', '&amp;lt;script&amp;gt;'],
  ['link', '<a href="/?b" hreflang=fr>d</a>', `<a hreflang="fr" ${REL} href="https://news.invalid/?b">d</a>`],
  ['image', '<img src=/b width=640px>', `<img width="640" ${LAZY} alt="" src="https://news.invalid/b">`],
  ['image too wide', '<img src=/b width=10001 alt=c>', `<img alt="c" ${LAZY} src="https://news.invalid/b">`],
  ['span too wide', '<table><colgroup span=101></table>', framed('<table><colgroup></colgroup></table>')],
  ['replaces an image without an address with its text', '<p>a <img alt="b"></p>', '<p>a b</p>'],
  [
    'replaces a link without a valid address with its content',
    '<p>a <a href="javascript:pwn()"><b>b</b></a></p>',
    '<p>a <b>b</b></p>',
  ],
];

const CELLS = '<table><tbody><tr><th colspan="2" scope="col">a</th><td rowspan="3">b</td></tr></tbody></table>';
const TITLED = '<table><caption>a <b>b</b></caption><colgroup><col span="2"></colgroup><thead></thead></table>';
const NESTED = `<table><tbody><tr><td>${CELLS}</td></tr></tbody></table>`;

const FRAMED: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['puts a table in a scroll container', CELLS, framed(CELLS)],
  ['labels the scroll container with the caption', TITLED, framed(TITLED, ' aria-label="a b"')],
  [
    'ignores hidden content of a caption',
    '<table><caption>a<script>b</script></caption></table>',
    framed('<table><caption>a</caption></table>', ' aria-label="a"'),
  ],
  ['adds one scroll container for nested tables', NESTED, framed(NESTED)],
  ['adds a scroll container for each of two tables', CELLS + CELLS, framed(CELLS) + framed(CELLS)],
];

const LINKS: readonly (readonly [href: string, expected: string | null])[] = [
  ['b.html', 'https://news.invalid/2024/b.html'],
  ['/b', 'https://news.invalid/b'],
  ['#b', 'https://news.invalid/2024/a.html#b'],
  ['//other.invalid/b', 'https://other.invalid/b'],
  ['mailto:press@news.invalid', 'mailto:press@news.invalid'],
  ['MAILTO:press%40news.invalid', 'mailto:press@news.invalid'],
  ['mailto:press@news.invalid?bcc=spy@evil.invalid', 'mailto:press@news.invalid'],
  ['mailto:press@news.invalid%3Fbcc=spy@evil.invalid', null],
  ['mailto:press@news.invalid%0ABcc:spy@evil.invalid', null],
  ['mailto:press@news.invalid,spy@evil.invalid', null],
  ['mailto:%E0%A4%A', null],
  ['tel:+32-2-209.92.11', 'tel:+3222099211'],
  ['tel:+3222099211;ext=5', 'tel:+3222099211'],
  ['tel:%2B3222099211', 'tel:+3222099211'],
  ['tel:*%2306%23', null],
  ['sms:+3222099211', null],
  ['ftp://news.invalid/', null],
  ['https://bank.invalid@evil.invalid/', null],
];

const image = (src: string, srcset: string | null): string =>
  `<img ${LAZY} alt=""${srcset ? ` srcset="${srcset}"` : ''} src="${src}">`;

const SETS: readonly (readonly [name: string, srcset: string, expected: string | null])[] = [
  [
    'no space after the comma',
    'https://pics.invalid/b 1x,https://pics.invalid/c 2x',
    'https://pics.invalid/b 1x, https://pics.invalid/c 2x',
  ],
  ['commas alone', ','.repeat(8000), null],
  ['one very long word and an invalid descriptor', `https://pics.invalid/${'a'.repeat(8000)} b`, null],
  ['srcset: densities', 'b.png 1x, c.png 2x', 'https://news.invalid/2024/b.png 1x, https://news.invalid/2024/c.png 2x'],
  ['srcset: widths', '/b 320w,\n /c 640w', 'https://news.invalid/b 320w, https://news.invalid/c 640w'],
  ['srcset: half densities', '/b 1.5x', 'https://news.invalid/b 1.5x'],
  ['srcset: no descriptor', '/b', 'https://news.invalid/b'],
  ['srcset: comma in an address', '/w=1,h=2/b 2x', 'https://news.invalid/w=1%2Ch=2/b 2x'],
  ['srcset: script among them', '/b 1x, javascript:pwn() 2x', 'https://news.invalid/b 1x'],
  ['srcset: user info among them', 'https://u:p@evil.invalid/ 1x, /b 2x', 'https://news.invalid/b 2x'],
  ['srcset: two descriptors', '/b 1x 2x, /c 2x', 'https://news.invalid/c 2x'],
  ['srcset: script with a tab', 'java\tscript:pwn() 2x', null],
  ['srcset: data', 'data:image/png;base64,AAAA 1x', null],
  ['srcset: empty', ' , ', null],
];

const SHIFTS: readonly (readonly [shift: number | undefined, html: string, expected: string])[] = [
  [undefined, '<h1>a</h1><h3>b</h3>', '<h1>a</h1><h3>b</h3>'],
  [1, '<h1>a</h1><h2>b</h2>', '<h2>a</h2><h3>b</h3>'],
  [2, '<h1>a</h1><h3>b</h3>', '<h3>a</h3><h5>b</h5>'],
  [2, '<h3>a</h3><h4>b</h4><h3>c</h3>', '<h3>a</h3><h4>b</h4><h3>c</h3>'],
  [2, '<h4>a</h4><h2>b</h2>', '<h5>a</h5><h3>b</h3>'],
  [2, '<h1>a</h1><h5>b</h5><h6>c</h6>', '<h3>a</h3><h6>b</h6><h6>c</h6>'],
  [6, '<h1>a</h1>', '<h6>a</h6>'],
  [2, '<section><div><h2>a</h2></div></section>', '<section><div><h3>a</h3></div></section>'],
];

const LIMITS: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['replaces unknown blocks with div', '<center>a</center><nav>b</nav>', '<div>a</div><div>b</div>'],
  ['does not count unwrapped elements as levels', `${'<x-y>'.repeat(100)}<p>a</p>`, '<p>a</p>'],
  [
    'limits 100 levels to 60, and keeps the text',
    `${'<div>a'.repeat(100)}deep`,
    `${'<div>a'.repeat(60)}${'a'.repeat(40)}deep${'</div>'.repeat(60)}`,
  ],
  ['limits 21,000 nodes to 20,000', '<b>x</b>'.repeat(10_500), '<b>x</b>'.repeat(10_000)],
  ['keeps 20,000 nodes', '<b>x</b>'.repeat(10_000), '<b>x</b>'.repeat(10_000)],
  [
    'srcset: twelve of thirteen',
    `<img src="/b" srcset="${'/b 1x, '.repeat(13)}">`,
    image('https://news.invalid/b', Array<string>(12).fill('https://news.invalid/b 1x').join(', ')),
  ],
  ['limits the texts of 21,000 dropped images to 20,000', '<img alt=x>'.repeat(21_000), 'x'.repeat(20_000)],
];

/** The names are test titles. */
export const CASES: readonly Case[] = [
  ...SAME.map(([name, html]) => ({ name: `keeps ${name}`, html, options, expected: html })),
  ...[...CHANGED, ...FRAMED, ...LIMITS].map(([name, html, expected]) => ({ name, html, options, expected })),
  ...LINKS.map(([href, expected]) => ({
    name: `link to ${href} → ${expected ?? 'its text'}`,
    html: `<a href="${href}">text</a>`,
    options,
    expected: expected ? `<a ${REL} href="${expected}">text</a>` : 'text',
  })),
  ...SETS.map(([name, srcset, expected]) => ({
    name,
    html: `<img src="https://pics.invalid/a" srcset="${srcset}">`,
    options,
    expected: image('https://pics.invalid/a', expected),
  })),
  ...SHIFTS.map(([headingShift, html, expected]) => ({
    name: `below level ${headingShift ?? 'unknown'}: ${html} → ${expected}`,
    html,
    options: { headingShift },
    expected,
  })),
  {
    name: 'drops relative addresses without a base',
    html: '<a href="/b">c</a> <img src="d.png" alt="e">',
    options: {},
    expected: 'c e',
  },
];

/** Text from editors, each with a phrase that must stay readable. */
export const PHRASES: readonly (readonly [phrase: string, html: string])[] = [
  ['Font officers met', '<font face="Arial" size="2" color="#333333"><b>Font officers</b> met</font>'],
  ['Centred notice', '<center><font size=+1>Centred notice</font></center>'],
  ['Dear members', '<p class="MsoNormal" style="mso-margin-top-alt:auto">Dear members<o:p></o:p></p>'],
  ['Inside a Word tag', '<p><o:p>Inside a Word tag</o:p></p>'],
  ['Brussels, Belgium', '<st1:place w:st="on"><st1:City>Brussels</st1:City>, Belgium</st1:place>'],
  ['· First point', '<p><![if !supportLists]><span>·<span>&nbsp;</span></span><![endif]>First point</p>'],
  ['After the settings', '<!--[if gte mso 9]><xml><o:Zoom>0</o:Zoom></xml><![endif]--><p>After the settings</p>'],
  ['Bookmarked words', '<p><a name="_Toc1"></a><a name="OLE_LINK1">Bookmarked words</a></p>'],
  ['Content control', '<w:sdt docpart="1"><span>Content <w:sdtPr></w:sdtPr>control</span></w:sdt>'],
  ['Caption in a shape', '<v:shape id="_x0000_i1"><v:imagedata src="image001.png"/>Caption in a shape</v:shape>'],
  ['Layout cell', '<table width=600 cellpadding=0><tr><td><table><tr><td><div>Layout cell</div></table></table>'],
  ['Text between rows', '<table><tr>Text between rows<td>cell</td></tr></table>'],
  ['A paragraph never closed', '<p>A paragraph <p><b>never closed'],
  ['Points never closed', '<ul><li>one<li>Points never<b> closed</ul>'],
  ['Crossed tags here', '<b>Crossed <i>tags</b> here</i>'],
  ['Typewriter, big and struck', '<tt>Typewriter</tt>, <big>big</big> and <strike>struck</strike>'],
  ['An acronym unbroken', '<nobr>An <acronym title="x">acronym</acronym> unbroken</nobr>'],
  ['Moving words', '<marquee behavior=scroll><blink>Moving words</blink></marquee>'],
  ['An old directory', '<dir><li>An old directory</li></dir>'],
  ['A menu of links', '<menu><li><a href="/x">A menu of links</a></li></menu>'],
  ['New kinds of sections', '<main><hgroup><h2>New kinds of</h2></hgroup> <nav><search>sections</search></nav></main>'],
  ['Block of an editor', '<!-- wp:paragraph {"align":"left"} --><p>Block of an editor</p><!-- /wp:paragraph -->'],
  ['Under a picture', '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Under a picture</p></div>'],
  ['Signing ceremony', '<p><img alt="Signing ceremony" title="x" border=0></p>'],
  ['In a whole page', '<html><head><title>x</title><style>p{}</style></head><body>In a whole page'],
  ['Page that is a form', '<form id="aspnetForm"><div class="ExternalClass1"><p>Page that is a form</p></div></form>'],
  ['Legend and label', '<fieldset><legend>Legend</legend> <label for=x>and label</label></fieldset>'],
  ['Read more', '<a href="javascript:void(0)" onclick="more()">Read more</a>'],
  ['Docs of a cloud', '<b style="font-weight:normal" id="docs-internal-guid-1"><p>Docs of a cloud</p></b>'],
  ['2018–2019 “Æ”', '2018&#150;2019 &#147;&AElig;&#148;'],
  ['Self-closing words', '<p/>Self-closing<span/> words<br/>'],
  ['Teaser of a site', '<my-teaser data-id=1><slot-like>Teaser</slot-like> of a site</my-teaser>'],
  ['海关新闻', '<ruby>海关<rtc><rt>hǎiguān</rt></rtc></ruby><span lang=ZH-CN>海关新闻</span>'],
];
