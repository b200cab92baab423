// Written by scripts/localize.mjs. Edit locales/en-XA.xlf instead.
import type { LocaleData } from '../../../src/messages/locale-data.js';

const locale: LocaleData = {
  tag: 'en-XA',
  messages: {
    'common.labelValue': '[{label}: {value}~~~~~~~]',
    'common.pair': '[{exonym} ({autonym})~~~~~~~~]',
    'common.retry': '[Ţrý ágáíñ~~~~]',
    'contact.address': '[Áddréss~~~]',
    'contact.email': '[Émáíl~~]',
    'contact.heading': '[Cöñtáçt~~~]',
    'contact.languages': '[Ļáñgüágés spökéñ~~~~~~~]',
    'contact.phone': '[Þhöñé~~]',
    'contact.press': '[Þréss çöñtáçt~~~~~~]',
    'contact.technical': '[Ţéçhñíçál çöñtáçt~~~~~~~]',
    'contact.website': '[Wébsíté~~~]',
    'item.empty': '[Ţhéré ís ñö ártíçlé tö shöw.~~~~~~~~~~~~]',
    'item.error': '[Ţhé ártíçlé çöüld ñöt bé löádéd.~~~~~~~~~~~~~]',
    'item.loading': '[Ļöádíñg thé ártíçlé…~~~~~~~~]',
    'item.networkError': '[Ţhé ártíçlé çöüld ñöt bé löádéd. Þléásé çhéçk ýöür çöññéçtíöñ.~~~~~~~~~~~~~~~~~~~~~~~~~]',
    'item.noVersion': '[Ţhé téxt öf thís ártíçlé ís ñöt áváíláblé.~~~~~~~~~~~~~~~~~]',
    'item.notFound': '[Ţhé ártíçlé wás ñöt föüñd.~~~~~~~~~~~]',
    'item.published': '[Þüblíshéd~~~~]',
    'item.source': '[Ŕéád thé ártíçlé öñ thé püblíshér’s wébsíté~~~~~~~~~~~~~~~~~~]',
    'item.stale': '[Ţhé látést vérsíöñ öf thé ártíçlé çöüld ñöt bé löádéd.~~~~~~~~~~~~~~~~~~~~~~]',
    'item.timeout': '[Ļöádíñg thé ártíçlé ís tákíñg töö löñg.~~~~~~~~~~~~~~~~]',
    'item.updated': '[Updátéd: {date}~~~~~~]',
    'notice.available':
      '[{count, plural, one {Áváíláblé íñ # öthér láñgüágé:} other {Áváíláblé íñ # öthér láñgüágés:}}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]',
    'notice.label': '[Ļáñgüágé ñötíçé~~~~~~]',
    'notice.language': '[Ļáñgüágé öf thís ártíçlé: {shown}.~~~~~~~~~~~~~~]',
    'notice.machine': '[Ţhís ís á máçhíñé tráñslátíöñ.~~~~~~~~~~~~]',
    'notice.machineReviewed': '[Ţhís ís á máçhíñé tráñslátíöñ çhéçkéd bý á pérsöñ.~~~~~~~~~~~~~~~~~~~~]',
    'notice.original': '[Orígíñál vérsíöñ: {language}.~~~~~~~~~~~~]',
    'notice.related': '[Ţhís ártíçlé ís shöwñ íñ á çlösélý rélátéd láñgüágé: {shown}.~~~~~~~~~~~~~~~~~~~~~~~~~]',
    'notice.script': '[Ţhís ártíçlé ís shöwñ íñ áñöthér sçrípt: {shown}.~~~~~~~~~~~~~~~~~~~~]',
    'notice.showing': '[Vérsíöñ shöwñ: {shown}.~~~~~~~~~~]',
    'notice.summary': '[Ţhís vérsíöñ ís á sümmárý.~~~~~~~~~~~]',
    'notice.unavailable': '[Ţhís ártíçlé ís ñöt áváíláblé íñ ýöür láñgüágé: {requested}.~~~~~~~~~~~~~~~~~~~~~~~~]',
    'notice.undeclared': '[Ţhé láñgüágé öf thís ártíçlé ís ñöt státéd.~~~~~~~~~~~~~~~~~~]',
  },
  dates: {
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
    shortMonths: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    weekdays: 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    patterns: { full: 'EEEE, MMMM d, y', long: 'MMMM d, y', medium: 'MMM d, y', short: 'M/d/yy' },
    numbering: 'latn',
    nativeNumbering: 'latn',
  },
  languages: {},
};

export default locale;
