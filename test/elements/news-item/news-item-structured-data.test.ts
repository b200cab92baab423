import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/entries/embed.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';

const DATA = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      url: 'https://news.invalid/en/1',
      language: 'en',
      title: 'Bridge </script> opens',
      date_published: '2024-05-06',
      _news: { translations: [{ language: 'fr', url: 'https://news.invalid/fr/1', title: 'Le pont ouvre' }] },
    },
  ],
};

const described = (item: WcoNewsItem): Record<string, unknown> | undefined => {
  const script = item.querySelector('script[type="application/ld+json"]');
  return script ? (JSON.parse(script.textContent) as Record<string, unknown>) : undefined;
};

describe('<wco-news-item structured-data>', () => {
  it('describes the version shown as the publisher’s, and updates with it', async () => {
    const item = await fixture<WcoNewsItem>(
      html`<wco-news-item lang="en" structured-data .data=${DATA}></wco-news-item>`,
    );
    await item.loadComplete;
    await waitUntil(() => described(item));
    expect(described(item)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://news.invalid/en/1',
      url: 'https://news.invalid/en/1',
      mainEntityOfPage: 'https://news.invalid/en/1',
      headline: 'Bridge </script> opens',
      inLanguage: 'en',
      datePublished: '2024-05-06',
      workTranslation: {
        '@type': 'NewsArticle',
        headline: 'Le pont ouvre',
        inLanguage: 'fr',
        url: 'https://news.invalid/fr/1',
      },
    });
    item.lang = 'fr';
    await waitUntil(() => described(item)?.['inLanguage'] === 'fr');
    expect(item.querySelectorAll('script')).to.have.length(1);
    item.structuredData = false;
    await waitUntil(() => !described(item));
  });

  it('describes the event and the recordings', async () => {
    const [article] = DATA.items;
    const data = {
      ...article,
      title: 'Open day',
      attachments: [
        {
          url: 'https://news.invalid/film.mp4',
          mime_type: 'video/mp4',
          title: 'The film',
          duration_in_seconds: 65,
          _news: { poster: 'https://news.invalid/film.jpg' },
        },
        { url: 'https://news.invalid/plan.pdf', mime_type: 'application/pdf' },
        { url: 'javascript:alert(1)', mime_type: 'audio/mpeg' },
      ],
      _news: {
        event: {
          start: '2026-11-04',
          status: 'cancelled',
          place: { name: [{ language: 'en', value: 'Harbour House' }], address: { lines: ['Quay 7'], country: 'BE' } },
          url: 'https://news.invalid/live',
        },
      },
    };
    const item = await fixture<WcoNewsItem>(
      html`<wco-news-item lang="en" structured-data .data=${data}></wco-news-item>`,
    );
    await item.loadComplete;
    await waitUntil(() => described(item));
    expect(described(item)).to.deep.include({
      about: {
        '@type': 'Event',
        name: 'Open day',
        url: 'https://news.invalid/en/1',
        startDate: '2026-11-04',
        eventStatus: 'https://schema.org/EventCancelled',
        location: [
          {
            '@type': 'Place',
            name: 'Harbour House',
            address: { '@type': 'PostalAddress', streetAddress: 'Quay 7', addressCountry: 'BE' },
          },
          { '@type': 'VirtualLocation', url: 'https://news.invalid/live' },
        ],
      },
      associatedMedia: {
        '@type': 'VideoObject',
        name: 'The film',
        inLanguage: 'en',
        contentUrl: 'https://news.invalid/film.mp4',
        encodingFormat: 'video/mp4',
        duration: 'PT65S',
        thumbnailUrl: 'https://news.invalid/film.jpg',
      },
    });
  });

  it('is off by default', async () => {
    const item = await fixture<WcoNewsItem>(html`<wco-news-item lang="en" .data=${DATA}></wco-news-item>`);
    await item.loadComplete;
    await aTimeout(50);
    expect(described(item)).to.equal(undefined);
  });
});
