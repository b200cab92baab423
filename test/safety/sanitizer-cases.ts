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
  readonly options: {
    readonly baseUrl?: string;
    readonly headingShift?: number | undefined;
    readonly hasNotes?: boolean;
  };
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
  ['languages and directions', '<p lang="ar" dir="rtl">أخبار <bdi dir="ltr">x</bdi><bdo dir="ltr">y</bdo></p>'],
  ['details', '<details open=""><summary>a</summary>b</details>'],
  ['dates and edits', '<time datetime="2018-09-12">a</time><del datetime="2018-09-12">b</del><ins>c</ins>'],
  ['entities', '&lt;b&gt; &amp;amp; <abbr title="a &quot;b&quot;">c</abbr>'],
  ['white space', '<pre>  a\n\tb</pre> <hr> '],
];

const CHANGED: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['translate="no"', '<p translate="NO">a <b translate="x">b</b></p>', '<p translate="no">a <b>b</b></p>'],
  ['the class notranslate', '<p class="a notranslate">a</p>', '<p translate="no">a</p>'],
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
  [
    'replaces automatic directions by that of the first letter',
    '<p dir="auto">1 <b>אב</b> c</p><bdi>نص</bdi><p DIR = &#97;uto>d</p><ul dir=auto><li dir=auto><br><li>ש</ul>',
    '<p dir="rtl">1 <b>אב</b> c</p><bdi dir="rtl">نص</bdi><p dir="ltr">d</p><ul dir="rtl"><li dir="ltr"><br></li><li>ש</li></ul>',
  ],
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
const FIRST_CELLS = ' aria-label="a, b"';
const TITLED = '<table><caption>a <b>b</b></caption><colgroup><col span="2"></colgroup><thead></thead></table>';
const NESTED = `<table><tbody><tr><td>${CELLS}</td></tr></tbody></table>`;

const FRAMED: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['ends a paragraph before a table', `<p>a${CELLS}`, `<p>a</p>${framed(CELLS, FIRST_CELLS)}`],
  ['puts a table in a scroll container, named by its first cells', CELLS, framed(CELLS, FIRST_CELLS)],
  ['labels the scroll container with the caption', TITLED, framed(TITLED, ' aria-label="a b"')],
  [
    'ignores hidden content of a caption',
    '<table><caption>a<script>b</script></caption></table>',
    framed('<table><caption>a</caption></table>', ' aria-label="a"'),
  ],
  ['adds one scroll container for nested tables', NESTED, framed(NESTED, ' aria-label="ab"')],
  [
    'adds a scroll container for each of two tables',
    CELLS + CELLS,
    framed(CELLS, FIRST_CELLS) + framed(CELLS, FIRST_CELLS),
  ],
];

