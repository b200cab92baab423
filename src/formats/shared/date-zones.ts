/**
 * Offsets of the zone names that mean one thing. The first line is RFC 2822 section 4.3 (there `CST` is American);
 * the others are the abbreviations the tz database uses for one offset alone, and the German ones. Those of the
 * last line do not tell: `IST` is India, Israel or Ireland, `ET` and its like are summer or winter, and the letters
 * of military zones are unknown by RFC 2822, since nobody used them alike.
 */
export const dateZones: ReadonlyMap<string, string> = new Map(
  [
    'Z=Z UT=Z GMT=Z UTC=Z EST=-05:00 EDT=-04:00 CST=-06:00 CDT=-05:00 MST=-07:00 MDT=-06:00 PST=-08:00 PDT=-07:00',
    'WET=+00:00 WEST=+01:00 BST=+01:00 CET=+01:00 CEST=+02:00 MEZ=+01:00 MESZ=+02:00 EET=+02:00 EEST=+03:00',
    'MSK=+03:00 MSD=+04:00 TRT=+03:00 WAT=+01:00 CAT=+02:00 SAST=+02:00 EAT=+03:00 PKT=+05:00 WIB=+07:00',
    'WITA=+08:00 WIT=+09:00 HKT=+08:00 KST=+09:00 JST=+09:00 AWST=+08:00 ACST=+09:30 ACDT=+10:30 AEST=+10:00',
    'AEDT=+11:00 NZST=+12:00 NZDT=+13:00 AST=-04:00 ADT=-03:00 NST=-03:30 NDT=-02:30 AKST=-09:00 AKDT=-08:00 HST=-10:00',
    'IST= ET= CT= MT= PT= A= B= C= D= E= F= G= H= I= K= L= M= N= O= P= Q= R= S= T= U= V= W= X= Y=',
  ].flatMap((line) =>
    line.split(' ').map((zone): [string, string] => {
      const [name = '', offset = ''] = zone.split('=');
      return [name, offset];
    }),
  ),
);

/** What follows a time of day. */
export interface ReadZone {
  /** `Z` or `±HH:mm`; empty for a name that does not tell. */
  readonly offset: string;
  /** The characters it takes. */
  readonly length: number;
}

const LONG = /^ ?(?:(?:GMT|UTC|UT) ?)?([+-])(\d\d):?(\d\d)(?![\d:])/i;
/** A sign that stands apart from a number of two digits is a dash. */
const SHORT = /^(?: ?(?:GMT|UTC|UT) ?)?([+-])(\d\d?)(?![\d:])/i;
const NAME = /^ ?([a-z]{1,5})(?![\p{L}\p{M}])/iu;

/**
 * The zone at the start of what follows a time. A name nobody knows is none: it may be something else (Malay `PTG`
 * is the afternoon), and a wrong time is worse than no date.
 */
export const readZone = (text: string): ReadZone | undefined => {
  const [written, sign, hours = '', minutes = '00'] = LONG.exec(text) ?? SHORT.exec(text) ?? [];
  if (written) return { offset: `${sign}${hours.padStart(2, '0')}:${minutes}`, length: written.length };
  const [found, name = ''] = NAME.exec(text) ?? [];
  if (!found) return undefined;
  const offset = dateZones.get(name.toUpperCase());
  return offset === undefined ? undefined : { offset, length: found.length };
};
