import type { NewsItem } from '../../../src/model/news.js';

/** An item of the model. */
export const item = (id: string, fields: Partial<NewsItem> = {}): NewsItem => ({
  id,
  versions: [{ language: 'en', headline: `Article ${id}`, kind: 'original' }],
  authors: [],
  images: [],
  attachments: [],
  topics: [],
  places: [],
  contacts: [],
  related: [],
  ...fields,
});
