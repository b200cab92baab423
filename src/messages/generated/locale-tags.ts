// Written by scripts/localize.mjs from lit-localize.json.

/** Tags of the locales besides English. Each is a file in src/locales. */
export const LOCALE_TAGS: readonly string[] = ['fr', 'es', 'ru', 'ar', 'zh-Hans', 'pt-BR', 'pt-PT'];
