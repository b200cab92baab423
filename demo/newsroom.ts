/** Only the import is needed: the newsroom is HTML alone. The rest shows that HTML, and its API. */
import '../src/cdn.js';
import { renderApi } from './api-table.js';

// The page in another language, for whoever follows a link to it.
const language = new URLSearchParams(location.search).get('lang');
if (language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

const source = document.querySelector('#source');
const newsroom = document.querySelector('main');
if (source && newsroom) source.textContent = newsroom.innerHTML.replace(/^ {6}/gm, '').trim();

const api = document.querySelector<HTMLElement>('.api');
if (api) renderApi(api, api.dataset['element'] ?? '');
