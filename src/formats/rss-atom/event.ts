/** Events in RSS and Atom: the modules Event (`ev`) and xCal. */
import type { NewsDate } from '../../model/news-date.js';
import type { NewsEvent } from '../../model/news.js';
import { compact } from '../shared/fields.js';
import { localText } from '../shared/text.js';
import type { XmlFields } from '../shared/xml-fields.js';
import { NAMESPACES } from '../shared/xml-namespaces.js';

const { ev: EV, xcal: XCAL } = NAMESPACES;

/** The last day of an event of whole days is the day before `dtend` (RFC 5545). */
const lastDay = (start: NewsDate, end: NewsDate | undefined): NewsDate | undefined => {
  if (start.kind !== 'day' || end?.kind !== 'day') return end;
  const day = new Date(Date.parse(`${end.iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day > start.iso ? { kind: 'day', iso: day } : undefined;
};

/** `undefined` for an item that announces no event. */
export const readEvent = (item: XmlFields, language: string | undefined): NewsEvent | undefined => {
  const start = item.date(EV, 'startdate');
  const dtstart = start ? undefined : item.date(XCAL, 'dtstart');
  const from = start ?? dtstart;
  if (!from) return undefined;
  const name = localText(item.text(EV, 'location') ?? item.text(XCAL, 'location'), language);
  const isCancelled = /^\s*cancell?ed\s*$/i.test(item.text(XCAL, 'status') ?? '');
  return compact({
    start: from,
    end: dtstart ? lastDay(dtstart, item.date(XCAL, 'dtend')) : item.date(EV, 'enddate'),
    timeZone: item.child(XCAL, 'dtstart').attr('tzid'),
    status: isCancelled ? ('cancelled' as const) : ('scheduled' as const),
    place: name && { name },
  });
};
