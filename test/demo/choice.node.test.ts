import { expect } from 'chai';
import { formatChoice, isFieldOf, parseChoice, type FieldName } from '../../demo/builder/choice.js';

const DEFAULTS = {
  element: 'item',
  src: '',
  id: '',
  link: '/news/',
  words: 'All our news',
  lang: '',
  languages: '',
  fallback: 'best',
  variant: '',
  topic: '',
  'not-topic': '',
  place: '',
  author: '',
  since: '',
  until: '',
  'content-language': '',
  pinned: '',
  layout: 'list',
  excerpt: '',
  limit: '10',
  paging: 'load-more',
  heading: '',
  searchable: '',
  filters: '',
  sort: '',
  'url-state': '',
  without: '',
  'feed-link': '',
  'heading-level': '2',
  'date-style': 'long',
  'time-zone': '',
  numbering: '',
  calendar: '',
  'link-target': '',
  notice: 'auto',
  compare: '',
  'translation-request': '',
  'structured-data': '',
  'refresh-interval': '',
  loading: 'eager',
  cache: '',
  credentials: 'omit',
  timeout: '8000',
  format: '',
  debug: '',
  theme: 'page',
  text: '#1c1c1c',
  background: '#ffffff',
  accent: '#00538c',
  radius: '4',
  script: 'module',
  pin: 'integrity',
  folder: '',
};

const parse = (query: string) => parseChoice(new URLSearchParams(query));
const roundTrip = (query: string) => String(formatChoice(parse(query)));

describe('Embed builder choice', () => {
  it('has defaults', () => expect(parse('')).to.deep.equal(DEFAULTS));

  it('writes only non-default values to the address', () => {
    expect(roundTrip('')).to.equal('');
    expect(roundTrip('element=item&limit=10&theme=page')).to.equal('');
    expect(roundTrip('element=list&limit=5')).to.equal('element=list&limit=5');
  });

  for (const query of [
    'element=list&src=https%3A%2F%2Fexample.org%2Ffeed.xml+%2Fnews%2Ffr.xml&lang=pt-BR&languages=pt+en&layout=grid',
    'element=newsroom&paging=pages&searchable=yes&filters=topic+year&without=image+share',
    'element=list&topic=Ports%2C+Queues&since=P90D&until=2026-01-31&content-language=pt+en&pinned=a+feed&feed-link=yes',
    'id=urn%3Aexample%3A1%26b&link=&words=Tout+%3Clire%3E&fallback=none&variant=card',
    'theme=own&text=%23ffffff&background=%23000000&accent=%23aabbcc&radius=0&script=classic&pin=hints&folder=%2Fw%2F',
  ])
    it(`round-trips through the address: ${query}`, () => expect(roundTrip(query)).to.equal(query));

  it('omits values that the element or theme does not use', () => {
    expect(roundTrip('element=item&layout=grid&filters=topic&searchable=yes')).to.equal('');
    expect(roundTrip('element=list&id=urn%3A1')).to.equal('element=list');
    expect(roundTrip('theme=forum&accent=%23aabbcc')).to.equal('theme=forum');
  });

  for (const [name, text] of [
    ['element', 'script'],
    ['src', 'javascript:alert(1)'],
    ['src', 'https://example.org/ data:text/html,x'],
    ['src', `/${'x'.repeat(2001)}`],
    ['link', 'javascript:alert(1)'],
    ['folder', 'blob:https://example.org/1'],
    ['lang', 'en"><script>'],
    ['languages', 'en, fr'],
    ['limit', '0'],
    ['limit', '101'],
    ['limit', '5.5'],
    ['filters', 'author'],
    ['accent', 'red;background:url(//example.org)'],
    ['accent', '#abc'],
    ['radius', '-1'],
    ['theme', '__proto__'],
    ['searchable', 'no'],
    ['time-zone', 'Europe/Nowhere'],
    ['refresh-interval', '5'],
    ['url-state', 'a b'],
    ['since', '31.01.2026'],
    ['until', 'P'],
    ['content-language', 'en, fr'],
  ] as readonly (readonly [FieldName, string])[])
    it(`rejects an invalid value: ${name}=${text.slice(0, 40)}`, () =>
      expect(parseChoice(new URLSearchParams([[name, text]]))).to.deep.equal(DEFAULTS));

  it('keeps checkboxes unique and in display order', () =>
    expect(parse('filters=sort+topic+sort+nothing').filters).to.equal('topic sort'));

  it('collapses text to one line', () => expect(parse('src=%0A%20/a.xml%0A/b.xml%20').src).to.equal('/a.xml /b.xml'));

  it('knows which fields each element has', () => {
    expect(isFieldOf('id', 'item')).to.be.true;
    expect(isFieldOf('id', 'list')).to.be.false;
    expect(isFieldOf('layout', 'newsroom')).to.be.true;
    expect(isFieldOf('lang', 'item')).to.be.true;
  });
});
