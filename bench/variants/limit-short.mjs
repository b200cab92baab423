import { limitVariant } from './shared/limit-list.mjs';

export const variant = limitVariant(false);
