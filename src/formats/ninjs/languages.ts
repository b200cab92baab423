import type { AlternateLink, NewsVersion, VersionKind } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { type Associations, namedEntries } from './media.js';
import { urlOfId } from './values.js';

/** Other languages of a ninjs object, from standard members and those of Superdesk. */
export interface Translations {
  /** Versions inside the object. */
  readonly versions: readonly NewsVersion[];
  readonly names: readonly string[];
  readonly links: readonly AlternateLink[];
  /** How the object was translated, if it is a translation. */
  readonly translation: VersionKind | undefined;
}

/** Roles of ids that all languages of a story share. Other ids number tasks, days or transmissions. */
const STORY = /story|translation|group|article|content|original/i;

/** `altids` is a map in 1.x, and a list of roles and values later. */
const storyIds = (json: Fields): readonly string[] =>
  ['altids', 'altIds'].flatMap((member) =>
    json.objects(member).flatMap((entry) => {
      const role = entry.text('role');
      const pairs = entry.has('value')
        ? [[role ?? '', entry.text('value')] as const]
        : entry.keys.map((name) => [name, entry.text(name)] as const);
      return pairs.flatMap(([name, value]) => (value && STORY.test(name) ? [`${name} ${value}`] : []));
    }),
  );

const linkTo = (id: string): AlternateLink => ({ id });

/** By the IPTC vocabulary for digital sources. */
const kindOf = (json: Fields): VersionKind =>
  ['digitalsourcetype', 'digitalSourceType'].some((name) =>
    /\/trainedAlgorithmicMedia$/.test(json.object(name).text('uri') ?? ''),
  )
    ? 'machine'
    : 'human';

/** A link to the version that an object is or refers to. */
const readLink = (json: Fields): AlternateLink | undefined => {
  const id = json.text('uri') ?? json.text('guid') ?? json.text('id');
  const link = compact({
    language: json.language('language'),
    url: urlOfId(json, 'uri') ?? urlOfId(json, 'href'),
    id,
  });
  return link.url || link.id ? link : undefined;
};

/** Links in `translations`, if that is a map of languages to ids, or a list of ids. */
const linksIn = (json: Fields): readonly AlternateLink[] => {
  const map = json.object('translations');
  const pairs = map.keys.flatMap((language) => {
    const id = typeof map.raw(language) === 'string' ? map.text(language) : undefined;
    return id ? [compact({ language: map.asLanguage(language), url: urlOfId(map, language), id })] : [];
  });
  return [...pairs, ...json.texts('translations').map(linkTo)];
};

/** @param readVersion reads an object as a version */
export const readTranslations = (
  json: Fields,
  associations: Associations,
  readVersion: (json: Fields) => NewsVersion | undefined,
): Translations => {
  const inside = [...associations.translations, ...namedEntries(json, 'translations').map((entry) => entry.json)];
  const versions: NewsVersion[] = [];
  const links: AlternateLink[] = [];
  const languages = new Set([json.language('language')]);
  for (const entry of inside) {
    const version = readVersion(entry);
    const link = readLink(entry);
    if (version?.language && !languages.has(version.language)) {
      languages.add(version.language);
      versions.push({ ...version, kind: kindOf(entry) });
    } else if (link) links.push(link);
    else entry.report('left-out');
  }
  const source = json.text('translated_from');
  // In Superdesk, all languages have the id of the first one here.
  const group = json.text('translation_id');
  const others = [source, group].filter((id) => id !== undefined && id !== (json.text('uri') ?? json.text('guid')));
  return {
    versions,
    names: storyIds(json),
    links: [...links, ...linksIn(json), ...others.flatMap((id) => (id ? [linkTo(id)] : []))],
    translation: others.length > 0 ? kindOf(json) : undefined,
  };
};
