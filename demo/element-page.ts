/** The pages of single elements: shows each example's own HTML, its states, and the element's API. */
import '../src/cdn.js';
import type { WcoNewsItem, WcoNewsList } from '../src/index.js';
import { renderApi } from './api-table.js';
import { STATES } from './states.js';

/** Without the indentation that it has in the page. */
const dedent = (html: string): string => {
  const lines = html.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(indent)).join('\n');
};

for (const live of document.querySelectorAll<HTMLElement>('.live')) {
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  const code = pre.appendChild(document.createElement('code'));
  // What the demo adds for itself is nobody's business.
  code.textContent = dedent(live.innerHTML)
    .replace(/ data-(state|reserve)="[^"]*"/g, '')
    .replaceAll('=""', '');
  live.after(pre);
}

for (const item of document.querySelectorAll<WcoNewsItem & WcoNewsList>('[data-state]')) {
  void STATES[item.dataset['state'] ?? '']?.(item);
}

const api = document.querySelector<HTMLElement>('.api');
if (api) renderApi(api, api.dataset['element'] ?? '');
