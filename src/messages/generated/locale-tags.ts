// Written by scripts/localize.mjs from lit-localize.json.

/** The locales besides English: each is a file of src/locales. */
export const LOCALE_TAGS: readonly string[] = ['fr', 'es', 'ru', 'ar', 'zh-Hans', 'pt-BR', 'pt-PT'];
