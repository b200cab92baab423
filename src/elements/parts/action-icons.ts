// Icons of notices, contacts and actions. See icons.ts for the grid.
export const closeIcon = 'M5 5l10 10M15 5L5 15';
export const emailIcon = 'M2 4h16v12H2zl8 7 8-7';
export const phoneIcon = 'M3 3h4l2 4-2 2 4 4 2-2 4 2v4C9 17 3 11 3 3z';
export const faxIcon = 'M6 7V2h8v5M6 14H3V7h14v7h-3M6 11h8v7H6z';
export const websiteIcon = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16c5 5 5 11 0 16-5-5-5-11 0-16M2 10h16';
export const addressIcon = 'M10 18c4-5 6-7 6-10A6 6 0 0 0 4 8c0 3 2 5 6 10zm0-12a2 2 0 1 0 0 4 2 2 0 0 0 0-4';
export const hoursIcon = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 4v4l3 2';
export const copyIcon = 'M7 7h10v10H7zM4 13H3V3h10v1';
export const checkIcon = 'M4 11l4 4 8-10';
export const linkIcon = 'M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2';
export const shareIcon = 'M10 12V2M6 6l4-4 4 4M5 9H4v9h12V9h-1';
export const printIcon = 'M6 7V2h8v5M6 14H3V7h14v7h-3M6 11h8v7H6z';
export const saveIcon = 'M10 2v10M6 8l4 4 4-4M3 13v4h14v-4';
export const documentIcon = 'M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 14h5';
