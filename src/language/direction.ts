import { parseTag } from './tag.js';

export type Direction = 'ltr' | 'rtl';

/** ISO 15924 codes of scripts written from right to left. */
const RTL_SCRIPTS = 'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syrj Syrn Thaa Yezi';

/** Languages usually written in one of them. */
const RTL_LANGUAGES =
  'acm aeb afb ajp apc apd ar arc arq ars ary arz ayl azb bal bej bgn bqi brh ckb dv fa glk he hnd khw ks lki lrc luz mzn nqo pnb prs ps sd sdh skr syc syr ug ur yi';

/** Languages whose script goes by region. Source: CLDR 48, likelySubtags. */
const RTL_REGIONAL = 'az-IQ az-IR kk-CN ku-IQ ku-IR ky-CN pa-PK tg-PK uz-AF';

/** Base direction of a language. Our own table, so that every engine agrees. Unknown is `ltr`. */
export const directionOf = (language: string | undefined): Direction => {
  const tag = parseTag(language);
  if (!tag) return 'ltr';
  const isIn = (list: string, entry: string): boolean => list.split(' ').includes(entry);
  const isRtl = tag.script
    ? isIn(RTL_SCRIPTS, tag.script)
    : isIn(RTL_LANGUAGES, tag.language) || isIn(RTL_REGIONAL, `${tag.language}-${tag.region}`);
  return isRtl ? 'rtl' : 'ltr';
};