const LINKS: readonly (readonly [href: string, expected: string | null])[] = [
  ['b.html', 'https://news.invalid/2024/b.html'],
  ['/b', 'https://news.invalid/b'],
  ['#b', null],
  ['#', null],
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
  ['srcset: script among them', '/b 1x, javascript:pwn() 2x', null],
  ['srcset: user info among them', 'https://u:p@evil.invalid/ 1x, /b 2x', null],
  ['srcset: two descriptors', '/b 1x 2x, /c 2x', null],
  ['srcset: data with commas and spaces', 'data:image/svg+xml;utf8,<svg a=1 b=2> 1x, /b 2x', null],
  ['srcset: data without spaces', 'data:image/png;base64,AA,/b 2x', null],
  ['srcset: parentheses', '/b (1x, /c 2x), /d 2x', null],
  ['srcset: comma at the start', ', /b 1x', null],
  ['srcset: two commas', '/b 1x,, /c 2x', null],
  ['srcset: two commas after an address', '/b,, /c 2x', null],
  ['srcset: comma after an address', '/b, /c 2x', 'https://news.invalid/b, https://news.invalid/c 2x'],
  ['srcset: comma at the end', '/b 1x,', 'https://news.invalid/b 1x'],
  ['srcset: no width', '/b 0w', null],
  ['srcset: negative density', '/b -1x', null],
  ['srcset: height', '/b 640w 480h', null],
  ['srcset: more than 8,192 characters', `/${'b'.repeat(8192)} 1x`, null],
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

/** The longest word. */
const X = 'x'.repeat(1_000);
const broken = (words: number): string => Array<string>(words).fill(X).join('<wbr>');

const LIMITS: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['replaces unknown blocks with div', '<center>a</center><nav>b</nav>', '<div>a</div><div>b</div>'],
  ['does not count unwrapped elements as levels', `${'<x-y>'.repeat(100)}<p>a</p>`, '<p>a</p>'],
  [
    'limits 100 levels to 32, and keeps the text',
    `${'<div>a'.repeat(100)}deep`,
    `${'<div>a'.repeat(32)}${'a'.repeat(68)}deep${'</div>'.repeat(32)}`,
  ],
  ['limits 6,000 nodes to 5,000', '<b>x </b>'.repeat(3_000), '<b>x </b>'.repeat(2_500)],
  [
    'leaves no empty link at the limit',
    `${'<b>x </b>'.repeat(2_499)}<p><a href="/b">c</a></p>`,
    '<b>x </b>'.repeat(2_499),
  ],
  ['keeps 5,000 nodes', '<b>x </b>'.repeat(2_500), '<b>x </b>'.repeat(2_500)],
  [
    'srcset: twelve of thirteen',
    `<img src="/b" srcset="${'/b 1x, '.repeat(13)}">`,
    image('https://news.invalid/b', Array<string>(12).fill('https://news.invalid/b 1x').join(', ')),
  ],
  ['limits the texts of 6,000 dropped images to 5,000', '<img alt="x y">'.repeat(6_000), 'x y'.repeat(5_000)],
  ['breaks long words', `${X}${X}x y`, `${broken(2)}<wbr>x y`],
  ['breaks words of several elements', `<b>${X}</b>x<p>${X}</p><p>x</p>`, `<b>${X}</b><wbr>x<p>${X}</p><p>x</p>`],
  ['limits a word to 26,000 letters', `<p>${X.repeat(30)}</p><p>a</p>`, `<p>${broken(26)}</p>`],
  ['keeps words between Chinese characters', `${X}汉${X}${'汉语、'.repeat(500)}`, `${X}汉${X}${'汉语、'.repeat(500)}`],
  ['keeps Thai', 'ไทย'.repeat(500), 'ไทย'.repeat(500)],
  ['keeps Tibetan', 'བོད་ཡིག་'.repeat(500), 'བོད་ཡིག་'.repeat(500)],
  [
    'unwraps annotations of annotations',
    '<ruby>a<rt>b<ruby>c<rt>d</rt></ruby></rt></ruby><ruby><ruby>a<rt>b</rt></ruby><rt>c</rt></ruby>',
    '<ruby>a<rt>bcd</rt></ruby><ruby><ruby>a<rt>b</rt></ruby><rt>c</rt></ruby>',
  ],
];

const B = `<img ${LAZY} alt="" src="https://news.invalid/b.jpg">`;
const SHIP = `<img alt="Ship" ${LAZY} src="https://news.invalid/b.jpg">`;
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const SET = 'srcset="https://news.invalid/a.jpg 320w, https://news.invalid/b.jpg 640w"';
const SET_IMAGE = `<img ${LAZY} alt="" ${SET} src="https://news.invalid/a.jpg">`;

