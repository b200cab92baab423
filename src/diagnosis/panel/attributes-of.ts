import type { Line } from '../describe.js';

/** The attributes as they stand in the page; `class` and the like say nothing to us. */
export const attributesOf = (host: HTMLElement): Line => {
  const attributes = [...host.attributes].filter(({ name }) => !/^(class|style|id|slot|debug|data-.*)$/.test(name));
  const text = attributes.map(({ name, value }) => (value ? `${name}="${value}"` : name)).join(' ');
  return { text: `Attributes: ${text || 'none'}` };
};
