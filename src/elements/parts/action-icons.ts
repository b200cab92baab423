// Icons of the chunk `extras`; see templates/icons.ts for the grid.
export const copyIcon = 'M7 7h10v10H7zM4 13H3V3h10v1';
export const checkIcon = 'M4 11l4 4 8-10';
export const linkIcon = 'M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2';
export const shareIcon = 'M10 12V2M6 6l4-4 4 4M5 9H4v9h12V9h-1';
export const printIcon = 'M6 7V2h8v5M6 14H3V7h14v7h-3M6 11h8v7H6z';
export const saveIcon = 'M10 2v10M6 8l4 4 4-4M3 13v4h14v-4';
export const documentIcon = 'M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 14h5';
