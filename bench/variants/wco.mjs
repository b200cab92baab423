import { wcoVariant } from './shared/wco-list.mjs';

export const variant = wcoVariant();
