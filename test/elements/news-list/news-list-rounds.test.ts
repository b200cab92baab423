import { expect } from '@open-wc/testing';
import { captureWarnings, part, textOf } from '../../support/dom.js';
import { withoutBackOff } from '../../support/without-back-off.js';
import { article, feedOf, placeList } from './fixtures.js';

/** Numbers from 0 to 1, the same in every run (a linear congruential generator, Numerical Recipes). */
const randomFrom = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

interface Published {
  readonly id: string;
  title: string;
}

describe('<wco-news-list> over 200 refreshes', () => {
  withoutBackOff();

  it('never duplicates, reorders or loses an item, whatever the source returns', async () => {
    const random = randomFrom(7);
    let made = 0;
    const make = (): Published => ({ id: `n${made++}`, title: 'As published' });
    let published: readonly Published[] = Array.from({ length: 12 }, make);
    /** The expected list: corrected in place, without withdrawn items, with new ones only on request. */
    let expected: readonly Published[] = published;
    let isFailing = false;
    const fetcher = (): Promise<Response> =>
      isFailing
        ? Promise.resolve(new Response('busy', { status: 503 }))
        : Promise.resolve(Response.json(feedOf(published.map(({ id, title }) => article(id, { title })))));
    const { restore } = captureWarnings();
    const list = await placeList({ fetcher, limit: 1000 }, { src: '/rounds.json', paging: 'none' });
    await list.loadComplete;
    const seen = { failed: 0, taken: 0, waiting: 0 };
    for (let round = 0; round < 200; round += 1) {
      isFailing = random() < 0.15;
      if (!isFailing) {
        const kept = published.filter(() => random() > 0.04);
        published = [
          ...Array.from({ length: Math.floor(random() * 3) }, make),
          ...kept.map((each) => (random() < 0.1 ? { ...each, title: `Corrected in round ${round}` } : each)),
        ];
        const byId = new Map(published.map((each) => [each.id, each]));
        expected = expected.flatMap(({ id }) => byId.get(id) ?? []);
      }
      await list.refresh();
      seen.failed += Number(isFailing);
      expect(list.state, `round ${round}`).to.equal(isFailing ? 'stale' : 'ready');
      const button = part(list, 'new-items');
      const fresh = published.filter(({ id }) => !expected.some((each) => each.id === id)).length;
      seen.waiting += Number(fresh > 0);
      expect(textOf(button), `round ${round}`).to.equal(
        fresh === 0 ? '' : `Show ${fresh} new article${fresh === 1 ? '' : 's'}`,
      );
      if (button && random() < 0.3) {
        button.click();
        await list.updateComplete;
        expected = published;
        seen.taken += 1;
      }
      const rows = [...list.shadowRoot!.querySelectorAll('li')].map((row) => [
        row.querySelector('a')!.pathname.replace('/en/', ''),
        textOf(row.querySelector('[part="headline"]')),
      ]);
      expect(rows, `round ${round}`).to.deep.equal(expected.map(({ id, title }) => [id, title]));
    }
    restore();
    // Checks that the rounds covered every case.
    expect([seen.failed > 15, seen.taken > 20, seen.waiting > 60]).to.deep.equal([true, true, true]);
  });
});
