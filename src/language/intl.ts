/**
 * The browser's `Intl`, as it was when the script was loaded; an empty object on a page that has taken it away, whose
 * script would else end here.
 */
export const pageIntl = (globalThis as Partial<typeof globalThis>).Intl ?? ({} as typeof Intl);
