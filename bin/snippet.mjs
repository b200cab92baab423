/** npx wco-widgets snippet: writes the HTML that adds elements to a page, with the names and integrity of its files. */
import { readFile } from 'node:fs/promises';
import { CommandError, EXIT, oneOf, tagsOf } from './arguments.mjs';

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
  if (unknown)
    throw new CommandError(`--elements must be some of ${Object.keys(ELEMENTS).join(', ')}, not "${unknown}"`);
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
  if (misplaced) throw new CommandError(`--link-header cannot be combined with --${misplaced}`);
};

const run = async (values) => {
  refuseMisplaced(values);
  oneOf('variant', values.variant, ['article', 'card', 'compact']);
  const elements = elementsOf(values);
  const [lang] = tagsOf(values.lang);
  const { writeLinkHeader, writeSnippet } = await import('../dist/ssr/snippet.js');
  const release = JSON.parse(await readFile(new URL('../dist/cdn/sri.json', import.meta.url), 'utf8'));
  const text = values['link-header']
    ? `Link: ${writeLinkHeader(release, elements, { base: values.base, lang })}`
    : writeSnippet(release, elements, {
        base: values.base,
        lang,
        script: values.classic ? 'wco-widgets.classic.js' : 'wco-widgets.js',
        hints: !values['no-hints'],
        integrity: !values['no-integrity'],
      });
  console.log(text);
  return EXIT.ok;
};

export const snippet = {
  summary: 'writes the HTML that adds elements to a page',
  about:
    'Writes the HTML that adds elements to a page: the script tag, preload hints, integrity and the elements. Copy the files from the folder dist/cdn of this package.',
  options: {
    elements: {
      type: 'string',
      multiple: true,
      value: '<names>',
      about: `elements to add, such as news-list,contact-card; ${PROVIDER} contains the others`,
      usual: 'news-item',
    },
    src: { type: 'string', value: '<address>', about: 'address of the news', usual: '/news/feed.json' },
    base: { type: 'string', value: '<address>', about: 'folder with the files', usual: '/wco-widgets/' },
    lang: {
      type: 'string',
      multiple: true,
      value: '<tag>',
      about: 'language of the page, whose locale is preloaded',
      usual: 'no locale',
    },
    variant: {
      type: 'string',
      value: '<name>',
      about: 'article, card or compact',
      usual: 'the default of the element',
    },
    classic: { type: 'boolean', about: 'uses the classic script: one file, no modules' },
    'no-hints': { type: 'boolean', about: 'leaves out the preload hints' },
    'no-integrity': {
      type: 'boolean',
      about: 'leaves out integrity, so that files can be updated without a new snippet',
    },
    'link-header': { type: 'boolean', about: 'writes only the hints, as a Link header' },
  },
  examples: ['snippet --elements news-list --src /feed.xml --lang fr'],
  exits: { [EXIT.ok]: 'the HTML is written', [EXIT.usage]: 'the command is wrong' },
  run,
};
