import { negotiateLanguage } from '../language/negotiate.js';
import { escapeHtml } from '../safety/escape-html.js';

/** The content of `sri.json`, which describes the files beside it. */
export interface Release {
  readonly version: string;
  /** Integrity of each script by its path: `{ 'wco-widgets.js': 'sha384-…' }`. */
  readonly files: Readonly<Record<string, string>>;
  /** The chunks of each part that the loader fetches, the part's own first: `{ 'news-item': ['chunks/…js', …] }`. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** An element of a page, as data. */
export interface Markup {
  readonly tag: string;
  /** An empty value writes the name alone. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Markup[];
  readonly text?: string;
}

export interface SnippetOptions {
  /** Address of the folder with the files, absolute or relative to the page. Default `/wco-widgets/`. */
  readonly base?: string | undefined;
  /** Default `wco-widgets.js`. The classic script is a single file, so it has no hints. */
  readonly script?: 'wco-widgets.js' | 'wco-widgets.classic.js' | 'hydrate.js' | undefined;
  /**
   * Language of the page (BCP 47), whose locale is preloaded, and the only locale with integrity. Default: no locale is
   * preloaded, and all have integrity.
   */
  readonly lang?: string | undefined;
  /** Whether to preload the chunks of the elements. Default: true. */
  readonly hints?: boolean | undefined;
  /** Whether to add integrity. The server must then have exactly the files of this release. Default: true. */
  readonly integrity?: boolean | undefined;
  /** Nonce of each tag, for a content security policy. */
  readonly nonce?: string | undefined;
}

const LOADER = 'wco-widgets.js';
const CLASSIC = 'wco-widgets.classic.js';
const HYDRATE = 'hydrate.js';
/** Longer tags have one attribute per line. Characters. */
const MAX_LINE = 110;

/** Attributes that choose the articles of a list. */
const CHOICE = /^(?:(?:not-)?topic|place|author|since|until|content-language|pinned)$/;

type Attributes = Markup['attributes'];

const writeAttributes = (attributes: Attributes): readonly string[] =>
  attributes.map(([name, value]) => (value ? `${name}="${escapeHtml(value)}"` : name));

/** A start tag. */
export const writeTag = (tag: string, attributes: Attributes): string =>
  `<${[tag, ...writeAttributes(attributes)].join(' ')}>`;

const writeLongTag = (tag: string, attributes: Attributes, indent: string): string => {
  const line = writeTag(tag, attributes);
  if (indent.length + line.length <= MAX_LINE || attributes.length < 2) return line;
  const lines = writeAttributes(attributes).map((attribute) => `${indent}  ${attribute}\n`);
  return `<${tag}\n${lines.join('')}${indent}>`;
};

/** Writes an element as HTML, indented by two spaces per level. */
export const writeMarkup = ({ tag, attributes, children, text = '' }: Markup, indent = ''): string => {
  const inner = children.map((child) => `\n${indent}  ${writeMarkup(child, `${indent}  `)}`).join('');
  return `${writeLongTag(tag, attributes, indent)}${escapeHtml(text)}${inner}${inner && `\n${indent}`}</${tag}>`;
};

/** The folder with a slash at the end. Import maps reject addresses that begin with a name (`files/`). */
const folderOf = ({ base = '/wco-widgets/' }: SnippetOptions): string =>
  (/^(\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(base) ? base : `./${base}`).replace(/\/*$/, '/');

/** The parts that the loader would fetch for an element and its children. */
const partsOf = ({ tag, attributes, children }: Markup, isInProvider = false): readonly string[] => {
  const part = tag.replace(/^wco-/, '');
  const valueOf = (name: string): string | undefined => attributes.find(([each]) => each === name)?.[1];
  const isCard = ['card', 'compact'].includes(valueOf('variant') ?? '');
  // In a provider, an item renders nothing until the reader opens an article.
  const isEmpty = isInProvider && !valueOf('src');
  const renderer = part !== 'news-item' ? [] : isCard ? ['card'] : isEmpty ? [] : ['article'];
  const choice = attributes.some(([name]) => CHOICE.test(name)) ? ['choose'] : [];
  const inner = children.flatMap((child) => partsOf(child, isInProvider || part === 'news-provider'));
  return [part, ...renderer, ...choice, ...inner];
};

const localeOf = ({ files }: Release, lang: string | undefined): readonly string[] => {
  if (!lang) return [];
  const tags = Object.keys(files).flatMap((file) => /^locales\/([^.]+)\.js$/.exec(file)?.[1] ?? []);
  const { language } = negotiateLanguage(lang, ['en', ...tags], { default: 'en' });
  return tags.flatMap((tag) => (tag === language ? `locales/${tag}.js` : []));
};

/** The files that a page with these elements needs at once, besides its script. */
const neededFiles = (release: Release, elements: readonly Markup[], options: SnippetOptions): readonly string[] => {
  if (options.script === CLASSIC) return [];
  const parts = elements.flatMap((element) => partsOf(element));
  return [
    ...new Set([
      ...(options.script === HYDRATE ? [LOADER] : []),
      ...parts.flatMap((part) => release.parts[part] ?? []),
      ...localeOf(release, options.lang),
    ]),
  ];
};

/**
 * Writes the tags for the head of a page: an import map with the integrity of each module, the script, and
 * `modulepreload` for the chunks that the elements need. Put them before all other modules of the page.
 */
export const writeScripts = (release: Release, elements: readonly Markup[], options: SnippetOptions = {}): string => {
  const { script = LOADER, hints = true, integrity = true, nonce } = options;
  const folder = folderOf(options);
  const isModule = script !== CLASSIC;
  const nonceOf: Attributes = nonce ? [['nonce', nonce]] : [];
  const pinOf = (file: string): Attributes => {
    const hash = integrity ? release.files[file] : undefined;
    return hash ? [['integrity', hash]] : [];
  };

  const locales = localeOf(release, options.lang);
  // The modules that other modules can import. A page in a known language needs only one locale.
  const modules = Object.entries(release.files).filter(
    ([file]) =>
      ![CLASSIC, HYDRATE, script].includes(file) &&
      (options.lang === undefined || !file.startsWith('locales/') || locales.includes(file)),
  );
  const pins = { integrity: Object.fromEntries(modules.map(([file, hash]) => [folder + file, hash])) };
  const json = JSON.stringify(pins, null, 2).replaceAll('<', '\\u003c');
  const map = `${writeTag('script', [['type', 'importmap'], ...nonceOf])}\n${json}\n</script>`;

  const preloads = (hints ? neededFiles(release, elements, options) : []).map((file) =>
    writeTag('link', [['rel', 'modulepreload'], ['href', folder + file], ...pinOf(file), ...nonceOf]),
  );
  const pin = pinOf(script);
  const tag = writeTag('script', [
    isModule ? ['type', 'module'] : ['defer', ''],
    ['src', folder + script],
    ...pin,
    ...(pin.length > 0 ? [['crossorigin', ''] as const] : []),
    ...nonceOf,
  ]);
  // The script comes first, because it requests the news as soon as it runs.
  return [...(integrity && isModule && modules.length > 0 ? [map] : []), `${tag}</script>`, ...preloads].join('\n');
};

/** Writes the same hints as the value of a `Link` header. */
export const writeLinkHeader = (release: Release, elements: readonly Markup[], options: SnippetOptions = {}): string =>
  neededFiles(release, elements, options)
    .map((file) => `<${folderOf(options)}${file}>; rel=modulepreload`)
    .join(', ');

/** Writes the HTML that puts elements on a page: the tags of `writeScripts`, then the elements. */
export const writeSnippet = (release: Release, elements: readonly Markup[], options: SnippetOptions = {}): string =>
  [writeScripts(release, elements, options), ...elements.map((element) => writeMarkup(element))].join('\n');
