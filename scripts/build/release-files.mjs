/** Files that `npm run build` writes beside the scripts: `sri.json` and `LICENSES.txt`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

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
  choose: 'src/elements/news-list/choose-items.ts',
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

/** @returns `sha384-…` */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * The contents of `sri.json` (`Release` in src/ssr/snippet.ts): the version, the integrity of each script by path, and
 * the chunks of each part that the loader fetches.
 *
 * @param parts from `partFiles`
 */
export const describeRelease = (folder, parts) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .sort();
  return {
    version,
    files: Object.fromEntries(scripts.map((file) => [file, integrityOf(readFileSync(`${folder}/${file}`))])),
    parts,
  };
};

/** The packages that THIRD-PARTY.md lists, as code in the first column of its table. */
const bundledPackages = () =>
  [...readFileSync('THIRD-PARTY.md', 'utf8').matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

const licenceOf = (name) => {
  const folder = `node_modules/${name}`;
  const file = existsSync(folder) && readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`${name} has no licence file`);
  return readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
};

/** The licences of the bundled packages: each text once, below the names of its packages. */
export const licenceTexts = () => {
  const packagesOf = new Map();
  for (const name of bundledPackages()) {
    const text = licenceOf(name);
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), name]);
  }
  return [...packagesOf]
    .map(([text, packages]) => `${packages.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
};
