import { expect, fixture, html } from '@open-wc/testing';
import { copyText } from '../../../src/elements/parts/clipboard.js';
import { fakeClipboard, fakeCommand, stub } from './fixtures/stubs.js';

describe('copyText', () => {
  let restores: (() => void)[] = [];
  let host: HTMLElement;
  beforeEach(async () => {
    host = await fixture(html`<div><button>Copy</button></div>`);
  });
  afterEach(() => {
    for (const restore of restores) restore();
    restores = [];
  });

  it('uses the Clipboard API', async () => {
    const clipboard = fakeClipboard();
    const command = fakeCommand(true);
    restores = [clipboard.restore, command.restore];
    expect(await copyText('+32 2 209 92 11', host)).to.equal(true);
    expect([clipboard.texts, command.texts]).to.deep.equal([['+32 2 209 92 11'], []]);
  });

  it('falls back to execCommand when the API refuses', async () => {
    const command = fakeCommand(true);
    restores = [fakeClipboard(false).restore, command.restore];
    expect(await copyText('a@b.example', host)).to.equal(true);
    expect(command.texts).to.deep.equal(['a@b.example']);
  });

  it('falls back to execCommand without the API, as on a page without https', async () => {
    const command = fakeCommand(true);
    restores = [stub(navigator, 'clipboard', { value: undefined }), command.restore];
    expect(await copyText('two\nlines', host)).to.equal(true);
    expect(command.texts).to.deep.equal(['two\nlines']);
  });

  for (const [what, outcome] of [
    ['refuses too', false],
    ['throws', new Error('not supported')],
  ] as const) {
    it(`reports failure when the command ${what}, and leaves nothing behind`, async () => {
      restores = [fakeClipboard(false).restore, fakeCommand(outcome).restore];
      expect(await copyText('a@b.example', host)).to.equal(false);
      expect(host.innerHTML).to.match(/^(<!--.*?-->)*<button>Copy<\/button>(<!--.*?-->)*$/);
    });
  }

  it('puts the field inside the given tree, and restores focus', async () => {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Copy</button>';
    root.querySelector('button')!.focus();
    const command = fakeCommand(true);
    restores = [fakeClipboard(false).restore, command.restore];
    await copyText('a@b.example', root);
    expect(command.texts).to.deep.equal(['a@b.example']);
    expect(root.activeElement).to.equal(root.querySelector('button'));
    expect(root.childElementCount).to.equal(1);
  });
});
