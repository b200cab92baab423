import type { DateSymbols } from '../language/format-date.js';
import type { Grouping } from '../language/format-number.js';
import type { LanguageNames } from '../language/language-names.js';

/** An interface language: plain data, without markup or code. */
export interface LocaleData {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Translations by message id (`notice.label`). A missing translation is shown in English. */
  readonly messages: Readonly<Record<string, string>>;
  readonly dates: DateSymbols;
  /** How numbers are written. Default: without grouping, with a full stop before decimals. */
  readonly grouping?: Grouping;
  /** Patterns of kB, MB and GB, joined with `|`. Default: `{0} kB|{0} MB|{0} GB`. */
  readonly sizes?: string;
  /** Names of languages, in this language. A missing name comes from the browser. */
  readonly languages: LanguageNames;
}

/** Loads a locale: the data, or a module that exports it as `default`. */
export type LocaleLoader = () => Promise<LocaleData | { readonly default: LocaleData }>;
