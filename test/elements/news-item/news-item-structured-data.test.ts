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

  it('is off by default', async () => {
    const item = await fixture<WcoNewsItem>(html`<wco-news-item lang="en" .data=${DATA}></wco-news-item>`);
    await item.loadComplete;
    await aTimeout(50);
    expect(described(item)).to.equal(undefined);
  });
});
