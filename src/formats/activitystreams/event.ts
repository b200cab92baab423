/** Events of ActivityStreams, with the extensions of Mobilizon. */
import type { PostalAddress } from '../../model/contact.js';
import type { NewsEvent } from '../../model/news.js';
import { compact, type Fields } from '../shared/fields.js';
import { localText } from '../shared/text.js';
import { typesOf } from './find-articles.js';

/** An address of schema.org, or a text. */
const readAddress = (place: Fields): PostalAddress | undefined => {
  const [address] = place.objects('address');
  const written = address ? undefined : place.text('address');
  if (written) return { lines: [written] };
  if (!address) return undefined;
  const street = address.text('streetAddress');
  const country = address.has('addressCountry') ? address.text('addressCountry') : undefined;
  const read = compact({
    lines: [street ?? []].flat(),
    locality: address.text('addressLocality'),
    area: address.text('addressRegion'),
    postalCode: address.text('postalCode'),
    country: /^[A-Z]{2}$/.exec(country ?? '')?.[0],
  });
  return read.lines.length > 0 || read.locality ? read : undefined;
};

const readPlace = (json: Fields): NewsEvent['place'] => {
  const [place] = json.objects('location').filter((each) => !typesOf(each).includes('VirtualLocation'));
  const name = localText(place ? place.text('name') : json.firstText('location'));
  const address = place && readAddress(place);
  return (name ?? address) ? compact({ name, address }) : undefined;
};

const readStatus = (json: Fields): NewsEvent['status'] =>
  /cancell?ed/i.test(json.firstText('ical:status') ?? json.firstText('status') ?? '') ? 'cancelled' : 'scheduled';

/** `undefined` for other objects, and for an event without a start. */
export const readEvent = (json: Fields): NewsEvent | undefined => {
  const start = typesOf(json).includes('Event') ? json.date('startTime') : undefined;
  const virtual = json.objects('location').find((each) => typesOf(each).includes('VirtualLocation'));
  return start
    ? compact({
        start,
        end: json.date('endTime'),
        timeZone: json.has('timezone') ? json.text('timezone') : undefined,
        status: readStatus(json),
        place: readPlace(json),
        online: virtual?.url('url'),
      })
    : undefined;
};
