/** Opens the table below the heading that the page's address leads to. */
export const openTarget = (): void => {
  const table = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.nextElementSibling;
  if (table instanceof HTMLDetailsElement) table.open = true;
};
