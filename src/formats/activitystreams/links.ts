/** Links in ActivityStreams: a string, a `Link`, an object with a link, or a list of these. */
import { webUrl } from '../../safety/urls.js';
import type { AlternateLink, Author } from '../../model/news.js';
import { compact, type Compact, type Fields } from '../shared/fields.js';

export type Link = Compact<{
  readonly url: string;
  readonly mediaType: string | undefined;
  readonly language: string | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
}>;

const readLink = (json: Fields, url: string | undefined): Link | undefined =>
  url
    ? compact({
        url,
        mediaType: json.text('mediaType')?.toLowerCase(),
        language: json.language('hreflang'),
        width: json.pixels('width'),
        height: json.pixels('height'),
      })
    : undefined;

/** The links in a member: strings first, then objects. */
export const linksOf = (json: Fields, member: string): readonly Link[] => [
  ...json
    .texts(member)
    .flatMap((text) => readLink(json.holding(member, text), json.holding(member, text).url(member)) ?? []),
  ...json.list(member, (link) => readLink(link, link.url('href') ?? (link.has('href') ? undefined : link.url('url')))),
];

const isPage = ({ mediaType = 'text/html' }: Link): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)\b/.test(mediaType);

/** Links to HTML pages. Those with a media type come first. */
const pagesOf = (json: Fields): readonly Link[] => {
  const pages = linksOf(json, 'url').filter(isPage);
  return [...pages.filter(({ mediaType }) => mediaType), ...pages.filter(({ mediaType }) => !mediaType)];
};

/** Pages of an article: the main one, and those for certain languages. */
export interface Pages {
  /** The page of the article, else its id, if that is a web address. */
  readonly main: string | undefined;
  /** By language tag. */
  readonly byLanguage: ReadonlyMap<string, string>;
}

export const readPages = (json: Fields): Pages => {
  const pages = pagesOf(json);
  const main = pages.find(({ language }) => !language) ?? pages[0];
  return {
    main: main?.url ?? webUrl(json.raw('id') ?? json.raw('@id')),
    byLanguage: new Map(pages.flatMap(({ language, url }) => (language ? [[language, url] as const] : []))),
  };
};

/** Pages in languages that the article itself does not have. */
export const readAlternates = (
  { byLanguage }: Pages,
  languages: readonly (string | undefined)[],
): readonly AlternateLink[] => {
  const known = new Set(languages);
  return [...byLanguage].flatMap(([language, url]) => (known.has(language) ? [] : [{ language, url }]));
};

/** All articles of an activity have the same actors. */
const knownActors = new WeakMap<Fields, Author | undefined>();

const readActor = (json: Fields): Author | undefined => {
  if (!knownActors.has(json)) knownActors.set(json, actorOf(json));
  return knownActors.get(json);
};

const actorOf = (json: Fields): Author | undefined => {
  const names = json.object('nameMap');
  const name =
    json.text('name') ?? names.keys.flatMap((key) => names.text(key) ?? [])[0] ?? json.text('preferredUsername');
  return name ? compact({ name, url: readPages(json).main }) : undefined;
};

/**
 * Authors with a name. An address in place of an author is looked up among `actors` only.
 *
 * @param actors actors of the activity that contains the article
 */
export const readAuthors = (json: Fields, actors: readonly Fields[]): readonly Author[] => {
  if (!json.has('attributedTo')) return actors.flatMap((actor) => readActor(actor) ?? []);
  const references = json.texts('attributedTo').flatMap((text) => {
    const actor = actors.find((each) => each.raw('id') === text);
    if (actor) return readActor(actor) ?? [];
    return /^[a-z][a-z\d+.-]*:/i.test(text) ? [] : [{ name: text }];
  });
  return [...references, ...json.list('attributedTo', readActor)];
};
