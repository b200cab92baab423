import { expect } from '@open-wc/testing';
import {
  noticeFromAttributes,
  type NoticeAttributes,
} from '../../../src/elements/language-notice/notice-from-attributes.js';
import type { Notice } from '../../../src/elements/parts/notice.js';

const notice = (attributes: Partial<NoticeAttributes>, language?: string): Notice | undefined => {
  const none = { requested: undefined, shown: undefined, available: undefined, original: undefined, kind: undefined };
  const element = Object.assign(document.createElement('div'), { ...none, ...attributes });
  return noticeFromAttributes(element, language);
};

const DERIVED: readonly (readonly [requested: string, shown: string, kind: Notice['kind'] | undefined])[] = [
  ['ru', 'ru', undefined],
  ['ru-RU', 'ru', undefined],
  ['pt-PT', 'pt-BR', undefined],
  ['zh-Hans', 'zh-Hant', 'script'],
  ['nb', 'nn', 'related'],
  ['ru', 'en', 'default'],
];

describe('noticeFromAttributes', () => {
  for (const [requested, shown, kind] of DERIVED) {
    it(`${shown} for ${requested}: ${kind ?? 'no notice'}`, () => {
      expect(notice({ requested, shown })?.kind).to.equal(kind);
    });
  }

  it('takes the interface language as the requested one, unless the attribute is set', () => {
    expect(notice({ shown: 'en' }, 'ru')?.requested).to.equal('ru');
    expect(notice({ shown: 'en', requested: 'fr' }, 'ru')?.requested).to.equal('fr');
  });

  for (const kind of ['exact', 'regional', 'script', 'related', 'author', 'default', 'none'] as const) {
    it(`accepts "${kind}" from the author`, () => {
      const found = notice({ requested: 'ru', shown: 'ru', kind });
      expect([found?.kind, found?.versionKind, found?.isOutdated]).to.deep.equal([kind, undefined, false]);
    });
  }

  for (const kind of ['machine', 'machine-reviewed', 'summary'] as const) {
    it(`"${kind}" says how the version was made; the rest is derived`, () => {
      const found = notice({ requested: 'ru', shown: 'ru', kind });
      expect([found?.kind, found?.versionKind, found?.isOutdated]).to.deep.equal(['exact', kind, false]);
    });
  }

  it('"outdated" is not a kind of version', () => {
    const found = notice({ requested: 'ru', shown: 'en', kind: 'outdated' });
    expect([found?.kind, found?.versionKind, found?.isOutdated]).to.deep.equal(['default', undefined, true]);
  });

  it('treats an unknown kind as none', () => {
    expect(notice({ requested: 'ru', shown: 'ru', kind: 'nonsense' })).to.equal(undefined);
    expect(notice({ requested: 'ru', shown: 'en', kind: 'nonsense' })?.kind).to.equal('default');
  });

  it('excludes the version shown from the others, in any spelling of its tag', () => {
    const others = notice({ requested: 'ru', shown: 'pt-br', available: 'en pt-BR fr' })?.others;
    expect(others?.map(({ language }) => language)).to.deep.equal(['en', 'fr']);
  });

  it('finds the original among the versions, with its address', () => {
    const element = document.createElement('div');
    element.innerHTML = '<a hreflang="en-GB" href="https://news.example/en"></a>';
    const attributes = { requested: 'ru', shown: 'ru', available: undefined, original: 'en-gb', kind: 'machine' };
    expect(noticeFromAttributes(Object.assign(element, attributes), 'ru')?.original).to.deep.equal({
      language: 'en-GB',
      url: 'https://news.example/en',
    });
    expect(notice({ shown: 'ru', original: 'en', kind: 'machine' }, 'ru')?.original).to.deep.equal({ language: 'en' });
  });
});
