/**
 * What is compared with what. `base` is the least that draws the same pieces: others are measured in its units.
 * `most` is how many items it is given, `styles` a sheet that its page links to.
 */
export const VARIANTS = {
  limit: { title: 'by hand', base: 'limit' },
  'limit-short': { title: 'by hand, without summary', base: 'limit-short' },
  wco: { title: '`<wco-news-list>`', base: 'limit-short' },
  'wco-template': { title: '`<wco-news-list>`, rows by template', base: 'limit' },
  preact: { title: 'Preact', base: 'limit' },
  react: { title: 'React', base: 'limit' },
  webawesome: {
    title: 'Web Awesome',
    base: 'limit',
    // Its elements within elements would take the time of all others together.
    most: 1000,
    styles: '@awesome.me/webawesome/dist/styles/themes/default.css',
  },
  'vanilla-rss': { title: 'vanilla-rss', base: 'limit', most: 1000 },
};
