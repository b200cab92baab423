import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { NewsError } from '../../../src/model/news-error.js';
import { ChunkController, type ChunkContent } from '../../../src/elements/base/chunk-controller.js';

class ChunkHost extends LitElement {
  updates = 0;

  protected override updated(): void {
    this.updates += 1;
  }
}
customElements.define('test-chunk-host', ChunkHost);

const makeHost = (): Promise<ChunkHost> => fixture<ChunkHost>(html`<test-chunk-host></test-chunk-host>`);

const content = (value: string): ChunkContent<string> => ({
  value,
  styles: [
    css`
      p {
        color: red;
      }
    `,
  ],
});

describe('ChunkController', () => {
  it('loads once, however often it is called', async () => {
    let loads = 0;
    const host = await makeHost();
    const chunk = new ChunkController(host, () => {
      loads += 1;
      return Promise.resolve(content('drawing'));
    });
    chunk.load();
    chunk.load();
    await chunk.settled;
    chunk.load();
    expect([loads, chunk.value, chunk.error]).to.deep.equal([1, 'drawing', undefined]);
  });

  it('adds the styles, requests an update, and notifies the host', async () => {
    const host = await makeHost();
    const before = [host.shadowRoot!.adoptedStyleSheets.length, host.updates] as const;
    const values: (string | undefined)[] = [];
    const chunk: ChunkController<string> = new ChunkController(
      host,
      () => Promise.resolve(content('drawing')),
      () => values.push(chunk.value),
    );
    chunk.load();
    await chunk.settled;
    await host.updateComplete;
    expect([host.shadowRoot!.adoptedStyleSheets.length, host.updates]).to.deep.equal([before[0] + 1, before[1] + 1]);
    expect(values).to.deep.equal(['drawing']);
  });

  it('loads again after a failure only on retry', async () => {
    let loads = 0;
    const host = await makeHost();
    const chunk = new ChunkController(host, () => {
      loads += 1;
      return loads === 1 ? Promise.reject(new NewsError('network', 'offline')) : Promise.resolve(content('drawing'));
    });
    chunk.load();
    await chunk.settled;
    expect([chunk.error?.code, chunk.error?.retryable, chunk.value]).to.deep.equal(['network', true, undefined]);
    chunk.load();
    await chunk.settled;
    expect(loads).to.equal(1);
    chunk.retry();
    await chunk.settled;
    expect([loads, chunk.value, chunk.error]).to.deep.equal([2, 'drawing', undefined]);
  });

  it('does nothing on retry without a failure', async () => {
    let loads = 0;
    const host = await makeHost();
    const chunk = new ChunkController(host, () => {
      loads += 1;
      return Promise.resolve(content('drawing'));
    });
    chunk.retry();
    await chunk.settled;
    expect(loads).to.equal(0);
  });
});
