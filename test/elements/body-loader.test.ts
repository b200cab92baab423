import { expect } from '@open-wc/testing';
import { BodyLoader } from '../../src/elements/news-item/body-loader.js';
import type { NewsVersion } from '../../src/model/news.js';
import type { SanitizeOptions } from '../../src/safety/sanitize-html.js';
import { SafeHtml } from '../../src/safety/safe-html.js';

const VERSION = { body: { html: '<p>One</p><p>two <b onclick="x()">three</b></p>' } } as NewsVersion;

const load = async (options: SanitizeOptions): Promise<BodyLoader> => {
  const loader = new BodyLoader({
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  loader.prepare(VERSION, options);
  await loader.settled;
  return loader;
};

describe('BodyLoader', () => {
  it('sanitises a body', async () => {
    const { body, version } = await load({});
    expect(version).to.equal(VERSION);
    expect(body?.content).to.be.instanceOf(SafeHtml);
    expect(body?.text.trim().split(/\s+/)).to.deep.equal(['One', 'two', 'three']);
  });

  it('renders plain text when the site’s sanitiser throws', async () => {
    const sanitizer = (): never => {
      throw new RangeError('too much');
    };
    expect((await load({ sanitizer })).body).to.deep.equal({ content: 'One\ntwo three', text: 'One\ntwo three' });
  });

  it('renders plain text when the site’s sanitiser has not settled after six seconds', async () => {
    const wait = window.setTimeout.bind(window);
    const delays: unknown[] = [];
    window.setTimeout = ((handler: () => void, delay: number) => {
      delays.push(delay);
      return wait(handler);
    }) as typeof window.setTimeout;
    const { body } = await load({ sanitizer: () => new Promise<never>(() => undefined) }).finally(() => {
      window.setTimeout = wait;
    });
    expect(body).to.deep.equal({ content: 'One\ntwo three', text: 'One\ntwo three' });
    expect(delays).to.deep.equal([6_000]);
  });
});
