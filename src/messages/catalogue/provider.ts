import { msg } from '../message.js';

export const providerBack = msg('Back to the news', {
  id: 'provider.back',
  desc: 'Button that leads from an open article back to the list of news.',
});
