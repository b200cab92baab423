import { expect } from 'chai';
import { parse, type DefaultTreeAdapterMap as Tree } from 'parse5';
import { limitMarkup, BODY_LIMITS } from '../../src/safety/limit-markup.js';

interface Work {
  /** Elements, texts and comments that the parser makes. */
  readonly nodes: number;
  /** Levels of elements. */
  readonly depth: number;
  /** Maximum number of attributes of an element. */
  readonly attributes: number;
}

/** Counts what a parser makes of markup. */
const workOf = (html: string): Work => {
  let nodes = 0;
  let attributes = 0;
  let depth = 0;
  const waiting: (readonly [node: Tree['node'], level: number])[] = [[parse(html, { scriptingEnabled: false }), 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, level] = next;
    nodes += 1;
    depth = Math.max(depth, level);
    if ('attrs' in node) attributes = Math.max(attributes, node.attrs.length);
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push([child, level + 1]);
    if ('content' in node) waiting.push([node.content, level + 1]);
  }
  return { nodes, depth, attributes };
};

/** Repeats a piece to 300,000 characters; `%` becomes the number of the piece. */
const many = (piece: string, before = ''): string => {
  const [start = '', end] = piece.split('%');
  const count = 300_000 / piece.length;
  return (
    before +
    (end === undefined
      ? piece.repeat(count)
      : Array.from({ length: count }, (_, index) => start + index + end).join(''))
  );
};

const HOSTILE: readonly (readonly [kind: string, html: string])[] = [
  ['attributes of one element', `${many(' a%=1', '<p')}>x`],
  ['attributes without values', `${many(' a%', '<p')}>x`],
  ['attributes of many bodies', many('<body a%=1>')],
  ['comments', many('<!---->')],
  ['comments that are never closed', many('<!--')],
  ['comments of other kinds', many('<!a><?b></c/>')],
  ['nested links', many('<a href=/%>')],
  ['nested links and blocks', many('<a href=/%><div>')],
  ['formatting elements', many('<b><i>')],
  ['formatting elements that reopen', many('<font size=%>') + many('<p>x')],
  ['formatting elements with titles that reopen', many('<b title=%>') + many('<p>x')],
  ['formatting elements that a table keeps open', many('<b title=%><table></b>') + many('<p>x')],
  ['formatting elements that cells keep open', `<table><tr>${many('<td><b title=%><p>x')}`],
  ['crossed formatting elements', many('<b><p></b>')],
  ['unknown elements', many('<x-%>')],
  ['foreign elements', many('<svg><foreignObject>')],
  ['mathematical elements', many('<math><mi>')],
  ['templates', many('<template>')],
  ['closed templates', many('<template>x</template>')],
  ['deep blocks', many('<div>')],
  ['deep lists', many('<ul><li>')],
  ['blocks that inline end tags leave open', many('<span><div></span>')],
  ['nested tables', many('<table><tr><td>')],
  ['text between rows', many('<tr>x', '<table>')],
  ['rows', many('<tr><td>1<td>2', '<table>')],
  ['end tags', many('</b></p></br></x>')],
  ['options', many('<option>x', '<select>')],
  ['entities', many('&amp;')],
  ['angle brackets', many('<')],
  ['unclosed quotes', many('<p a="\'>')],
];

describe('limitMarkup limits the work of the parser for', () => {
  for (const [kind, html] of HOSTILE) {
    it(kind, () => {
      const { html: limited } = limitMarkup(html);
      const { nodes, depth, attributes } = workOf(limited);
      expect(limited).to.have.length.at.most(BODY_LIMITS.characters);
      expect(nodes, 'nodes').to.be.at.most(90_000);
      expect(depth, 'levels').to.be.at.most(300);
      expect(attributes, 'attributes').to.be.at.most(BODY_LIMITS.attributes);
    });
  }
});

