// Written by scripts/localize.mjs.
import type { LocaleLoader } from '../locale-data.js';

/** One chunk a locale, beside the script. */
export const LOCALE_LOADERS: Readonly<Record<string, LocaleLoader>> = {
  fr: () => import('./locales/fr.js'),
  es: () => import('./locales/es.js'),
  ru: () => import('./locales/ru.js'),
  ar: () => import('./locales/ar.js'),
  'zh-Hans': () => import('./locales/zh-Hans.js'),
  'pt-BR': () => import('./locales/pt-BR.js'),
  'pt-PT': () => import('./locales/pt-PT.js'),
};
