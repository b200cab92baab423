import { expect } from 'chai';
import { rootIndex, xmlRoot } from '../../../src/formats/shared/xml-root.js';

describe('xmlRoot', () => {
  const ROWS: readonly (readonly [about: string, text: string, root: string | undefined])[] = [
    ['nothing before it', '<rss version="2.0">', 'rss'],
    ['a prefix', '<rdf:RDF xmlns:rdf="x">', 'RDF'],
    ['a byte order mark, white space and a declaration', '\ufeff\n <?xml version="1.0"?>\n<feed>', 'feed'],
    ['a declaration closed like a tag', '<?xml version="1.0">\n<rss>', 'rss'],
    ['instructions', '<?xml-stylesheet href="a.xsl" ?><?php echo 1 ?><entry/>', 'entry'],
    ['comments with tags in them', '<!-- <html> --><!----><rss>', 'rss'],
    ['a doctype', '<!DOCTYPE rss SYSTEM "a>b.dtd"><rss>', 'rss'],
    ['an internal subset', '<!DOCTYPE rss [<!ENTITY a "]><html>"> <!-- ]> \' --> ] ><rss>', 'rss'],
    ['an unterminated internal subset', '<!DOCTYPE rss [ "><rss>', 'rss'],
    ['HTML', '<!DOCTYPE html><html lang="en">', 'html'],
    ['less-than signs outside tags', '< <3 </a><rss>', 'rss'],
    ['letters of any script', '<ру:лента>', 'лента'],
    ['a name at the end of the text', '<rss', 'rss'],
    ['no element', '<!-- only a comment -->', undefined],
    ['an unclosed comment', '<!-- <rss>', undefined],
    ['JSON', '{"a": "<rss>"}', undefined],
    ['nothing', '', undefined],
    ['more than 4 KB', `<!--${'x'.repeat(4096)}--><rss>`, undefined],
  ];
  for (const [about, text, root] of ROWS) {
    it(`${about}: ${root ?? 'none'}`, () => {
      expect(xmlRoot(text)).to.equal(root);
    });
  }

  // Quadratic work would exceed the time limit of a test.
  it('finds no root in long texts of repeated starts', () => {
    for (const piece of ['<', '<?', '<!', '<!--', '<!DOCTYPE a [', `<!DOCTYPE a [ "'`, '<?"', "<?'>", '&<']) {
      expect(rootIndex(piece.repeat(200_000)), piece).to.equal(-1);
    }
  });
});