/** Pictures that a script would load, or show only where scripts are off. */
const PICTURES: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['data-src beside a placeholder', `<img src="${BLANK}" data-src="/b.jpg" alt="Ship">`, SHIP],
  ['data-lazy-src beside a placeholder with an address', '<img src="/blank.gif" data-lazy-src="/b.jpg">', B],
  ['data-original', '<img data-original="/b.jpg">', B],
  ['data-srcset', '<img data-srcset="/a.jpg 320w, /b.jpg 640w">', SET_IMAGE],
  [
    'data-srcset beside a placeholder set',
    `<img srcset="${BLANK} 1w" data-srcset="/a.jpg 320w, /b.jpg 640w">`,
    SET_IMAGE,
  ],
  ['data-lazy without an address', '<img src="/b.jpg" data-lazy="true" data-original="{}">', B],
  ['data-src with a script', '<img src="/b.jpg" data-src="javascript:pwn()//a.b">', B],
  ['data-defer-src, data-lazyload-src or data-ll-src', '<img src="/blank.gif" data-ll-src="/b.jpg">', B],
  ['data-large-file beside a placeholder', `<img src="${BLANK}" data-large-file="/b.jpg">`, B],
  ['src beside data-large-file', '<img src="/b.jpg" data-large-file="/large.jpg">', B],
  ['srcset alone', '<img srcset="/a.jpg 320w, /b.jpg 640w">', SET_IMAGE],
  [
    'source of a picture',
    `<picture><source srcset="/b.jpg"><img src="${BLANK}"></picture>`,
    `<img ${LAZY} alt="" srcset="https://news.invalid/b.jpg" src="https://news.invalid/b.jpg">`,
  ],
  [
    'lazy source of a picture',
    '<picture><source data-srcset="/a.jpg 320w, /b.jpg 640w"><img alt=""></picture>',
    `<img alt="" ${LAZY} ${SET} src="https://news.invalid/a.jpg">`,
  ],
  [
    'source that browsers do not show',
    '<picture><source srcset="/c.jxl" type="image/jxl"><img src="/b.jpg"></picture>',
    B,
  ],
  ['image of a picture with sources', '<picture><source srcset="/c.webp"><img src="/b.jpg"></picture>', B],
  ['picture without an image', '<picture><source srcset="/a.jpg 320w, /b.jpg 640w"></picture>', SET_IMAGE],
  [
    'noscript after a placeholder',
    `<p><img src="${BLANK}" alt="Ship"><noscript><img src="/b.jpg" alt="Ship"></noscript></p>`,
    `<p>${SHIP}</p>`,
  ],
  [
    'noscript after a placeholder with an address',
    '<p><img src="/blank.gif"> <noscript><img src="/b.jpg"></noscript></p>',
    `<p> ${B}</p>`,
  ],
  [
    'noscript after a lazy image',
    '<p><img data-src="/b.jpg"><noscript><img src="/b.jpg"></noscript></p>',
    `<p>${B}</p>`,
  ],
  [
    'noscript before a lazy image',
    '<p><noscript><img src="/b.jpg"></noscript><img data-src="/b.jpg"></p>',
    `<p>${B}</p>`,
  ],
  [
    'noscript with another size of the image',
    '<p>a<noscript><img src="/b-300x200.jpg"></noscript><img data-src="/b.jpg"></p>',
    `<p>a${B}</p>`,
  ],
  [
    'noscript before a placeholder',
    `<p>a<noscript><img src="/b.jpg"></noscript><img src="${BLANK}" alt="Ship"></p>`,
    `<p>a${B}</p>`,
  ],
  ['noscript without an image', '<p>a<noscript><b>Turn scripts on</b></noscript>b</p>', '<p>ab</p>'],
  [
    'noscript with a tracking pixel',
    '<p><img src="/b.jpg"><noscript><img src="/t" height="1" width="1"></noscript></p>',
    `<p>${B}</p>`,
  ],
  ['tracking pixel', '<p>a<img src="/t" width="1" height="1"></p>', '<p>a</p>'],
  ['image of AMP', '<amp-img src="/b.jpg" alt="Ship"></amp-img>', SHIP],
  ['moving image of AMP', '<amp-anim src="/b.jpg" alt="Ship"></amp-anim>', SHIP],
  ['set of AMP', '<amp-img srcset="/a.jpg 320w, /b.jpg 640w"></amp-img>', SET_IMAGE],
  [
    'image of AMP with a noscript',
    '<amp-img src="/b.jpg" alt="Ship"><noscript><img src="/b.jpg" alt="Ship"></noscript></amp-img>',
    SHIP,
  ],
  ['noscript at the start', '<noscript><img src="/b.jpg"></noscript><p>a</p>', `${B}<p>a</p>`],
  [
    'picture in a noscript',
    '<p><noscript><picture><source srcset="/c.webp"><img src="/b.jpg"></picture></noscript></p>',
    `<p>${B}</p>`,
  ],
  [
    'noscript in a picture',
    `<picture><source data-srcset="/c.webp"><img src="${BLANK}"><noscript><img src="/b.jpg"></noscript></picture>`,
    B,
  ],
  [
    'noscript after a hidden image',
    '<p><img data-lazy="x" src="/b.jpg" hidden><noscript><img src="/b.jpg"></noscript></p>',
    `<p>${B}</p>`,
  ],
  ['lazy image that its script shows', '<img class="lazy" data-src="/b.jpg" style="opacity:0">', B],
  [
    'lazy image that is not visible yet',
    '<p style="color:red"><img data-original="/b.jpg" style="visibility:hidden"></p>',
    `<p>${B}</p>`,
  ],
  ['lazy image in a hidden block', 'a<div style="visibility:hidden"><img data-src="/b.jpg"></div>', 'a'],
  ['background of an empty block', '<div style="height:300px;background-image:url(/b.jpg)"></div>', `<div>${B}</div>`],
  ['background in quotes', `<p style="background: #fff url('/b.jpg') no-repeat"> </p>`, `<p> ${B}</p>`],
  [
    'background below a gradient',
    '<div style="background:linear-gradient(red,blue),url(/b.jpg)"><i></i></div>',
    `<div><i></i>${B}</div>`,
  ],
  [
    'background with a name',
    '<div role="img" aria-label="Ship" style="background:url(/b.jpg)"></div>',
    `<div>${SHIP}</div>`,
  ],
  [
    'background of a link',
    '<a href="/c" style="background-image:url(&quot;/b.jpg&quot;)"></a>',
    `<a ${REL} href="https://news.invalid/c">${B}</a>`,
  ],
  ['lazy background', '<div class="lazyload" data-bg="/b.jpg"></div>', `<div>${B}</div>`],
  ['lazy background in brackets', '<span data-bg="url(/b.jpg)"></span>', `<span>${B}</span>`],
  ['no background behind text', '<div style="background:url(/c.jpg)"><p>a</p></div>', '<div><p>a</p></div>'],
  ['no background behind a picture', '<div data-bg="/c.jpg"><img src="/b.jpg"></div>', `<div>${B}</div>`],
  ['no small background', '<span style="background:url(/icon.png);width:16px;height:16px"></span>', '<span></span>'],
  ['no background with a script', '<div style="background:url(javascript:pwn())"></div>', '<div></div>'],
  [
    'no background of a cell',
    '<table><tr><td style="background:url(/c.gif)"></td></tr></table>',
    framed('<table><tbody><tr><td></td></tr></tbody></table>'),
  ],
];

