import { define } from '../../src/entries/define.js';
import { testHostileFormats } from './test-hostile-formats.js';

define();

testHostileFormats([
  ['HTML pages', [['html/article-page.html', 8]]],
  [
    'RSS',
    [
      ['rss/media-group.xml', 38],
      ['rss/podcast.xml', 20],
      ['rss/content-module.xml', 20],
      ['rss/dublin-core.xml', 18],
      ['rss/rss-1.0.rdf', 22],
    ],
  ],
  [
    'Atom',
    [
      ['atom/atom-1.0.xml', 54],
      ['atom/media.xml', 38],
      ['atom/content-types.xml', 35],
    ],
  ],
]);
