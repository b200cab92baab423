import { expect } from '@open-wc/testing';
import { parseChoice } from '../../demo/builder/choice.js';
import { writeSnippet } from '../../demo/builder/snippet.js';
import { readThemes, themeOf } from '../../demo/builder/theme.js';

/** Settings that omit the script tag. */
const markup = (query: string) =>
  writeSnippet(parseChoice(new URLSearchParams(query)), [], { version: '1.2.3', files: {}, parts: {} }).replace(
    /^<script[^>]*><\/script>\n/,
    '',
  );

describe('Embed builder snippet', () => {
  it('escapes user input', () => {
    const query = new URLSearchParams({
      id: '"><script>alert(1)</script>',
      src: '/feed?a=1&b="2"',
      words: '</wco-news-item><img src=x onerror=alert(1)>',
    });
    const html = markup(String(query));
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const item = body.firstElementChild!;
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['wco-news-item', 'a']);
    expect(item.getAttribute('item-id')).to.equal('"><script>alert(1)</script>');
    expect(item.getAttribute('src')).to.equal('/feed?a=1&b="2"');
    expect(item.textContent.trim()).to.equal('</wco-news-item><img src=x onerror=alert(1)>');
  });
});

describe('Embed builder theme', () => {
  it('has the colours of its style sheet', () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = `[data-theme='forum'] { --wco-color-text: #14202e; background: #fff; color-scheme: light }`;
    const themes = readThemes(document);
    sheet.remove();
    expect(themes).to.deep.equal({
      forum: [
        ['--wco-color-text', '#14202e'],
        ['color-scheme', 'light'],
      ],
    });
    expect(themeOf(parseChoice(new URLSearchParams('theme=forum')), themes)).to.equal(themes['forum']);
  });
});
