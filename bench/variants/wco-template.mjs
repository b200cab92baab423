import { wcoVariant } from './shared/wco-list.mjs';

export const variant = wcoVariant(
  '<template slot="item"><img data-field="image"><h3><a data-field="link headline"></a></h3><time data-field="date"></time><p data-field="topic"></p><p data-field="summary"></p></template>',
);
