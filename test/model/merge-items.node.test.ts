import { expect } from 'chai';
import { groupByNames } from '../../src/model/group-by-names.js';
import { mergeTranslations } from '../../src/model/merge-items.js';
import type { AlternateLink, NewsItem } from '../../src/model/news.js';

const itemOf = (id: string, language: string, rest: Partial<NewsItem> = {}): NewsItem => ({
  id,
  versions: [
    { language, url: `https://news.example/${language}/${id}`, headline: `${id} ${language}`, kind: 'original' },
  ],
  authors: [],
  images: [],
  attachments: [],
  topics: [],
  places: [],
  contacts: [],
  related: [],
  ...rest,
});

const linkedTo = (...alternates: AlternateLink[]): Partial<NewsItem> => ({ alternates });

describe('groupByNames', () => {
  it('joins values by names they share through others, and keeps their order', () => {
    const groups = groupByNames(['a', 'x', 'bc', 'd', 'ab', 'cd'], (value) => Array.from(value));
    expect(groups).to.deep.equal([['a', 'bc', 'd', 'ab', 'cd'], ['x']]);
  });

  it('leaves values without a name alone', () => {
    expect(groupByNames(['', 'a', ''], (value) => Array.from(value))).to.deep.equal([[''], ['a'], ['']]);
  });
});

describe('mergeTranslations', () => {
  it('makes one item of linked ones; the first is the original', () => {
    const [item, other, ...none] = mergeTranslations([
      itemOf('1', 'fr', linkedTo({ language: 'en', id: '2' })),
      itemOf('9', 'fr'),
      itemOf('2', 'en', { published: { kind: 'day', iso: '2024-01-02' } }),
    ]);
    expect(none).to.deep.equal([]);
    expect(other?.id).to.equal('9');
    expect(item?.id).to.equal('1');
    expect(item?.versions.map(({ language, kind }) => [language, kind])).to.deep.equal([
      ['fr', 'original'],
      ['en', 'human'],
    ]);
    expect(item?.published).to.deep.equal({ kind: 'day', iso: '2024-01-02' });
    expect(item).not.to.have.property('alternates');
  });

  it('joins by address, and keeps links to what is not there', () => {
    const [item] = mergeTranslations([
      itemOf('1', 'fr'),
      itemOf('2', 'en', linkedTo({ url: 'https://news.example/fr/1' }, { language: 'ru', id: '3' })),
    ]);
    expect(item?.versions.length).to.equal(2);
    expect(item?.alternates).to.deep.equal([{ language: 'ru', id: '3' }]);
  });

  it('has a language only once', () => {
    const [item] = mergeTranslations([itemOf('1', 'fr'), itemOf('1', 'fr'), itemOf('1', 'ar'), itemOf('1', 'ar')]);
    expect(item?.versions.map(({ headline }) => headline)).to.deep.equal(['1 fr', '1 ar']);
  });

  it('says of one picture what each language says of it', () => {
    const pictureOf = (language: string, value: string): Partial<NewsItem> => ({
      images: [{ role: 'main', renditions: [{ url: 'https://news.example/a.jpg' }], alt: [{ language, value }] }],
    });
    const [item] = mergeTranslations([
      itemOf('1', 'fr', pictureOf('fr', 'Une grue')),
      itemOf('1', 'ru', pictureOf('ru', 'Кран')),
    ]);
    expect(item?.images).to.deep.equal([
      {
        role: 'main',
        renditions: [{ url: 'https://news.example/a.jpg' }],
        alt: [
          { language: 'fr', value: 'Une grue' },
          { language: 'ru', value: 'Кран' },
        ],
      },
    ]);
  });
});
