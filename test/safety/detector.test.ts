import { expect } from '@open-wc/testing';
import { armDetector, findLeftovers, settle } from './detector.js';
import { PAYLOADS, type Payload } from './payloads.js';

/** A separate page, so that raw markup can set `<base>`, clobber names and load style sheets. */
const PAGE = '<!doctype html><base href="https://host.invalid/"><body><div id="live"></div>';

/** Hostile only to a sanitiser that repairs or decodes too much. Parsed as they are, they are harmless. */
const HARMLESS_WHEN_PARSED = ['handler: tag that never ends', 'mutation: entities decoded twice'];

/** Pages open at the same time; their animations never end. */
const BATCH_SIZE = 40;

interface Raw {
  readonly frame: HTMLIFrameElement;
  readonly live: Element;
  readonly fired: () => number;
}

const insertRaw = async ({ html }: Payload): Promise<Raw> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = PAGE;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const live = frame.contentDocument!.querySelector('#live')!;
  const { fired } = armDetector(frame.contentWindow!);
  live.innerHTML = html;
  return { frame, live, fired };
};

describe('the detector', () => {
  const fired = new Map<string, number>();
  const findings = new Map<string, readonly string[]>();

  before(async function () {
    this.timeout(300_000);
    for (let start = 0; start < PAYLOADS.length; start += BATCH_SIZE) {
      const batch = PAYLOADS.slice(start, start + BATCH_SIZE);
      const inserted = await Promise.all(batch.map(insertRaw));
      await settle(1500);
      for (const [index, { frame, live, ...raw }] of inserted.entries()) {
        const { name } = batch[index]!;
        fired.set(name, raw.fired());
        findings.set(name, findLeftovers(live, true));
        frame.remove();
      }
    }
  });

  it('has at least 300 payloads with unique names', () => {
    expect(new Set(PAYLOADS.map(({ name }) => name)).size).to.equal(PAYLOADS.length);
    expect(PAYLOADS.length).to.be.at.least(300);
  });

  it('sees at least 90 payloads run when inserted as raw markup', () => {
    expect([...fired].filter(([, times]) => times > 0)).to.have.length.at.least(90);
  });

  for (const { name } of PAYLOADS.filter(({ name }) => !HARMLESS_WHEN_PARSED.includes(name))) {
    it(`finds leftovers of raw markup: ${name}`, () => {
      expect(findings.get(name)).to.not.be.empty;
    });
  }

  it('finds nothing in allowed markup', () => {
    const body = document.createElement('div');
    body.innerHTML =
      '<p lang="fr" dir="ltr" title="t">a <a rel="noopener noreferrer nofollow ugc" href="tel:+3222099211">b</a></p>' +
      '<img referrerpolicy="no-referrer" loading="lazy" srcset="https://a.invalid/1 1x, https://a.invalid/2 2x">' +
      '<div role="group" tabindex="0" aria-label="c"><table><tbody><tr><td colspan="2">c</td></tr></tbody></table></div>';
    expect(findLeftovers(body, true)).to.deep.equal([]);
  });

  it('finds imitations of the scroll container of a table', () => {
    const body = document.createElement('div');
    body.innerHTML =
      '<div role="group" tabindex="0" aria-label="Password">a</div><div tabindex="1" role="textbox"><table></table></div>' +
      '<p tabindex="0">b</p>';
    expect(findLeftovers(body, true)).to.have.lengthOf(6);
  });

  it('searches open shadow roots, and recognises a body by its part', () => {
    const host = document.createElement('div');
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p id="ours">a</p><div part="body"><b id="theirs">b</b></div>';
    expect(findLeftovers(document.createDocumentFragment().appendChild(host).parentNode!)).to.deep.equal([
      '<b id=theirs> attribute not allowed',
    ]);
  });
});
