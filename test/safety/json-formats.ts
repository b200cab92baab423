import type { Documents } from './hostile-documents.js';

/** JSON formats, with the documents that receive hostile values. The first document is rendered. */
export const JSON_FORMATS: readonly (readonly [format: string, documents: Documents])[] = [
  ['JSON Feed', [['json-feed/v1.0.json', 32]]],
  [
    'ninjs',
    [
      ['ninjs/1-superdesk.json', 70],
      ['ninjs/2-full.json', 67],
      ['ninjs/2-associations.json', 76],
      ['ninjs/3-full.json', 48],
    ],
  ],
  [
    'WordPress',
    [
      ['wordpress/01-list-embedded.json', 123],
      ['wordpress/07-wpml.json', 38],
      ['wordpress/08-polylang-pro-versions.json', 82],
      ['wordpress/10-yoast.json', 49],
    ],
  ],
  [
    'Drupal',
    [
      ['drupal/07-gallery-and-documents.json', 161],
      ['drupal/03-translations.json', 104],
    ],
  ],
  [
    'ActivityStreams',
    [
      ['activitystreams/01-outbox-page.json', 62],
      ['activitystreams/14-pictures.json', 48],
    ],
  ],
  [
    'schema.org',
    [
      ['json-ld/graph-yoast.json', 53],
      ['json-ld/news-article.json', 44],
      ['json-ld/translations.json', 29],
    ],
  ],
];
