/** HTML that fast-check generates: tags, attributes and broken markup of the kinds that have fooled sanitisers. */
import fc from 'fast-check';
import { PAYLOADS } from './payloads.js';

const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split(' '));

const FIRE = '<img src=x: onerror=pwn()>';

/** Elements that the parser treats in a way of their own, beside some that it does not. */
const tag = words(
  'p div span a b i em u s h1 h3 ul ol li dl dt dd blockquote pre code q cite img br hr wbr ruby rt rp bdo time details ' +
    'summary table caption colgroup col thead tbody tfoot tr td th section figure figcaption ' +
    'svg math mtext mi mo mn ms mglyph malignmark annotation-xml foreignObject desc title style script noscript template ' +
    'textarea xmp plaintext noembed noframes iframe frameset frame object embed applet param select option optgroup ' +
    'selectedcontent input button keygen form fieldset legend label marquee nobr font center menu main dir image isindex ' +
    'html head body base link meta x-y slot dialog portal video audio source track canvas listing',
);

const value = fc.oneof(
  words(
    'javascript:parent.pwn() JaVa&Tab;script:pwn() data:text/html,x https://news.invalid/a //evil.invalid/ b.png #x ' +
      'mailto:press@news.invalid?bcc=x tel:+3222099211 https://a@evil.invalid/ text/html pwn() x-y open 1 100000 rtl fr body ' +
      'createElement childNodes attributes parentNode position:fixed',
  ),
  fc.constantFrom(
    '',
    `</style>${FIRE}`,
    `</noscript>${FIRE}`,
    `</title></textarea></xmp></template>${FIRE}`,
    `-->${FIRE}`,
    `--!>${FIRE}`,
    `]]>${FIRE}`,
    `x'>${FIRE}`,
    'x"> <b id=x>',
    '&lt;img src=x: onerror=pwn()&gt;',
    '&quot;&gt;&lt;script&gt;pwn()&lt;/script&gt;',
    'https://pics.invalid/a 1x, javascript:pwn() 2x',
    '\0\r\n&#13;\u2028`',
  ),
);

const attribute = fc
  .tuple(
    words(
      'href src srcset alt title lang dir id name class style is slot part onclick onerror onload onfocus autofocus ' +
        'tabindex role aria-label xlink:href xmlns formaction action srcdoc data-x target rel type encoding shadowrootmode ' +
        'colspan width start value datetime open span background http-equiv content color face definitionurl',
    ),
    value,
    fc.constantFrom('"', "'", ''),
    fc.constantFrom(' ', '/', '\n', '\f'),
  )
  .map(([name, written, quote, gap]) => `${gap}${name}=${quote}${written}${quote}`);

const attributes = fc.array(attribute, { maxLength: 4 }).map((all) => all.join(''));

const text = fc.oneof(
  fc.constantFrom(
    'text',
    ' ',
    '\n',
    '&lt;b&gt;',
    '&amp;lt;',
    '&nbsp;',
    '&#0;&#x80;',
    '<',
    '</',
    '<!',
    '<?',
    '>',
    '&',
    '"',
    '\0',
    '\r',
    'أخبار',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const special = fc.constantFrom(
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!doctype html>',
  '<![if !mso]>',
  '</p>',
  '</br>',
  '</svg>',
  '</math>',
  '</table>',
  '</select>',
  '</template>',
  '</body></html>',
  FIRE,
);

const startTag = fc
  .tuple(tag, attributes, fc.constantFrom('>', '>', '>', '/>', ' ', ''))
  .map(([name, all, end]) => `<${name}${all}${end}`);
const endTag = tag.map((name) => `</${name}>`);
const payload = fc.constantFrom(...PAYLOADS.map(({ html }) => html).filter(({ length }) => length < 500));

/** Tags that need not match. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: startTag },
      { weight: 3, arbitrary: endTag },
      { weight: 3, arbitrary: text },
      { weight: 2, arbitrary: special },
      { weight: 1, arbitrary: payload },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** Elements that are closed, in any nesting. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 8, depthSize: 'medium' },
    text,
    soup,
    fc
      .tuple(tag, attributes, fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
      .map(([name, all, children]) => `<${name}${all}>${children.join('')}</${name}>`),
  ),
}));

/** Deeper than parsers and the rebuild go. */
const deep = fc
  .tuple(tag, attributes, fc.integer({ min: 50, max: 600 }), soup)
  .map(([name, all, levels, inside]) => `<${name}${all}>`.repeat(levels) + inside);

export const generatedHtml: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: soup },
  { weight: 10, arbitrary: tree },
  { weight: 1, arbitrary: deep },
);