const sized = (size: string): string => `<img alt="" ${size}${LAZY} src="https://news.invalid/b.jpg">`;
const SIZES: readonly (readonly [attributes: string, size: string])[] = [
  ['style="width:20px;height:20px"', 'width="20" height="20" '],
  ['style="WIDTH: 20PX !important"', 'width="20" '],
  ['style="height: 1em; max-height: 1em"', 'height="16" '],
  ['style="max-width:1.5rem"', 'width="24" '],
  ['style="width:100%;height:auto" width="640" height="480"', 'width="640" height="480" '],
  ['style="width:300px;height:auto" width="600" height="400"', 'width="300" height="200" '],
  ['style="height:20px" width="512" height="512"', 'width="20" height="20" '],
  ['style="width:99999px"', ''],
  ['style="width:.25in;height:.25in"', 'width="24" height="24" '],
  ['style="width:1cm"', 'width="38" '],
  ['width="20.4" height="20px"', 'width="20" height="20" '],
  ['class="emojione"', 'height="20" '],
  ['class="wp-smiley"', 'height="20" '],
  ['class="emoji" width="72" height="72"', 'width="72" height="72" '],
];

/** Text that its author hid. */
export const HIDDEN: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['hidden', 'a<p hidden>b</p>c', 'ac'],
  ['not hidden="until-found", which readers can search', '<p hidden="until-found">b</p>', '<p>b</p>'],
  ['popover', 'a<div popover>b</div>', 'a'],
  ['display', 'a<p style="color:red; DISPLAY : none !important">b</p>', 'a'],
  ['not a display that is declared again', '<p style="display:none;display:block">b</p>', '<p>b</p>'],
  [
    'visibility',
    '<div style="visibility:hidden">a<b>b</b><i style="visibility:visible">c</i></div>',
    '<div><i>c</i></div>',
  ],
  ['mso-hide', 'a<div style="mso-hide:all">b</div>', 'a'],
  ['font size', 'a<div style="font-size:0px">b</div>', 'a'],
  [
    'font size of a layout table, with a readable size inside',
    '<div style="font-size:0">a<p style="font-size:14px">b</p></div>',
    '<div><p>b</p></div>',
  ],
  ['font size of one pixel', 'a<span style="font-size:1px;color:#fff">b</span>', 'a'],
  ['opacity', 'a<p style="opacity:0.0">b</p><p style="opacity:0.5">c</p>', 'a<p>c</p>'],
  ['height of a preheader', 'a<div style="max-height:0;overflow:hidden">b</div>', 'a'],
  ['the class of a preheader', 'a<span class="mail preheader">b</span>', 'a'],
  ['the class of a note for screen readers', '<p>a<span class="screen-reader-text"> (new tab)</span></p>', '<p>a</p>'],
  [
    'the class of a design system',
    'a<span class="govuk-visually-hidden">b</span><i class="element-invisible">c</i>',
    'a',
  ],
  ['a box of one pixel', '<b style="position:absolute;width:1px;height:1px;overflow:hidden">a</b>b', 'b'],
  [
    'a clip',
    'a<p style="position:absolute;clip:rect(1px, 1px, 1px, 1px)">b</p><p style="clip-path:inset(50%)">c</p>',
    'a',
  ],
  ['an indent', '<h2 style="text-indent:-9999px">a</h2>b', 'b'],
  ['a scale of zero', '<p style="transform:scale(0)">a</p><p style="transform:scale(0.5)">b</p>', '<p>b</p>'],
  ['content-visibility', '<p style="content-visibility:hidden">a</p>b', 'b'],
  ['a declaration with a comment', '<p style="display:/**/none">a</p>b', 'b'],
  ['the class of a preheader with a prefix', '<p class="email-preheader">a</p><p class="preheader-text">b</p>c', 'c'],
  ['the class of Foundation', 'a<span class="show-for-sr">b</span>', 'a'],
  ['not a clip that shows something', '<p style="clip-path:inset(0 5px)">a</p>', '<p>a</p>'],
  ['a margin', 'a<p style="margin-left:-9999em">b</p><p style="margin-left:-20px">c</p>', 'a<p>c</p>'],
  ['markup of an editor', 'a<xml><o:p>b</o:p></xml>c', 'ac'],
  [
    'formatting',
    'a<b style="position:absolute;left:-9999px">b</b><font style="overflow:hidden;height:0">c</font>d',
    'ad',
  ],
  ['an element that is not closed', '<div>a<span hidden>b</div>c', '<div>a</div>c'],
  ['formatting that is not closed, and continues', '<div>a<b hidden>b</div>c', '<div>a</div>'],
  ['a position far outside the page', 'a<div style="position:absolute;left:-9999px">b</div>', 'a'],
  ['not aria-hidden, which formulas use', '<p><span aria-hidden="true">x²</span></p>', '<p><span>x²</span></p>'],
  ['an image', 'a<img src="/b.jpg" style="display:none">', 'a'],
];

