import type { NewsDate } from '../../model/news-date.js';
import type { Fields } from '../shared/fields.js';

/** When a date has come everywhere: a day or a clock without a zone comes last where it is twelve hours earlier. */
const lastMoment = ({ kind, iso }: NewsDate): number =>
  Date.parse(kind === 'instant' ? iso : kind === 'day' ? `${iso}T00:00:00-12:00` : `${iso}-12:00`);

const EMBARGOES = ['embargoed', 'embargoedUntil', 'embargoeduntil', 'embargo'];
const REASONS = ['embargoedreason', 'embargoedReason'];

/** An embargo whose end cannot be read, or that has none, has not ended. */
const isEmbargoed = (json: Fields): boolean => {
  const ends = EMBARGOES.filter((name) => ![undefined, null, '', false].includes(json.raw(name) as never));
  if (ends.length === 0) return REASONS.some((name) => json.text(name));
  return ends.some((name) => {
    const end = json.date(name);
    return !end || lastMoment(end) > Date.now();
  });
};

/** The default is `usable`; what cannot be read may not be published. */
const isUsable = (json: Fields, name: string): boolean =>
  (json.raw(name) ?? '') === '' || /^usable$/i.test(json.text(name) ?? '');

/** Whether the publisher does not want an object to be shown, or not yet. */
const isHidden = (json: Fields): boolean =>
  !isUsable(json, 'pubstatus') || !isUsable(json, 'pubStatus') || isEmbargoed(json);

/** Whether an object is not to be shown; says so. */
export const isWithheld = (json: Fields): boolean => {
  const hidden = isHidden(json);
  if (hidden) json.report('withheld');
  return hidden;
};
