/** npx wco-widgets snippet: writes the HTML that puts elements on a page, with the names and integrity of its files. */
import { readFile } from 'node:fs/promises';
import { oneOf, tagsOf, UsageError } from './arguments.mjs';

export const SNIPPET_HELP = `Usage: wco-widgets snippet [options]

Writes the HTML that puts elements on a page: the script, hints that make it load sooner, the integrity of
its files, and the elements. The files are those of this package, copied from its folder dist/cdn.

  --elements <names>  elements of the page: news-item,contact-card (news-item); with news-provider, the
                      others are inside it
  --src <address>     of the news (/news/feed.json)
  --base <address>    of the folder with the files (/wco-widgets/)
  --lang <tag>        language of the page, whose texts are preloaded
  --variant <name>    of the article or the list: article, card or compact
  --classic           the classic script, one file for pages without modules
  --no-hints          without modulepreload
  --no-integrity      without integrity: the snippet stays valid when the files change
  --link-header       writes the hints as a Link header instead`;

export const SNIPPET_OPTIONS = {
  elements: { type: 'string', multiple: true },
  src: { type: 'string' },
  base: { type: 'string' },
  lang: { type: 'string', multiple: true },
  variant: { type: 'string' },
  classic: { type: 'boolean' },
  'no-hints': { type: 'boolean' },
  'no-integrity': { type: 'boolean' },
  'link-header': { type: 'boolean' },
};

const PROVIDER = 'news-provider';
/** Elements with the attributes that they need, to be replaced; those of `WITH_SOURCE` have `src`. */
const ELEMENTS = {
  'news-item': [],
  'news-list': [],
  [PROVIDER]: [['route', 'news']],
  'language-switcher': [],
  'language-notice': [
    ['requested', 'ru'],
    ['shown', 'en'],
  ],
  'contact-card': [['email', 'press@example.org']],
};
const WITH_SOURCE = ['news-item', 'news-list', PROVIDER];
const LINK = { tag: 'a', attributes: [['href', '/news/']], children: [], text: 'All our news' };

const namesOf = (values) => {
  const names = tagsOf(values).map((name) => name.replace(/^wco-/, ''));
  const unknown = names.find((name) => !Object.hasOwn(ELEMENTS, name));
  if (unknown) throw new UsageError(`--elements wants some of ${Object.keys(ELEMENTS).join(', ')}, not "${unknown}"`);
  return names.length > 0 ? names : ['news-item'];
};

const variantOf = (name, variant) => {
  const isOffered = name === 'news-item' || (name === 'news-list' && variant !== 'article');
  return variant && isOffered ? [['variant', variant]] : [];
};

/** @returns the elements as `writeSnippet` takes them */
const elementsOf = ({ elements, src = '/news/feed.json', variant }) => {
  const names = namesOf(elements);
  const hasProvider = names.includes(PROVIDER);
  const make = (name, children = []) => ({
    tag: `wco-${name}`,
    attributes: [
      ...(WITH_SOURCE.includes(name) && (!hasProvider || name === PROVIDER) ? [['src', src]] : []),
      ...ELEMENTS[name],
      ...variantOf(name, variant),
    ],
    children,
  });
  const hasLink = (name) => (hasProvider ? name === 'news-list' : WITH_SOURCE.includes(name));
  const all = names.filter((name) => name !== PROVIDER).map((name) => make(name, hasLink(name) ? [LINK] : []));
  return hasProvider ? [make(PROVIDER, all)] : all;
};

const refuseMisplaced = (values) => {
  if (!values['link-header']) return;
  const misplaced = ['classic', 'no-hints', 'no-integrity'].find((name) => values[name]);
  if (misplaced) throw new UsageError(`--link-header has no use for --${misplaced}`);
};

/** @returns the text to print */
export const snippet = async (values) => {
  refuseMisplaced(values);
  oneOf('variant', values.variant, ['article', 'card', 'compact']);
  const elements = elementsOf(values);
  const [lang] = tagsOf(values.lang);
  const { writeLinkHeader, writeSnippet } = await import('../dist/ssr/snippet.js');
  const release = JSON.parse(await readFile(new URL('../dist/cdn/sri.json', import.meta.url), 'utf8'));
  if (values['link-header']) return `Link: ${writeLinkHeader(release, elements, { base: values.base, lang })}`;
  return writeSnippet(release, elements, {
    base: values.base,
    lang,
    script: values.classic ? 'wco-widgets.classic.js' : 'wco-widgets.js',
    hints: !values['no-hints'],
    integrity: !values['no-integrity'],
  });
};
