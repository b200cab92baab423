import { expect } from 'chai';
import { jsonFeed } from '../../../src/formats/json-feed/json-feed.js';
import type { NewsFeed } from '../../../src/model/news.js';
import { FULL_FEED } from '../fixtures/full-feed.js';
import { FULL_MODEL } from '../fixtures/full-model.js';
import { garbage, MEMBERS } from '../fixtures/members.js';

type Tree = Record<string, unknown>;

/** The object that holds a member, and the member's name. */
const find = (root: object, path: string): readonly [Tree | undefined, string] => {
  const names = path.split('.');
  const last = names.pop()!;
  return [names.reduce<unknown>((tree, name) => (tree as Tree | undefined)?.[name], root) as Tree | undefined, last];
};

const without = (model: NewsFeed, paths: readonly string[]): unknown => {
  const copy = structuredClone(model);
  for (const path of paths) {
    const [holder, name] = find(copy, path);
    if (holder) Reflect.deleteProperty(holder, name);
  }
  return copy;
};

const feedWith = (member: string, value: unknown): object => {
  const feed = structuredClone(FULL_FEED);
  const [holder, name] = find(feed, member);
  if (member !== 'items.1._news') expect(holder, member).to.have.property(name);
  holder![name] = value;
  return feed;
};

describe('jsonFeed with garbage', () => {
  for (const [member, ...paths] of MEMBERS) {
    it(`in ${member} changes ${paths.length > 0 ? `only ${paths.join(' and ')}` : 'nothing'}`, async () => {
      const rest = without(FULL_MODEL, paths);
      for (const value of garbage()) {
        const model = await jsonFeed.read({ json: feedWith(member, value) });
        expect(without(model, paths)).to.deep.equal(rest);
        expect(JSON.stringify(model)).not.to.match(/undefined|\[object|null|NaN/);
      }
    });
  }

  it('as a document is not detected, and as the list of items gives no items', async () => {
    for (const value of garbage()) {
      expect(jsonFeed.detect({ json: value })).to.equal(false);
      const model = await jsonFeed.read({ json: { version: 'https://jsonfeed.org/version/1.1', items: value } });
      expect(model).to.deep.equal({ languages: [], fallback: [], items: [] });
    }
  });
});
