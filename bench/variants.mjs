/**
 * The variants. `base` is the hand-written list with the same content: figures are multiples of its figures.
 * `isPackage`: it needs packages from npm. `most`: the longest list it gets. `styles`: a sheet that its page links to.
 */
export const VARIANTS = {
  limit: { title: 'by hand', base: 'limit' },
  'limit-short': { title: 'by hand, without summary', base: 'limit-short' },
  wco: { title: '`<wco-news-list>`', base: 'limit-short' },
  'wco-template': { title: '`<wco-news-list>`, rows by template', base: 'limit' },
  preact: { title: 'Preact', base: 'limit', isPackage: true },
  react: { title: 'React', base: 'limit', isPackage: true },
  webawesome: {
    title: 'Web Awesome',
    base: 'limit',
    isPackage: true,
    // Longer lists of nested elements would take longer than all other variants together.
    most: 1000,
    styles: '@awesome.me/webawesome/dist/styles/themes/default.css',
  },
  'vanilla-rss': { title: 'vanilla-rss', base: 'limit', isPackage: true, most: 1000 },
};
