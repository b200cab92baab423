import { msg } from '../message.js';

export const providerBack = msg('Back to the news', {
  id: 'provider.back',
  desc: 'Button above an open article. Leads back to the list of articles.',
});
