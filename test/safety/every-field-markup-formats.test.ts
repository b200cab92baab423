import { define } from '../../src/entries/define.js';
import { testHostileFormat } from './test-hostile-format.js';

define();

testHostileFormat('HTML pages', [['html/article-page.html', 8]]);
testHostileFormat('RSS', [
  ['rss/media-group.xml', 38],
  ['rss/podcast.xml', 20],
  ['rss/content-module.xml', 20],
  ['rss/dublin-core.xml', 18],
  ['rss/rss-1.0.rdf', 22],
]);
testHostileFormat('Atom', [
  ['atom/atom-1.0.xml', 54],
  ['atom/media.xml', 38],
  ['atom/content-types.xml', 35],
]);
