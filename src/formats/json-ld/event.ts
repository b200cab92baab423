/** Events of schema.org: separate articles, or the subjects of articles. */
import type { NewsEvent } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { localText } from '../shared/text.js';
import { readAddress } from './about.js';
import { type JsonLdGraph, typesOf } from './graph.js';
import { readDate, readLanguage, readText, readUrl } from './values.js';

/** Types of events that readers can go to: not deliveries and broadcasts. */
const EVENT = /^(?!(?:Delivery|Publication|Broadcast|OnDemand|Sale)Event$)\w*Event$/;

export const isEvent = (node: Fields): boolean => typesOf(node).some((type) => EVENT.test(type));

const STATUSES: readonly (readonly [RegExp, NewsEvent['status']])[] = [
  [/cancell?ed$/i, 'cancelled'],
  [/postponed$/i, 'postponed'],
  [/rescheduled$/i, 'rescheduled'],
];

const readStatus = (graph: JsonLdGraph, node: Fields): NewsEvent['status'] => {
  const written = readText(graph, node, 'eventStatus') ?? graph.node(node, 'eventStatus')?.text('@id') ?? '';
  return STATUSES.find(([pattern]) => pattern.test(written))?.[1] ?? 'scheduled';
};

/** A place: a text, or a node with a name, an address or both. An address can be a text. */
const readPlace = (graph: JsonLdGraph, node: Fields): NewsEvent['place'] => {
  const place = graph.nodes(node, 'location').find((each) => !typesOf(each).includes('VirtualLocation'));
  if (!place) {
    const name = localText(readText(graph, node, 'location'));
    return name && { name };
  }
  const read = compact({
    name: localText(readText(graph, place, 'name'), readLanguage(graph, place)),
    address: readAddress(graph, place),
  });
  return (read.name ?? read.address) ? read : undefined;
};

const readOnline = (graph: JsonLdGraph, node: Fields): string | undefined =>
  graph
    .nodes(node, 'location')
    .filter((each) => typesOf(each).includes('VirtualLocation'))
    .flatMap((each) => readUrl(graph, each, 'url') ?? [])[0];

/** `undefined` for an event without a start. */
const readOne = (graph: JsonLdGraph, node: Fields): NewsEvent | undefined =>
  graph.once(node, 'event', () => {
    const start = readDate(graph, node, 'startDate');
    return start
      ? compact({
          start,
          end: readDate(graph, node, 'endDate'),
          status: readStatus(graph, node),
          place: readPlace(graph, node),
          online: readOnline(graph, node),
        })
      : undefined;
  });

/** The node as an event, else the first event that it is about. */
export const readEvent = (graph: JsonLdGraph, node: Fields): NewsEvent | undefined =>
  [node, ...graph.nodes(node, 'about'), ...graph.nodes(node, 'mainEntity')]
    .filter((each) => isEvent(each))
    .flatMap((each) => readOne(graph, each) ?? [])[0];
