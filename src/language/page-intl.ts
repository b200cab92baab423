/** The browser's `Intl` at load time, before the page can patch it. An empty object if the page has removed it. */
export const pageIntl = (globalThis as Partial<typeof globalThis>).Intl ?? ({} as typeof Intl);
