import { expect } from 'chai';
import { innerMarkup } from '../../../src/formats/shared/xml-markup.js';
import { XmlFields } from '../../../src/formats/shared/xml-fields.js';
import { textContent, type XmlElement } from '../../../src/formats/shared/xml-element.js';
import { parseXml } from '../../../src/formats/shared/xml.js';
import { NewsError } from '../../../src/model/news-error.js';
import type { Problem } from '../../../src/model/problem.js';
import { rejection } from '../../support/fake-fetch.js';
import { testFacts } from '../../support/facts.js';
import { BROKEN_XML_FACTS } from './broken-xml.facts.js';

const BASE = 'https://news.example/feeds/all.xml';

/** The tree on one line: `a(b("text") c)`. */
const show = (element: XmlElement): string => {
  const children = element.children.map((child) => (typeof child === 'string' ? JSON.stringify(child) : show(child)));
  return children.length > 0 ? `${element.tag}(${children.join(' ')})` : element.tag;
};

const read = async (text: string): Promise<{ root: XmlElement; problems: readonly string[] }> => {
  const problems: string[] = [];
  const report = ({ kind, place, value }: Problem) => void problems.push([kind, place, value].join(' ').trim());
  return { root: await parseXml(text, { url: BASE, report }), problems };
};

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

