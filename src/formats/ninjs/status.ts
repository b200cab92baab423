import type { NewsDate } from '../../model/news-date.js';
import type { Fields } from '../shared/fields.js';

/** When a date has been reached in all time zones, the last of which is UTC−12. Milliseconds since 1970. */
const lastMoment = ({ kind, iso }: NewsDate): number =>
  Date.parse(kind === 'instant' ? iso : kind === 'day' ? `${iso}T00:00:00-12:00` : `${iso}-12:00`);

const EMBARGOES = ['embargoed', 'embargoedUntil', 'embargoeduntil', 'embargo'];
const REASONS = ['embargoedreason', 'embargoedReason'];

/** An embargo without an end, or with one that cannot be read, counts as active. */
const isEmbargoed = (json: Fields): boolean => {
  const ends = EMBARGOES.filter((name) => ![undefined, null, '', false].includes(json.raw(name) as never));
  if (ends.length === 0) return REASONS.some((name) => json.text(name));
  return ends.some((name) => {
    const end = json.date(name);
    return !end || lastMoment(end) > Date.now();
  });
};

/** The default is `usable`. Any other value, readable or not, forbids publishing. */
const isUsable = (json: Fields, name: string): boolean =>
  (json.raw(name) ?? '') === '' || /^usable$/i.test(json.text(name) ?? '');

/** Whether the publisher forbids showing an object, or embargoes it. Reports the object if so. */
export const isWithheld = (json: Fields): boolean => {
  const isHidden = !isUsable(json, 'pubstatus') || !isUsable(json, 'pubStatus') || isEmbargoed(json);
  if (isHidden) json.report('withheld');
  return isHidden;
};
