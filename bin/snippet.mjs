/** npx wco-widgets snippet: writes the HTML that adds elements to a page, with the names and integrity of its files. */
import { readFile } from 'node:fs/promises';
import { oneOf, tagsOf, UsageError } from './arguments.mjs';

export const SNIPPET_HELP = `Usage: wco-widgets snippet [options]

Writes the HTML that adds elements to a page: the script tag, preload hints, integrity and the elements.
Copy the files from the folder dist/cdn of this package.

  --elements <names>  elements to add: news-list,contact-card (default: news-item); news-provider contains
                      the others
  --src <address>     address of the news (default: /news/feed.json)
  --base <address>    address of the folder with the files (default: /wco-widgets/)
  --lang <tag>        language of the page, whose locale is preloaded
  --variant <name>    variant of the article or the list: article, card or compact
  --classic           uses the classic script: one file, no modules
  --no-hints          leaves out the preload hints
  --no-integrity      leaves out integrity, so that files can be updated without a new snippet
  --link-header       writes only the hints, as a Link header`;

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
/** Elements with sample attributes. Those of `WITH_SOURCE` also have `src`. */
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
  if (unknown) throw new UsageError(`--elements must be some of ${Object.keys(ELEMENTS).join(', ')}, not "${unknown}"`);
  return names.length > 0 ? names : ['news-item'];
};

const variantOf = (name, variant) => {
  const isOffered = name === 'news-item' || (name === 'news-list' && variant !== 'article');
  return variant && isOffered ? [['variant', variant]] : [];
};

/** @returns the elements as `writeSnippet` expects them */
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
  if (misplaced) throw new UsageError(`--link-header cannot be combined with --${misplaced}`);
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
