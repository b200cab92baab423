import type { DateSymbols } from '../language/format-date.js';
import type { LanguageNames } from '../language/language-names.js';

/** Everything the interface needs to speak a language. Inert data: no markup, no code. */
export interface LocaleData {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Translations by message key (`notice.label`); a missing one is shown in English. */
  readonly messages: Readonly<Record<string, string>>;
  readonly dates: DateSymbols;
  /** Names of languages in this one. */
  readonly languages: LanguageNames;
}

/** Fetches a locale; a module with a `default` export (what `import()` gives) will do. */
export type LocaleLoader = () => Promise<LocaleData | { readonly default: LocaleData }>;
