/** The parts that the loader fetches, with their modules. */
export const PART_ENTRIES = {
  'news-item': 'src/entries/cdn/elements/news-item.ts',
  'news-list': 'src/entries/cdn/elements/news-list.ts',
  'news-provider': 'src/entries/cdn/elements/news-provider.ts',
  'language-switcher': 'src/entries/cdn/elements/language-switcher.ts',
  'language-notice': 'src/entries/cdn/elements/language-notice.ts',
  'contact-card': 'src/entries/cdn/elements/contact-card.ts',
  article: 'src/elements/news-item/article-chunk.ts',
  card: 'src/elements/news-item/card-chunk.ts',
  readers: 'src/formats/readers.ts',
  xml: 'node_modules/htmlparser2/dist/index.js',
};

/** The files of each part, its own chunk first, then its imports: `{ 'news-item': ['chunks/…js', …] }`. */
export const partFiles = (output) => {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const filesOf = (entry) => {
    const own = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${entry}`));
    if (!own) throw new Error(`No chunk of ${entry}`);
    const files = new Set([own.fileName]);
    for (const file of files) for (const each of chunks.get(file)?.imports ?? []) files.add(each);
    return [...files];
  };
  return Object.fromEntries(Object.entries(PART_ENTRIES).map(([part, entry]) => [part, filesOf(entry)]));
};
