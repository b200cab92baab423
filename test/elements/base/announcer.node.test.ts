import { expect } from 'chai';
import { Announcer } from '../../../src/elements/base/announcer.js';
import { stubGlobal } from '../../support/stub-global.js';

describe('Announcer', () => {
  let timers: Map<number, { readonly task: () => void; readonly delay: number }>;
  let updates: number;
  let announcer: Announcer;
  let restore: readonly (() => void)[];

  beforeEach(() => {
    timers = new Map();
    updates = 0;
    let ids = 0;
    restore = [
      stubGlobal('setTimeout', (task: () => void, delay: number) => {
        timers.set((ids += 1), { task, delay });
        return ids;
      }),
      stubGlobal('clearTimeout', (id: number) => void timers.delete(id)),
    ];
    announcer = new Announcer({
      uiLanguage: 'en',
      isConnected: true,
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => void (updates += 1),
      updateComplete: Promise.resolve(true),
    });
  });
  afterEach(() => restore.forEach((each) => each()));

  it('changes a repeated text slightly, because screen readers announce only changes', () => {
    announcer.say('1 more article loaded');
    announcer.say('1 more article loaded');
    expect(announcer.texts).to.deep.equal(['1 more article loaded\u00a0']);
  });

  it('removes a text after ten seconds, so that it is not read again before the content', () => {
    announcer.say('one');
    announcer.say('two');
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([10_000]);
    for (const { task } of timers.values()) task();
    expect([announcer.texts, updates]).to.deep.equal([[], 3]);
  });

  it('drops its text and its timer when the element is removed', () => {
    announcer.say('one');
    announcer.hostDisconnected();
    expect([announcer.texts, timers.size]).to.deep.equal([[], 0]);
  });
});