describe('limitMarkup', () => {
  const SAME: readonly (readonly [name: string, html: string])[] = [
    ['text', 'One & two &amp; three < four <3'],
    ['elements', '<p>One <b>two</b></p><ul><li>three<li>four</ul>'],
    ['quoted attributes', `<p title="a > b" lang='en'>One</p>`],
    ['attributes without quotes', '<a href=/b hreflang=fr>One</a>'],
    ['a carriage return and a tab', 'One\r\n\ttwo'],
  ];
  for (const [name, html] of SAME) {
    it(`keeps ${name}`, () => {
      const { html: limited, exceeded } = limitMarkup(html);
      expect(limited).to.equal(html);
      expect([...exceeded]).to.deep.equal([]);
    });
  }

  const CHANGED: readonly (readonly [name: string, html: string, expected: string, exceeded: readonly string[]])[] = [
    ['leaves out comments', 'a<!-- <b> -->b<!-->c<!--->d<!--e--!>f', 'abcdf', []],
    ['leaves out declarations', '<!doctype html><?xml version="1.0"?>a<![CDATA[b]]>c</>d', 'acd', []],
    ['leaves out a comment that is not closed', 'a<!-- b <p>c', 'a', []],
    ['leaves out raw text', 'a<script>b<p></script>c<STYLE>d</style >e<textarea><b></textarea>f', 'acef', []],
    ['leaves out templates with the templates inside', 'a<template>b<template>c</template>d</template>e', 'ae', []],
    ['keeps the tags of a frame', '<iframe src=/b><p>c</iframe>d', '<iframe src=/b></iframe>d', []],
    ['leaves out a tag that is not closed', 'a<p title="b', 'a', []],
    [
      'leaves out attributes of formatting elements that are not used',
      '<font color=red>a</font>',
      '<font>a</font>',
      [],
    ],
    ['leaves out a long attribute', `<img src="${'b'.repeat(9000)}" alt=c>`, '<img alt=c>', []],
    ['limits attributes', `<p${' a'.repeat(100)}>b`, `<p${' a'.repeat(64)}>b`, ['attributes']],
    [
      'limits depth, and keeps the text',
      `${'<i-j>'.repeat(300)}a${'</i-j>'.repeat(300)}b`,
      `${'<i-j>'.repeat(200)}a${'</i-j>'.repeat(200)}b`,
      ['depth'],
    ],
    ['limits tags', '<br>'.repeat(30_000), '<br>'.repeat(20_000), ['tags']],
    ['limits characters, between words', 'word '.repeat(60_000), 'word '.repeat(50_000).trimEnd(), ['characters']],
  ];
  for (const [name, html, expected, exceeded] of CHANGED) {
    it(name, () => {
      const limited = limitMarkup(html);
      expect(limited.html).to.equal(expected);
      expect([...limited.exceeded]).to.deep.equal(exceeded);
    });
  }

  it('leaves no automatic direction to the parser', () => {
    const { html } = limitMarkup('<p dir="auto">a<p DIR = &#97;uto>b<bdi>c</bdi><bdi dir=rtl>d</bdi><p dir=ltr>e');
    expect(html).to.equal(
      '<p dir=ltr data-dir=auto>a<p dir=ltr data-dir=auto>b<bdi dir=ltr data-dir=auto>c</bdi><bdi dir=rtl>d</bdi><p dir=ltr>e',
    );
  });

  it('does not count paragraphs, rows and points without end tags as levels', () => {
    const html = `${'<p>a'.repeat(1000)}<ul>${'<li><p>b'.repeat(1000)}</ul><table>${'<tr><td>c<td>d'.repeat(1000)}</table>`;
    expect([...limitMarkup(html).exceeded]).to.deep.equal([]);
  });

  it('does not count self-closed foreign elements as levels', () => {
    expect([...limitMarkup(`<svg>${'<path d="M0 0"/>'.repeat(1000)}</svg>`).exceeded]).to.deep.equal([]);
  });

  it('keeps a body of 300 paragraphs whose formatting is never closed', () => {
    expect([...limitMarkup('<p><b>Title<p><font size=2>text'.repeat(300)).exceeded]).to.deep.equal([]);
  });
});