describe('parseXml', () => {
  testFacts(BROKEN_XML_FACTS);

  describe('builds a tree from', () => {
    const ROWS: readonly (readonly [about: string, text: string, tree: string, ...problems: string[]])[] = [
      ['elements and text', '<a><b>x</b>y<c/></a>', 'a(b("x") "y" c)'],
      ['comments and instructions, which are skipped', '<a>x<!-- <b> -->y<?php <b> ?>z</a>', 'a("xyz")'],
      ['CDATA', '<a><![CDATA[<b> &amp; ]] >]]></a>', 'a("<b> &amp; ]] >")'],
      ['line breaks', '<a>1\r\n2\r3\n</a>', 'a("1\\n2\\n3\\n")'],
      ['XML entities', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</a>', `a("<&>\\"'AB")`],
      ['nested entities, decoded once', '<a>&amp;lt;</a>', 'a("&lt;")'],
      ['HTML entities', '<a>\n&nbsp;&hellip;</a>', 'a("\\n\u00a0…")', 'syntax line 2 &nbsp;'],
      ['unknown entities', '<a>&b;</a>', 'a("&b;")', 'syntax line 1 &b;'],
      ['a bare ampersand', '<a>b & c &copy d</a>', 'a("b & c &copy d")', 'syntax line 1 &'],
      ['a bare less-than sign', '<a>1 < 2 <3</a>', 'a("1 < 2 <3")', 'syntax line 1 < 2 <3'],
      ['an unterminated tag', '<a>x <b y</a>', 'a("x <b y")', 'syntax line 1 <b y'],
      ['an end tag without a start tag', '<a>x</b>y</a>', 'a("xy")', 'syntax line 1 </b>'],
      ['a start tag without an end tag', '<a><p>x</a>', 'a(p("x"))', 'syntax line 1 <p>'],
      [
        'end tags in the wrong order',
        '<a><b><i>x</b></i>y</a>',
        'a(b(i("x")) "y")',
        'syntax line 1 <i>',
        'syntax line 1 </i>',
      ],
      ['an unclosed element with text', '<a><t>x<u>y</u>z</a>', 'a(t("x") u("y") "z")', 'syntax line 1 <t>'],
      ['an unclosed empty element', '<a><link href="b">\n<c/></a>', 'a(link "\\n" c)', 'syntax line 1 <link>'],
      ['nested items', '<a><item>1<item>2</item></a>', 'a(item("1") item("2"))', 'syntax line 1 <item>'],
      ['a truncated document', '<a>\n<b>x', 'a("\\n" b("x"))', 'syntax line 2 <b>'],
      ['a truncated tag', '<a><b>x<c d="', 'a(b("x"))', 'syntax line 1 <b>'],
      ['truncated CDATA', '<a><b><![CDATA[x', 'a(b)', 'syntax line 1 <b>'],
      ['content after the root', '<a>x</a>\n<b/>y', 'a("x")', 'syntax line 2 <b>'],
      ['content before the root', 'x <!-- --> <a/>', 'a'],
      ['control characters', '<a>\n\u0007x\u0000</a>', 'a("\\nx")', 'syntax line 2'],
    ];
    for (const [about, text, tree, ...problems] of ROWS) {
      it(about, async () => {
        const result = await read(text);
        expect(show(result.root)).to.equal(tree);
        expect(result.problems).to.deep.equal(problems);
      });
    }
  });

  describe('resolves the namespace of', () => {
    const DC = 'http://purl.org/dc/elements/1.1/';
    const ATOM = 'http://www.w3.org/2005/Atom';
    const ROWS: readonly (readonly [about: string, text: string, namespace: string, name: string])[] = [
      ['an element in no namespace', '<a><b/></a>', '', 'b'],
      ['an element in an unknown default namespace', '<a xmlns="urn:x"><b/></a>', '', 'b'],
      [
        'an element in the known default namespace of the root',
        '<rss xmlns="http://www.w3.org/2005/Atom"><b/></rss>',
        '',
        'b',
      ],
      [
        'an element with a known default namespace of its own',
        '<rss><b xmlns="http://www.w3.org/2005/Atom"/></rss>',
        ATOM,
        'b',
      ],
      ['an Atom element in no namespace', '<feed><b/></feed>', ATOM, 'b'],
      ['a well-known prefix declared with an unknown address', '<a xmlns:dc="urn:dublin"><dc:b/></a>', DC, 'b'],
      ['a well-known prefix in capitals', '<a><DC:b/></a>', DC, 'b'],
      ['a declared prefix', '<a xmlns:x="urn:x"><x:b/></a>', 'urn:x', 'b'],
      [
        'a prefix declared twice: the nearest declaration',
        '<a xmlns:x="urn:x"><x:b xmlns:x="urn:y"/></a>',
        'urn:y',
        'b',
      ],
      ['a prefix declared in another spelling', '<a xmlns:x="HTTPS://purl.org/dc/elements/1.1"><x:b/></a>', DC, 'b'],
      ['an undeclared, well-known prefix', '<a><dc:b/></a>', DC, 'b'],
      ['the undeclared prefix of the root', '<x:a><x:b/></x:a>', '', 'b'],
      ['an undeclared, unknown prefix', '<a><constructor:b/></a>', 'constructor:', 'b'],
      ['a prefix declared by an entity', '<a xmlns:dc="&dc;"><dc:b/></a>', DC, 'b'],
      ['an RSS 1.0 element', '<a xmlns="http://purl.org/rss/1.0/"><b/></a>', '', 'b'],
    ];
    for (const [about, text, namespace, name] of ROWS) {
      it(about, async () => {
        const [child] = elementsOf((await read(text)).root);
        expect([child?.namespace, child?.name]).to.deep.equal([namespace, name]);
      });
    }
  });

  it('inherits xml:lang and xml:base', async () => {
    const { root } = await read(
      '<a xml:lang="pt_BR" xml:base="/x/"><b xml:base="y/"><c xml:lang=""/></b><d xml:base="javascript:1"/></a>',
    );
    const [b, d] = elementsOf(root);
    const [c] = b ? elementsOf(b) : [];
    expect([root.language, b?.language, c?.language]).to.deep.equal(['pt_BR', 'pt_BR', undefined]);
    expect([root.base, c?.base, d?.base]).to.deep.equal([
      'https://news.example/x/',
      'https://news.example/x/y/',
      'https://news.example/x/',
    ]);
  });

  it('reports 20 problems at most', async () => {
    const { problems } = await read(`<a>${'</b>\n'.repeat(1000)}</a>`);
    expect(problems.length).to.equal(20);
    expect(problems[19]).to.equal('syntax line 20 </b>');
  });

  for (const text of ['', '<', 'text', '<!-- -->', '<?xml version="1.0"?>', '{"a":1}', '<a b="']) {
    it(`rejects ${JSON.stringify(text)}`, async () => {
      const reason = await rejection(parseXml(text));
      expect(reason).to.be.instanceOf(NewsError);
      expect((reason as NewsError).code).to.equal('malformed');
    });
  }

  it('keeps a hundred levels, and the text below them', async () => {
    const { root, problems } = await read(`${'<a>'.repeat(100_000)}x`);
    let depth = 0;
    for (let element: XmlElement | undefined = root; element; [element] = elementsOf(element)) depth += 1;
    expect(depth).to.equal(100);
    expect(textContent(root)).to.equal('x');
    expect(problems).to.deep.equal(['left-out line 1 <a>', 'syntax line 1 <a>']);
  });

  it('keeps 100,000 elements', async () => {
    const { root } = await read(`<a>${'<b/>'.repeat(150_000)}</a>`);
    expect(root.children.length).to.equal(99_999);
  });

  // With quadratic work each would take minutes.
  describe('reads half a million characters of', () => {
    const PIECES: readonly (readonly [about: string, piece: string])[] = [
      ['nested elements', '<b>'],
      ['nested elements with several names', '<b><c></b>'],
      ['end tags without a start tag', '</b>'],
      ['less-than signs', '<'],
      ['unterminated tags', '<b '],
      ['unterminated quotes', '<b c="'],
      ['ampersands', '&a'],
      ['nested CDATA', '<![CDATA['],
      ['nested comments', '<!--'],
      ['declarations', '<!DOCTYPE a [ "'],
      ['instructions', '<?'],
      ['namespaces', '<b xmlns:c="d"><c:e>'],
      ['unclosed items', '<item>x'],
      ['unclosed titles', '<t>x<u/>'],
    ];
    for (const [about, piece] of PIECES) {
      it(about, async () => {
        const { root } = await read(`<a>${piece.repeat(Math.ceil(500_000 / piece.length))}</a>`);
        expect(root.name).to.equal('a');
      });
    }
  });
});

describe('innerMarkup', () => {
  const ROWS: readonly (readonly [text: string, isTextMarkup: boolean, markup: string])[] = [
    ['<a>1 &lt; 2 &amp; <b c="&quot;&lt;">x</b></a>', false, '1 &lt; 2 &amp; <b c="&quot;&lt;">x</b>'],
    ['<a>&lt;p&gt;x<br/>y&lt;/p&gt;</a>', true, '<p>x<br>y</p>'],
    ['<a><x:p xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="fr" x:y="z">x</x:p></a>', false, '<p lang="fr">x</p>'],
    ['<a><br></br>x</a>', false, '<br>x'],
    ['<a><деталь>x</деталь></a>', false, 'x'],
  ];
  for (const [text, isTextMarkup, markup] of ROWS) {
    it(`returns ${markup}`, async () => {
      expect(innerMarkup((await read(text)).root, isTextMarkup)).to.equal(markup);
    });
  }
});

describe('XmlFields', () => {
  const fields = async (text: string, problems: string[] = []): Promise<XmlFields> => {
    const context = { url: BASE, report: ({ kind, place }: Problem) => void problems.push(`${kind} ${place}`) };
    return new XmlFields(await parseXml(text), context);
  };

  it('returns the first usable value', async () => {
    const problems: string[] = [];
    const root = await fields('<a><u>no link</u><u>/b</u><d>soon</d><d>2024-01-02</d><t/><t>x</t></a>', problems);
    expect(root.childUrl('', 'u')).to.equal('https://news.example/b');
    expect(root.date('', 'd')).to.deep.equal({ kind: 'day', iso: '2024-01-02' });
    expect(root.text('', 't')).to.equal('x');
    expect(problems).to.deep.equal([]);
  });

  it('reports problems with their place', async () => {
    const problems: string[] = [];
    const root = await fields('<a><b><d>soon</d></b><b><u>a b</u><e f="javascript:1"/></b></a>', problems);
    const [first, second] = root.children('', 'b');
    first?.date('', 'd');
    second?.childUrl('', 'u');
    second?.child('', 'e').attrUrl('f');
    second?.report('left-out');
    expect(problems).to.deep.equal(['date a.b[0].d', 'address a.b[1].u', 'address a.b[1].e.@f', 'left-out a.b[1]']);
  });

  it('is empty for a missing element', () => {
    const none = new XmlFields(undefined);
    expect([none.exists, none.content, none.words, none.url, none.attr('a'), none.language]).to.deep.equal([
      false,
      '',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(none.child('', 'a').child('', 'b').children('', 'c')).to.deep.equal([]);
  });

  it('reads whole numbers above zero', async () => {
    const root = await fields('<a b="12" c="0" d="-1" e="1.5" f="1e3" g="x"/>');
    expect(['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => root.attrNumber(name))).to.deep.equal([
      12,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
