import { expect } from 'chai';
import { parseNews } from '../../../src/loading/parse-news.js';

const DATE = 'Mon, 05 Feb 2024 10:00:00 GMT';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';

const headlinesOf = async (document: string): Promise<readonly (string | undefined)[]> =>
  (await parseNews(document)).items.map((item) => item.versions[0].headline);

describe('names and namespaces of RSS and Atom', () => {
  const channel = '<channel><title>News</title><item><title>Fair</title></item></channel>';
  const entry = '<entry><title>Fair</title><id>1</id></entry>';
  const ROWS: readonly (readonly [about: string, document: string])[] = [
    ['RSS without a version', `<rss>${channel}</rss>`],
    ['RSS in an unknown namespace', `<rss version="2.0" xmlns="https://rss.example/ns">${channel}</rss>`],
    ["RSS in Atom's namespace", `<rss version="2.0" ${ATOM}>${channel}</rss>`],
    ["RSS in a module's namespace", `<rss version="2.0" xmlns="http://search.yahoo.com/mrss/">${channel}</rss>`],
    ['RSS with a namespace on each item', `<rss>${channel.replace('<item>', '<item xmlns="urn:x">')}</rss>`],
    ['RSS with a namespace on each title', `<rss>${channel.replaceAll('<title>', '<title xmlns="urn:x">')}</rss>`],
    ['RSS with an undeclared prefix on items', `<rss>${channel.replaceAll(/(<\/?)(item|title)/g, '$1rss:$2')}</rss>`],
    ['RSS with an undeclared prefix everywhere', `<rss>${channel}</rss>`.replaceAll(/<(\/?)/g, '<$1feed:')],
    [
      'RSS with an undeclared, unknown prefix on items',
      '<rss><channel><x:item><x:title>Fair</x:title></x:item><x:item/></channel></rss>',
    ],
    [
      'RSS with the prefix of an unknown namespace',
      `<rss>${channel}</rss>`.replaceAll(/<(\/?)/g, '<$1x:').replace('>', ' xmlns:x="urn:x">'),
    ],
    ['a channel without its root', channel],
    ['RSS in capitals', `<rss>${channel}</rss>`.replaceAll(/<\/?\w+/g, (tag) => tag.toUpperCase())],
    ['RSS with capitals', '<Rss><Channel><Item><Title>Fair</Title></Item></Channel></Rss>'],
    ['RSS with end tags in another case', `<rss>${channel.replaceAll('</title>', '</Title>')}</rss>`],
    ['RSS 1.0 in an unknown namespace', `<rdf:RDF ${RDF} xmlns="urn:x">${channel}</rdf:RDF>`],
    ['RSS 1.0 with an undeclared prefix', `<rdf:RDF>${channel}</rdf:RDF>`],
    ['RSS 1.0 in lower case', `<rdf xmlns="urn:x">${channel}</rdf>`],
    [
      'RSS 1.1, whose items are in a list',
      '<Channel xmlns="http://purl.org/net/rss1.1#"><items><item><title>Fair</title></item></items></Channel>',
    ],
    ['Atom in no namespace', `<feed>${entry}</feed>`],
    ['Atom in an unknown namespace', `<feed xmlns="urn:x">${entry}</feed>`],
    [
      'Atom entries in an unknown namespace',
      `<feed ${ATOM}>${entry.replace('<entry>', '<entry xmlns="urn:x">')}</feed>`,
    ],
    ['Atom entries in no namespace', `<feed ${ATOM}>${entry.replace('<entry>', '<entry xmlns="">')}</feed>`],
    ['Atom titles in no namespace', `<feed ${ATOM}>${entry.replace('<title>', '<title xmlns="">')}</feed>`],
    ['Atom with an undeclared prefix', `<feed>${entry}</feed>`.replaceAll(/<(\/?)/g, '<$1a:')],
    ['Atom whose entries alone have a prefix', `<feed ${ATOM}>${entry.replaceAll(/<(\/?)/g, '<$1atom:')}</feed>`],
    ['Atom with capitals', `<Feed ${ATOM}><Entry><Title>Fair</Title><ID>1</ID></Entry></Feed>`],
  ];
  for (const [about, document] of ROWS) {
    it(`reads ${about}`, async () => expect(await headlinesOf(document)).to.deep.equal(['Fair']));
  }

  it('finds elements and attributes of items in any case', async () => {
    const document = `<rss><channel><item><Title>Fair</Title><pubdate>${DATE}</pubdate><GUID ispermalink="false">7</GUID>
      <Link>https://port.example/7</Link><enclosure URL="https://port.example/7.PDF" Type="application/pdf"/>
      <content:Encoded>&lt;p&gt;Stalls</content:Encoded><DC:Creator>Ann</DC:Creator></item></channel></rss>`;
    const [item] = (await parseNews(document)).items;
    expect(item?.id).to.equal('7');
    expect(item?.published).to.deep.equal({ kind: 'instant', iso: '2024-02-05T10:00:00Z' });
    expect(item?.versions[0].url).to.equal('https://port.example/7');
    expect(item?.versions[0].body).to.deep.equal({ html: '<p>Stalls' });
    expect(item?.attachments).to.deep.equal([{ url: 'https://port.example/7.PDF', mimeType: 'application/pdf' }]);
    expect(item?.authors).to.deep.equal([{ name: 'Ann' }]);
  });

  it("does not take a module's element for the format's", async () => {
    const document = `<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="urn:x"><channel><item>
      <media:title>Picture</media:title><x:title>Other</x:title><title>Fair</title><x:link>https://port.example/x</x:link>
      <link xmlns="http://www.w3.org/2005/Atom" rel="self" href="https://port.example/self"/>
      </item></channel></rss>`;
    const [item] = (await parseNews(document)).items;
    expect(item?.versions[0]).to.deep.equal({ headline: 'Fair', kind: 'original' });
  });
});
