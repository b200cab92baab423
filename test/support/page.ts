import type { WcoNewsItem } from '../../src/elements/news-item/news-item.js';

/** A page in a frame, with the recordings of `record.js`. */
export interface TestPage {
  readonly document: Document;
  readonly window: Window & { readonly problems: readonly string[]; readonly warnings: readonly string[] };
  readonly close: () => void;
}

/** Opens a page of test/pages (or any page of this origin) in a frame of a given width. */
export const openPage = async (address: string, width = 800): Promise<TestPage> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  return {
    document: frame.contentDocument!,
    window: frame.contentWindow as TestPage['window'],
    close: () => frame.remove(),
  };
};

/** An item of a page, once it is ready or has failed. */
export const itemOf = async (root: ParentNode, selector = 'wco-news-item'): Promise<WcoNewsItem> => {
  const item = root.querySelector<WcoNewsItem>(selector)!;
  await item.ownerDocument.defaultView!.customElements.whenDefined('wco-news-item');
  await item.loadComplete;
  return item;
};

/** The path of a chunk in dist/cdn, by its name without the hash. */
export const chunkNamed = async (name: string): Promise<string> => {
  const { files } = (await (await fetch('/dist/cdn/sri.json')).json()) as { readonly files: object };
  return Object.keys(files).find((file) => new RegExp(`^chunks/${name}-[\\w-]{6}\\.js$`).test(file))!;
};

const NAMES = ['news-provider', 'news-list', 'news-item', 'language-switcher', 'language-notice', 'contact-card'];

/** Lets the loader define elements that a page does not have yet. Default: all. */
export const defineEarly = async ({ document: page, window }: TestPage, ...tags: readonly string[]): Promise<void> => {
  const wanted = tags.length > 0 ? tags : NAMES.map((name) => `wco-${name}`);
  const samples = wanted.map((tag) => Object.assign(page.createElement(tag), { hidden: true }));
  page.body.append(...samples);
  await Promise.all(wanted.map((tag) => window.customElements.whenDefined(tag)));
  for (const sample of samples) sample.remove();
};
