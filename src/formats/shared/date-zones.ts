/**
 * Offsets by zone name. The first line is from RFC 2822, section 4.3, where `CST` is American. The next lines are the
 * abbreviations that have one offset in the tz database, and the German ones. Names in the last line are ambiguous:
 * `IST` is India, Israel or Ireland; `ET` and the like do not tell summer from winter; RFC 2822 treats military letters
 * as unknown, because programs used them inconsistently.
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

/** The zone after a time of day. */
export interface ReadZone {
  /** `Z` or `±HH:mm`. Empty for an ambiguous name. */
  readonly offset: string;
  /** Characters. */
  readonly length: number;
}

const LONG = /^ ?(?:(?:GMT|UTC|UT) ?)?([+-])(\d\d):?(\d\d)(?![\d:])/i;
/** A sign with a space before two digits would be a dash. */
const SHORT = /^(?: ?(?:GMT|UTC|UT) ?)?([+-])(\d\d?)(?![\d:])/i;
const NAME = /^ ?([a-z]{1,5})(?![\p{L}\p{M}])/iu;

/**
 * Reads the zone at the start of the text after a time. Rejects unknown names: they may be something else (Malay `PTG`
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