const embed = (text: string, url: string): string => `<p><a ${REL} href="${url}">${text}</a></p>`;
/** Media and frames, in place of which readers get a link. */
const EMBEDDED: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['video', '<video src="/a.mp4">No video</video>', embed('news.invalid', 'https://news.invalid/a.mp4')],
  [
    'video with a source',
    '<video><source src="/a.mp4"><p>No video</p></video>',
    embed('news.invalid', 'https://news.invalid/a.mp4'),
  ],
  [
    'audio with a title',
    '<audio title="Interview" src="/a.mp3"></audio>',
    embed('Interview', 'https://news.invalid/a.mp3'),
  ],
  [
    'iframe',
    '<iframe src="https://maps.invalid/e?a=1"></iframe>b',
    `${embed('maps.invalid', 'https://maps.invalid/e?a=1')}b`,
  ],
  [
    'lazy iframe',
    '<iframe src="about:blank" data-src="https://maps.invalid/e"></iframe>',
    embed('maps.invalid', 'https://maps.invalid/e'),
  ],
  [
    'frame of YouTube',
    '<iframe title="Film" src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
    embed('Film', 'https://www.youtube.com/watch?v=abcdefghijk'),
  ],
  [
    'player of AMP',
    '<amp-youtube data-videoid="abcdefghijk"></amp-youtube>',
    embed('www.youtube.com', 'https://www.youtube.com/watch?v=abcdefghijk'),
  ],
  [
    'media of CKEditor',
    '<figure><oembed url="https://youtu.be/abcdefghijk"></oembed></figure>',
    `<figure>${embed('youtu.be', 'https://youtu.be/abcdefghijk')}</figure>`,
  ],
  [
    'frame that waits for consent',
    '<iframe data-cookieblock-src="https://maps.invalid/e"></iframe>',
    embed('maps.invalid', 'https://maps.invalid/e'),
  ],
  ['object', '<object data="/a.pdf">b</object>', embed('news.invalid', 'https://news.invalid/a.pdf')],
  ['embed in an object', '<object><embed src="/a.pdf"></object>', embed('news.invalid', 'https://news.invalid/a.pdf')],
  [
    'iframe in a paragraph',
    '<p>a<iframe src="https://maps.invalid/e"></iframe></p>',
    `<p>a<a ${REL} href="https://maps.invalid/e">maps.invalid</a></p>`,
  ],
  [
    'video in a link',
    '<p><a href="/c"><video src="/a.mp4"></video></a></p>',
    `<p><a ${REL} href="https://news.invalid/c"><span>news.invalid</span></a></p>`,
  ],
  ['iframe with a script', 'a<iframe src="javascript:pwn()"></iframe>', 'a'],
  [
    'invisible iframe',
    'a<iframe src="https://t.invalid/ns.html" height="0" width="0" style="display:none;visibility:hidden"></iframe>',
    'a',
  ],
];

