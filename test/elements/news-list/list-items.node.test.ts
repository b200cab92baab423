import { expect } from 'chai';
import { ListItems } from '../../../src/elements/news-list/list-items.js';
import type { NewsFeed } from '../../../src/model/news.js';
import { item } from './model-item.js';

const NEXT = 'https://news.example/2';

const feedOf = (ids: string, nextUrl?: string): NewsFeed => ({
  languages: [],
  fallback: [],
  items: Array.from(ids, (id) => item(id)),
  ...(nextUrl && { nextUrl }),
});

const idsOf = ({ all }: ListItems): string => all.map(({ id }) => id).join('');

const itemsOf = (ids: string, nextUrl?: string): ListItems => {
  const items = new ListItems();
  items.accept(feedOf(ids, nextUrl));
  return items;
};

describe('ListItems', () => {
  it('shows all items of the first feed', () => {
    const items = itemsOf('abc', NEXT);
    expect([idsOf(items), items.waiting.length, items.nextUrl]).to.deep.equal(['abc', 0, NEXT]);
  });

  it('is empty before a feed and after one without items', () => {
    expect([new ListItems().all, itemsOf('').all]).to.deep.equal([[], []]);
  });

  it('is cut if one of its pages is', () => {
    const items = itemsOf('ab', NEXT);
    items.append(feedOf('cd'));
    expect(items.isCut).to.equal(false);
    items.append({ ...feedOf('e'), isCut: true });
    expect(items.isCut).to.equal(true);
  });

  it('holds back new items of a later feed, and shows them first once accepted', () => {
    const items = itemsOf('abc');
    items.accept(feedOf('xabc'));
    expect([idsOf(items), items.waiting.length]).to.deep.equal(['abc', 1]);
    items.takeAll();
    expect([idsOf(items), items.waiting.length]).to.deep.equal(['xabc', 0]);
  });

  it('drops items missing from a later feed that has no next page', () => {
    const items = itemsOf('abc');
    items.accept(feedOf('ac'));
    expect(idsOf(items)).to.equal('ac');
  });

  it('adds pages below, each item once', () => {
    const items = itemsOf('ab', NEXT);
    items.append(feedOf('bcd', 'https://news.example/3'));
    expect([idsOf(items), items.nextUrl]).to.deep.equal(['abcd', 'https://news.example/3']);
    items.append(feedOf('e'));
    expect([idsOf(items), items.nextUrl]).to.deep.equal(['abcde', undefined]);
  });

  it('stops when a page names itself as the next one', () => {
    const items = itemsOf('ab', NEXT);
    items.append(feedOf('c', NEXT));
    expect(items.nextUrl).to.equal(undefined);
  });

  it('keeps items pushed to a page that was already loaded', () => {
    const items = itemsOf('ab', NEXT);
    items.append(feedOf('cd'));
    items.accept(feedOf('xa', NEXT));
    expect([idsOf(items), items.waiting.length]).to.deep.equal(['abcd', 1]);
    items.takeAll();
    expect(idsOf(items)).to.equal('xabcd');
  });

  it('returns the same list while its items are the same', () => {
    const items = itemsOf('ab', NEXT);
    items.append(feedOf('c'));
    expect(items.all).to.equal(items.all);
  });
});
