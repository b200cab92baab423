/** Date and place of an event that an article announces; loaded on demand. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { inZone, isTimeZone, offsetName, type ZonedTime } from '../../language/time-zones.js';
import { dateTime } from '../../messages/catalogue/common.js';
import { contactWebsite } from '../../messages/catalogue/contact.js';
import {
  eventCancelled,
  eventHeading,
  eventLocal,
  eventOnline,
  eventPlace,
  eventPostponed,
  eventRange,
  eventRescheduled,
  eventSave,
  eventTime,
} from '../../messages/catalogue/event.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import type { PostalAddress } from '../../model/contact.js';
import type { NewsEvent, NewsItem, NewsVersion } from '../../model/news.js';
import { webUrl } from '../../safety/urls.js';
import { addressIcon, hoursIcon, saveIcon, websiteIcon } from '../parts/action-icons.js';
import { addressLines } from '../parts/contact.js';
import { download } from '../parts/download.js';
import type { ExtrasContext } from '../parts/extras-context.js';
import { renderSection } from './article-section.js';
import { renderIcon } from '../parts/icons.js';
import { renderLinkText, targetOf } from '../parts/link.js';
import { chooseLocalText, renderLocalText } from '../parts/local-text.js';
import type { MetaOptions } from '../parts/meta.js';
import { writeCalendar } from './icalendar.js';

export const styles = css`
  .event {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    align-items: start;
    max-inline-size: var(--_measure);
    padding: 0.875em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .event > :first-child {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: calc(1.4 + var(--_tall));
  }
  [part='event-status'] {
    font-weight: 650;
  }
  .event dl {
    display: grid;
    gap: 0.5em;
  }
  .event dl > div {
    display: flex;
    gap: 0.625em;
  }
  .event svg {
    color: var(--_muted);
    vertical-align: -0.25em;
  }
  .event dd {
    display: flex;
    flex-direction: column;
    align-items: start;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  [part='event-time'] time {
    font-weight: 600;
  }
  :is([part='event-zone'], [part='event-local']) {
    color: var(--_muted);
  }
  .event a {
    display: inline-block;
    min-block-size: 24px;
  }
  .event button {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(2em, 24px);
    text-align: start;
    text-decoration: none;
  }
  .event button svg {
    color: inherit;
  }
  .event button:hover span {
    text-decoration: underline;
  }
  @media print {
    .event {
      break-inside: avoid;
    }
    .event button {
      display: none;
    }
  }
`;

const STATUSES: Readonly<Partial<Record<NewsEvent['status'], Message<never>>>> = {
  cancelled: eventCancelled,
  postponed: eventPostponed,
  rescheduled: eventRescheduled,
};

interface Span {
  readonly start: ZonedTime;
  readonly end: ZonedTime | undefined;
}

/** Start and end on the clocks of a zone. An end that is not after the start is ignored. */
const spanIn = ({ start, end }: NewsEvent, zone: string | undefined): Span => {
  const from = inZone(start, zone);
  const to = end && inZone(end, zone);
  const isAfter =
    to &&
    (from.moment !== undefined && to.moment !== undefined
      ? to.moment > from.moment
      : to.date.iso.slice(0, from.date.iso.length) > from.date.iso.slice(0, to.date.iso.length));
  return { start: from, end: isAfter ? to : undefined };
};

/** The time of an event in words: "4 November 2026, 09:30–17:00". Only a single day is repeated in a second calendar. */
const spanText = (
  { start, end }: Span,
  { localizer, date: { style, numbering, calendar } }: Pick<MetaOptions, 'localizer' | 'date'>,
): string => {
  const isOneDay = !end || start.date.iso.slice(0, 10) === end.date.iso.slice(0, 10);
  const day = ({ date }: ZonedTime): string =>
    localizer.date(date, { style, numbering, calendar: isOneDay ? calendar : undefined });
  const time = ({ date }: ZonedTime): string | undefined =>
    date.kind === 'day' ? undefined : localizer.time(Date.parse(`${date.iso}Z`), { timeZone: 'UTC', numbering });
  const moment = (at: ZonedTime): string => {
    const [date, clock] = [day(at), time(at)];
    return clock ? localizer.text(dateTime, { date, time: clock }) : date;
  };
  if (!end) return moment(start);
  // No line begins with the dash.
  const range = (from: string, to: string): string =>
    localizer.text(eventRange, { start: from, end: to }).replace(' –', '\u00A0–');
  const [opening, closing] = [time(start), time(end)];
  if (isOneDay && opening && closing)
    return localizer.text(dateTime, { date: day(start), time: range(opening, closing) });
  if (isOneDay) return moment(start);
  const days = (opening ?? closing) ? undefined : localizer.days(start.date, end.date, { style, numbering });
  return days ?? range(moment(start), moment(end));
};

/** "Europe/Brussels (UTC+1)" */
const zoneText = ({ offset }: ZonedTime, zone: string | undefined): string => {
  const name = offset === undefined ? '' : offsetName(offset);
  // Zones such as `UTC` and `Etc/GMT-1` are not places.
  return zone && name && /^(?!Etc\/)\w+\//.test(zone) ? `${zone.replaceAll('_', ' ')} (${name})` : name;
};

/** A moment on the reader's clocks. */
const onLocalClocks = ({ moment, date }: ZonedTime): ZonedTime =>
  moment === undefined ? { date } : inZone({ kind: 'instant', iso: new Date(moment).toISOString() }, 'local');

