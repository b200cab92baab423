import { define } from '../../src/define.js';
import { testHostileFormat } from './test-hostile-format.js';

define();

testHostileFormat('JSON Feed', [['json-feed/v1.0.json', 32]]);
testHostileFormat('ninjs', [
  ['ninjs/1-superdesk.json', 70],
  ['ninjs/2-full.json', 67],
  ['ninjs/2-associations.json', 76],
  ['ninjs/3-full.json', 48],
]);
testHostileFormat('WordPress', [
  ['wordpress/01-list-embedded.json', 122],
  ['wordpress/07-wpml.json', 37],
  ['wordpress/08-polylang-pro-versions.json', 80],
  ['wordpress/10-yoast.json', 47],
]);
testHostileFormat('Drupal', [
  ['drupal/07-gallery-and-documents.json', 161],
  ['drupal/03-translations.json', 105],
]);
testHostileFormat('ActivityStreams', [
  ['activitystreams/01-outbox-page.json', 63],
  ['activitystreams/14-pictures.json', 48],
]);
