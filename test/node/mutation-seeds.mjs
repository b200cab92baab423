/**
 * Mutated documents that were once read wrongly. They always run. test/node/mutations.test.mjs prints new ones in
 * this format:
 * - `fixture`: file below test/fixtures
 * - `mutations`: see test/support/mutate.mjs
 * - `what`: the bug
 */
export const SEEDS = [
  {
    fixture: 'json-feed/raw-newlines.json',
    mutations: [
      { op: 'truncate', at: 1 },
      { op: 'insert', at: 1, piece: '\\"', times: 500_000 },
    ],
    what: 'repairing raw line breaks took quadratic time: a string that never ends was searched from each quotation mark',
  },
  {
    fixture: 'atom/no-namespace.xml',
    mutations: [{ op: 'swapTags', at: 418_933_843, to: 3_272_920 }],
    what: 'an id kept its line breaks',
  },
  {
    fixture: 'atom/atom-1.0.xml',
    mutations: [{ op: 'swapTags', at: 61_744_807, to: 482_381 }],
    what: 'an id kept its line breaks',
  },
  {
    fixture: 'rss/media-group.xml',
    mutations: [{ op: 'swapTags', at: 75_589_921, to: 590_546 }],
    what: 'a guid kept its line breaks',
  },
  {
    fixture: 'rss/guids.xml',
    mutations: [
      { op: 'insert', piece: '&#xD800;', times: 20_000, at: 493 },
      { op: 'swapTags', at: 288_228_181, to: 2_251_782 },
    ],
    what: 'a guid could be of any length',
  },
  {
    fixture: 'xml/atom-broken.xml',
    mutations: [{ op: 'swapTags', at: 308_780_680, to: 2_412_349 }],
    what: 'an id kept its line breaks',
  },
  {
    fixture: 'rss/authors.xml',
    mutations: [
      { op: 'copy', length: 233, at: 166 },
      { op: 'swapTags', at: 903_066_017, to: 7_055_203 },
    ],
    what: 'an address taken out of a byline left two spaces',
  },
  {
    fixture: 'wordpress/02-one-post.json',
    mutations: [{ op: 'replace', value: { json: '{"O":"d+4U)","":-8.05}' }, path: ['polylang_translations'] }],
    what: 'a key of a map without a letter became a language',
  },
  {
    fixture: 'activitystreams/02-content-warning.json',
    mutations: [{ op: 'replace', value: { json: '{" BB":"!","x +":null}' }, path: ['contentMap'] }],
    what: 'a key of a map kept its spaces as a language',
  },
  {
    fixture: 'activitystreams/03-article-maps.json',
    mutations: [{ op: 'replace', value: { json: '{"":"Abh","\\n":"x"," de ":"y"}' }, path: ['image', 'nameMap'] }],
    what: 'keys of a map of alternative texts became languages as they were',
  },
  {
    fixture: 'json-ld/html-body.json',
    mutations: [{ op: 'replace', value: { long: 10_001 }, path: ['author'] }],
    what: 'the name of an author could be of any length',
  },
  {
    fixture: 'json-ld/crops.json',
    mutations: [{ op: 'replace', value: { long: 200_000 }, path: ['dateline'] }],
    what: 'a dateline could be of any length',
  },
  {
    fixture: 'rss/podcast.xml',
    mutations: [
      { op: 'swapTags', at: 595_618_855, to: 4_653_272 },
      { op: 'insert', piece: '\xff', times: 20_000, at: 932 },
      { op: 'swapTags', at: 13_633_244, to: 106_509 },
    ],
    what: 'the media type of an attachment could be of any length',
  },
  {
    fixture: 'atom/atom-0.3.xml',
    mutations: [{ op: 'insert', piece: '\xef\xbb\xbf', times: 500_000, at: 1305 }],
    what: 'white space in the type of a text took quadratic time',
  },
];
