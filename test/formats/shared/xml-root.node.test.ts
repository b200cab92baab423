import { expect } from 'chai';
import { rootIndex, xmlRoot } from '../../../src/formats/shared/xml-root.js';

describe('xmlRoot', () => {
  const ROWS: readonly (readonly [about: string, text: string, root: string | undefined])[] = [
    ['nothing before it', '<rss version="2.0">', 'rss'],
    ['a prefix', '<rdf:RDF xmlns:rdf="x">', 'RDF'],
    ['a byte order mark, white space and a declaration', '\ufeff\n <?xml version="1.0"?>\n<feed>', 'feed'],
    ['a declaration that ends like a tag', '<?xml version="1.0">\n<rss>', 'rss'],
    ['instructions', '<?xml-stylesheet href="a.xsl" ?><?php echo 1 ?><entry/>', 'entry'],
    ['comments with tags in them', '<!-- <html> --><!----><rss>', 'rss'],
    ['a document type', '<!DOCTYPE rss SYSTEM "a>b.dtd"><rss>', 'rss'],
    ['an internal subset', '<!DOCTYPE rss [<!ENTITY a "]><html>"> <!-- ]> \' --> ] ><rss>', 'rss'],
    ['an internal subset that never ends', '<!DOCTYPE rss [ "><rss>', 'rss'],
    ['HTML', '<!DOCTYPE html><html lang="en">', 'html'],
    ['less-than signs that start nothing', '< <3 </a><rss>', 'rss'],
    ['letters of any script', '<ру:лента>', 'лента'],
    ['a name at the end of the text', '<rss', 'rss'],
    ['no element', '<!-- only a comment -->', undefined],
    ['a comment that never ends', '<!-- <rss>', undefined],
    ['JSON', '{"a": "<rss>"}', undefined],
    ['nothing', '', undefined],
    ['more than 4 KB', `<!--${'x'.repeat(4096)}--><rss>`, undefined],
  ];
  for (const [about, text, root] of ROWS) {
    it(`${about}: ${root ?? 'none'}`, () => {
      expect(xmlRoot(text)).to.equal(root);
    });
  }

  // Quadratic work on texts of this length would exceed the time limit of any test.
  it('finds no root in long texts that start one again and again', () => {
    for (const piece of ['<', '<?', '<!', '<!--', '<!DOCTYPE a [', `<!DOCTYPE a [ "'`, '<?"', "<?'>", '&<']) {
      expect(rootIndex(piece.repeat(200_000)), piece).to.equal(-1);
    }
  });
});