/** The same time on the reader's clocks, if those differ. */
const localText = ({ start, end }: Span, { localizer, date }: MetaOptions): string | undefined => {
  if (start.moment === undefined) return undefined;
  const local = { start: onLocalClocks(start), end: end && onLocalClocks(end) };
  const minute = (time: ZonedTime | undefined): string | undefined => time?.date.iso.slice(0, 16);
  const isSame = minute(local.start) === minute(start) && minute(local.end) === minute(end);
  const options = { localizer, date: { ...date, calendar: undefined } };
  return isSame ? undefined : `${spanText(local, options)} (${zoneText(local.start, undefined)})`;
};

type EventContext = ExtrasContext & MetaOptions;

export interface EventOptions {
  /** Whether the reader's time zone is known; false on a server. */
  readonly isLocal: boolean;
  /** Whether to show the button that saves the event. It needs a script. */
  readonly canSave: boolean;
  /** The lines of an address in the order of its country, if that is known. */
  readonly orderAddress: (address: PostalAddress) => readonly string[] | undefined;
  /** The name of a country in the interface language. */
  readonly regionName: (code: string, localizer: Localizer) => string;
}

const renderRow = (part: string, icon: string, label: Message<never>, value: unknown, localizer: Localizer): unknown =>
  html`<div>
    <dt>${renderIcon(icon)}<span class="visually-hidden">${localizer.text(label)}</span></dt>
    <dd part=${part}>${value}</dd>
  </div>`;

const renderPlace = ({ place }: NewsEvent, context: EventContext, options: EventOptions): unknown => {
  const { localizer, languages } = context;
  const { name, address } = place ?? {};
  if (!name && !address) return nothing;
  const lines = address ? addressLines(address, options.orderAddress).join('\n') : '';
  const country = address?.country ? options.regionName(address.country, localizer) : '';
  return renderRow(
    'event-place',
    addressIcon,
    eventPlace,
    html`${name ? html`<span>${renderLocalText(name, languages)}</span>` : nothing}<span class="lines"
        >${lines ? html`<bdi lang="" dir="auto">${lines}</bdi>` : nothing}${
          country ? html`<bdi lang=${localizer.tag} dir=${localizer.dir}>${country}</bdi>` : nothing
        }</span
      >`,
    localizer,
  );
};

const renderOnline = ({ online }: NewsEvent, context: EventContext): unknown => {
  const href = webUrl(online);
  const { localizer } = context;
  return href
    ? renderRow(
        'event-online',
        websiteIcon,
        contactWebsite,
        html`<a href=${href} target=${targetOf(context)} rel="noopener noreferrer" referrerpolicy="no-referrer"
          >${renderLinkText(localizer.text(eventOnline), context)}</a
        >`,
        localizer,
      )
    : nothing;
};

/** A globally unique id. Ids that are addresses or URNs are unique already. */
const uidOf = ({ id }: NewsItem, { url }: NewsVersion): string =>
  /^[a-z][a-z\d+.-]*:/i.test(id) ? id : `${id}@${URL.canParse(url ?? '') ? new URL(url ?? '').host : 'wco-widgets'}`;

const saveEvent = (
  item: NewsItem,
  event: NewsEvent,
  version: NewsVersion,
  headline: string,
  { languages, localizer }: EventContext,
  options: EventOptions,
): void => {
  const { place, online } = event;
  const location = [
    chooseLocalText(place?.name, languages)?.value ?? '',
    ...(place?.address ? addressLines(place.address, options.orderAddress) : []),
    place?.address?.country ? options.regionName(place.address.country, localizer) : '',
  ].filter(Boolean);
  const text = writeCalendar(
    {
      uid: uidOf(item, version),
      title: headline,
      description: version.summary,
      url: webUrl(version.url),
      location: location.join(', ') || webUrl(online),
      event,
    },
    Date.now(),
  );
  download(text, 'text/calendar', headline, 'event.ics');
};

const renderSave = (save: () => void, localizer: Localizer): TemplateResult =>
  html`<button part="action save-event" type="button" @click=${save}>
    ${renderIcon(saveIcon)}<span>${localizer.text(eventSave)}</span>
  </button>`;

/**
 * Date, place and status of an event, and a button that saves it to a calendar. Times are in the event's time zone, with
 * the reader's local time beside them.
 *
 * @param version the one shown
 * @param headline in the reader's language, or the best other one
 */
export const renderEvent = (
  item: NewsItem,
  event: NewsEvent,
  version: NewsVersion,
  headline: string,
  context: EventContext,
  options: EventOptions,
): TemplateResult => {
  const { localizer } = context;
  const zone = isTimeZone(event.timeZone) ? event.timeZone : undefined;
  const span = spanIn(event, zone);
  const { start, end } = span;
  const status = STATUSES[event.status];
  const zoneName = zoneText(start, zone);
  const local = options.isLocal ? localText(span, context) : undefined;
  const time = html`<time datetime=${end ? nothing : event.start.iso}>${spanText(span, context)}</time>${
      zoneName ? html`<span part="event-zone"><bdi dir="ltr">${zoneName}</bdi></span>` : nothing
    }${local ? html`<span part="event-local">${localizer.text(eventLocal, { time: local })}</span>` : nothing}`;
  const content = html`${status ? html`<p part="event-status">${localizer.text(status)}</p>` : nothing}
    <dl>
      ${renderRow('event-time', hoursIcon, eventTime, time, localizer)}${renderPlace(event, context, options)}${renderOnline(
        event,
        context,
      )}
    </dl>
    ${options.canSave ? renderSave(() => saveEvent(item, event, version, headline, context, options), localizer) : nothing} `;
  const section = { part: 'event', headingPart: 'event-heading', heading: eventHeading };
  return renderSection(section, context, content);
};