const NOTE = { ...options, hasNotes: true };
const note = (id: number, text: string, own = ''): string => `<a ${REL}${own} href="#wco-note-${id}">${text}</a>`;
/** Links to places in the body. */
const NOTES: readonly (readonly [name: string, html: string, expected: string])[] = [
  [
    'a footnote',
    '<p>a<a href="#fn1">1</a></p><ol><li id="fn1">b</li></ol>',
    `<p>a${note(1, '1')}</p><ol><li id="wco-note-1">b</li></ol>`,
  ],
  [
    'a footnote of the full address',
    '<p><a href="https://news.invalid/2024/a.html#n">1</a></p><p id=n>b</p>',
    `<p>${note(1, '1')}</p><p id="wco-note-1">b</p>`,
  ],
  [
    'a named anchor',
    '<p><a href="#b">1</a></p><p><a name="b"></a>c</p>',
    `<p>${note(1, '1')}</p><p><span id="wco-note-1"></span>c</p>`,
  ],
  [
    'a footnote of the same page in another spelling',
    '<p><a href="http://www.news.invalid/2024/a.html/?utm_source=rss#n">1</a></p><p id=n>b</p>',
    `<p>${note(1, '1')}</p><p id="wco-note-1">b</p>`,
  ],
  [
    'a footnote of a word processor',
    '<p><a href="file:///C:/notes.htm#_ftn1">1</a></p><p><a name="_ftn1"></a>b</p>',
    `<p>${note(1, '1')}</p><p><span id="wco-note-1"></span>b</p>`,
  ],
  [
    'no footnote of another page',
    '<p><a href="/2024/a.html?page=2#n">1</a></p><p id=n>b</p>',
    `<p><a ${REL} href="https://news.invalid/2024/a.html?page=2#n">1</a></p><p>b</p>`,
  ],
  ['an encoded id', '<p><a href="#%D1%81">1</a></p><p id="с">b</p>', `<p>${note(1, '1')}</p><p id="wco-note-1">b</p>`],
  [
    'ids that already have our prefix',
    `<p>${note(1, '1')}</p><p id="wco-note-1">b</p>`,
    `<p>${note(1, '1')}</p><p id="wco-note-1">b</p>`,
  ],
  ['a place that is missing', '<p><a href="#c">1</a></p><p id="b">b</p>', '<p>1</p><p>b</p>'],
  ['a place that is hidden', '<p><a href="#b">1</a></p><p id="b" hidden>b</p>', `<p><a ${REL}>1</a></p>`],
  ['ids that no link needs', '<p id="location">b</p>', '<p>b</p>'],
];

/** The names are test titles. */
export const CASES: readonly Case[] = [
  ...SAME.map(([name, html]) => ({ name: `keeps ${name}`, html, options, expected: html })),
  ...[...CHANGED, ...FRAMED, ...LIMITS].map(([name, html, expected]) => ({ name, html, options, expected })),
  ...PICTURES.map(([name, html, expected]) => ({ name: `shows one picture: ${name}`, html, options, expected })),
  ...SIZES.map(([attributes, size]) => ({
    name: `size of <img ${attributes}>`,
    html: `<img src="/b.jpg" alt="" ${attributes}>`,
    options,
    expected: sized(size),
  })),
  ...HIDDEN.map(([name, html, expected]) => ({
    name: `hidden text: ${name}`,
    html,
    options,
    expected,
  })),
  ...EMBEDDED.map(([name, html, expected]) => ({
    name: `embedded media: ${name}`,
    html,
    options,
    expected,
  })),
  ...NOTES.map(([name, html, expected]) => ({ name: `links inside the body: ${name}`, html, options: NOTE, expected })),
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
