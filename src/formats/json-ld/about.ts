/** Authors, topics, places, contacts and rights of an article. */
import { hasMethod, type Contact, type ContactRole, type PostalAddress } from '../../model/contact.js';
import { capList, LIMITS } from '../../model/limits.js';
import type { Author, Place, Rights, Topic } from '../../model/news.js';
import { emailText, phoneText } from '../../safety/contact-text.js';
import { webUrl, publishedUrl } from '../../safety/urls.js';
import { compact, type Fields } from '../shared/fields.js';
import { localText } from '../shared/text.js';
import type { JsonLdGraph } from './graph.js';
import { readLanguage, readNamed, readText, readUrl } from './values.js';

export const readAuthors = (graph: JsonLdGraph, node: Fields): readonly Author[] => {
  for (const member of ['author', 'creator']) {
    const authors = readNamed(graph, node, member)
      // Some publishers put the address of a profile in place of the name.
      .filter(({ name }) => !webUrl(name))
      .map(({ name, url }) => compact({ name, url }));
    if (authors.length > 0) return authors;
  }
  return [];
};

/** Keywords in one string are separated by commas or semicolons of any script. */
const readKeywords = (graph: JsonLdGraph, node: Fields): readonly Topic[] =>
  readNamed(graph, node, 'keywords').flatMap(({ name, url, node: term }) =>
    (term ? [name] : capList(name.split(/[,;،؛，、]/), LIMITS.texts, node.placeOf('keywords'), graph.context.report))
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => compact({ name: [{ value: word }], uri: url })),
  );

/** Topics without repeated names. */
export const readTopics = (graph: JsonLdGraph, node: Fields): readonly Topic[] => {
  const about = ['about', 'articleSection'].flatMap((member) =>
    readNamed(graph, node, member).map(({ name, url, node: thing }) => {
      const uri = url ?? (thing && (readUrl(graph, thing, 'sameAs') ?? webUrl(thing.raw('@id'))));
      return compact({ name: [{ value: name }], uri });
    }),
  );
  const topics = new Map<string, Topic>();
  for (const topic of [...about, ...readKeywords(graph, node)]) {
    const name = topic.name[0]?.value.toLowerCase() ?? '';
    if (!topics.has(name)) topics.set(name, topic);
  }
  return [...topics.values()];
};

const countryOf = (graph: JsonLdGraph, place: Fields | undefined): string | undefined => {
  const address = place && graph.node(place, 'address');
  const country = address && (readNamed(graph, address, 'addressCountry')[0]?.name ?? '');
  return /^[A-Z]{2}$/.exec(country ?? '')?.[0];
};

export const readPlaces = (graph: JsonLdGraph, node: Fields): readonly Place[] => {
  const read = (member: string, relation: Place['relation']): readonly Place[] =>
    readNamed(graph, node, member).map(({ name, node: place }) =>
      compact({ name: [{ value: name }], country: countryOf(graph, place), relation }),
    );
  const created = read('locationCreated', 'dateline');
  return [...(created.length > 0 ? created : read('dateline', 'dateline')), ...read('contentLocation', 'about')];
};

const ROLES: readonly (readonly [RegExp, ContactRole])[] = [
  [/press|media|news/i, 'press'],
  [/tech|support/i, 'technical'],
  [/^$|enquir|inquir|customer|general|info|reception/i, 'enquiries'],
];

export const readAddress = (graph: JsonLdGraph, point: Fields): PostalAddress | undefined => {
  const node = graph.node(point, 'address');
  if (!node) {
    const line = readText(graph, point, 'address');
    return line ? { lines: [line] } : undefined;
  }
  const country = readNamed(graph, node, 'addressCountry')[0]?.name;
  const isCode = /^[A-Z]{2}$/.test(country ?? '');
  const street = readText(graph, node, 'streetAddress');
  const address = compact({
    lines: [...(street ? [street] : []), ...(country && !isCode ? [country] : [])],
    locality: readText(graph, node, 'addressLocality'),
    area: readText(graph, node, 'addressRegion'),
    postalCode: readText(graph, node, 'postalCode'),
    country: isCode ? country : undefined,
  });
  return address.lines.length > 0 || address.locality ? address : undefined;
};

const readContact = (graph: JsonLdGraph, point: Fields, organization: string | undefined): Contact | undefined => {
  const type = readText(graph, point, 'contactType') ?? '';
  const read = (name: string): string =>
    readNamed(graph, point, name)
      .map((value) => value.name)
      .join(', ');
  const language = readLanguage(graph, point);
  const contact = compact({
    role: ROLES.find(([pattern]) => pattern.test(type))?.[1] ?? ('other' as const),
    name: localText(readText(graph, point, 'name'), language),
    organization: localText(organization),
    email: emailText(read('email')),
    phone: phoneText(read('telephone')),
    fax: phoneText(read('faxNumber')),
    url: publishedUrl(readText(graph, point, 'url')) ?? readUrl(graph, point, 'url'),
    address: readAddress(graph, point),
    hours: localText(readText(graph, point, 'hoursAvailable'), language),
    languages: readNamed(graph, point, 'availableLanguage').map(({ name, node }) =>
      node ? (readText(graph, node, 'alternateName') ?? name) : name,
    ),
  });
  return hasMethod(contact) ? contact : undefined;
};

const contactsOf = (graph: JsonLdGraph, owner: Fields, organization?: string): readonly Contact[] =>
  graph.nodes(owner, 'contactPoint', LIMITS.contacts).flatMap((point) => {
    const contact = readContact(graph, point, organization);
    if (!contact) point.report('left-out');
    return contact ?? [];
  });

/** Contact points of the article and its publisher, without repetitions. */
export const readContacts = (graph: JsonLdGraph, node: Fields): readonly Contact[] => {
  const owners = ['publisher', 'sourceOrganization'].flatMap((member) => graph.nodes(node, member, LIMITS.contacts));
  const contacts = [...new Set(owners)].flatMap((owner) =>
    owner === node ? [] : graph.once(owner, 'contacts', () => contactsOf(graph, owner, readText(graph, owner, 'name'))),
  );
  const first = [...contactsOf(graph, node), ...contacts].slice(0, LIMITS.texts);
  return [...new Map(first.map((contact) => [JSON.stringify(contact), contact])).values()];
};

export const readRights = (graph: JsonLdGraph, node: Fields): Rights | undefined => {
  // A licence can be text.
  const [license] = readNamed(graph, node, 'license');
  const isProse = license && !license.node && !webUrl(license.name, graph.context.url);
  const prose = isProse || /\s/.test(license?.name ?? '') ? license?.name : undefined;
  const rights = compact({
    holder: readNamed(graph, node, 'copyrightHolder')[0]?.name,
    notice: localText(readText(graph, node, 'copyrightNotice')),
    usageTerms: localText(prose),
    license: !license?.node && prose ? undefined : readUrl(graph, node, 'license'),
  });
  return Object.keys(rights).length > 0 ? rights : undefined;
};
