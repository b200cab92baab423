import { negotiateLanguage } from '../language/negotiate.js';
import { escapeHtml } from '../safety/escape-html.js';

/** What `sri.json` says of the files beside it. */
export interface Release {
  readonly version: string;
  /** Integrity of each script by its path: `{ 'wco-widgets.js': 'sha384-…' }`. */
  readonly files: Readonly<Record<string, string>>;
  /** The chunks of each part that the loader fetches, its own first: `{ 'news-item': ['chunks/…js', …] }`. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** An element of a page. */
export interface Markup {
  readonly tag: string;
  /** An empty value is an attribute without one. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Markup[];
  readonly text?: string;
}

export interface SnippetOptions {
  /** Address of the folder with the files, absolute or relative to the page. Default: `/wco-widgets/`. */
  readonly base?: string | undefined;
  /** Default: `wco-widgets.js`. The classic script is one file and gets no hints. */
  readonly script?: 'wco-widgets.js' | 'wco-widgets.classic.js' | 'hydrate.js' | undefined;
  /** Language of the page (BCP 47); its locale is preloaded. Default: no locale is. */
  readonly lang?: string | undefined;
  /** Preload the chunks of the elements. Default: true. */
  readonly hints?: boolean | undefined;
  /** Pin each file to its content. The files on the server must then be those of this release. Default: true. */
  readonly integrity?: boolean | undefined;
  /** For a page whose policy wants one. */
  readonly nonce?: string | undefined;
}

const LOADER = 'wco-widgets.js';
const CLASSIC = 'wco-widgets.classic.js';
const HYDRATE = 'hydrate.js';
/** A longer tag of an element has a line for each attribute. */
const MAX_LINE = 110;

type Attributes = Markup['attributes'];

const writeAttributes = (attributes: Attributes): readonly string[] =>
  attributes.map(([name, value]) => (value ? `${name}="${escapeHtml(value)}"` : name));

const writeTag = (tag: string, attributes: Attributes): string =>
  `<${[tag, ...writeAttributes(attributes)].join(' ')}>`;

const writeLongTag = (tag: string, attributes: Attributes, indent: string): string => {
  const line = writeTag(tag, attributes);
  if (indent.length + line.length <= MAX_LINE || attributes.length < 2) return line;
  const lines = writeAttributes(attributes).map((attribute) => `${indent}  ${attribute}\n`);
  return `<${tag}\n${lines.join('')}${indent}>`;
};

/** An element as HTML, indented by two spaces a level. */
export const writeMarkup = ({ tag, attributes, children, text = '' }: Markup, indent = ''): string => {
  const inner = children.map((child) => `\n${indent}  ${writeMarkup(child, `${indent}  `)}`).join('');
  return `${writeLongTag(tag, attributes, indent)}${escapeHtml(text)}${inner}${inner && `\n${indent}`}</${tag}>`;
};

/** With a slash at the end. Import maps take no address that begins with a name. */
const folderOf = ({ base = '/wco-widgets/' }: SnippetOptions): string =>
  (/^(\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(base) ? base : `./${base}`).replace(/\/*$/, '/');

/** The parts of the loader that an element and those inside it need. */
const partsOf = ({ tag, attributes, children }: Markup, isInProvider = false): readonly string[] => {
  const part = tag.replace(/^wco-/, '');
  const valueOf = (name: string): string | undefined => attributes.find(([each]) => each === name)?.[1];
  const isCard = ['card', 'compact'].includes(valueOf('variant') ?? '');
  // An item of a newsroom draws nothing until a reader opens an article.
  const isEmpty = isInProvider && !valueOf('src');
  const drawing = part !== 'news-item' ? [] : isCard ? ['card'] : isEmpty ? [] : ['article'];
  const inner = children.flatMap((child) => partsOf(child, isInProvider || part === 'news-provider'));
  return [part, ...drawing, ...inner];
};

const localeOf = ({ files }: Release, lang: string | undefined): readonly string[] => {
  if (!lang) return [];
  const tags = Object.keys(files).flatMap((file) => /^locales\/(.+)\.js$/.exec(file)?.[1] ?? []);
  const { language } = negotiateLanguage(lang, ['en', ...tags], { default: 'en' });
  return tags.flatMap((tag) => (tag === language ? `locales/${tag}.js` : []));
};

/** Files that a page with these elements needs at once, beside its script. */
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
 * The tags for the head of a page: an import map with the integrity of each module, the script, and `modulepreload`
 * for the chunks that the elements need. They come before any other module of the page.
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

  // What a module may import.
  const modules = Object.entries(release.files).filter(([file]) => ![CLASSIC, HYDRATE, script].includes(file));
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
  // The loader first: it requests the news as soon as it runs.
  return [...(integrity && isModule && modules.length > 0 ? [map] : []), `${tag}</script>`, ...preloads].join('\n');
};

/** The value of a `Link` header with the same hints, for servers that send one with the page. */
export const writeLinkHeader = (release: Release, elements: readonly Markup[], options: SnippetOptions = {}): string =>
  neededFiles(release, elements, options)
    .map((file) => `<${folderOf(options)}${file}>; rel=modulepreload`)
    .join(', ');

/** The HTML that puts elements on a page: what `writeScripts` writes, then the elements. */
export const writeSnippet = (release: Release, elements: readonly Markup[], options: SnippetOptions = {}): string =>
  [writeScripts(release, elements, options), ...elements.map((element) => writeMarkup(element))].join('\n');
