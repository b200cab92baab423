/** The meanings of a word in a date. Some words have two: `mar` is March and Tuesday (martes). */
export interface DateWord {
  /** 1 is January. Two for words such as `lip`, June in Croatian and July in Polish. */
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Whether it is a word between the parts of a date. */
  readonly isFiller: boolean;
}

/** Removes accents (Latin, Greek, Cyrillic, Arabic): people omit them, and programs decompose them. */
export const foldMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/ı/g, 'i');

/** A word as spelled in `dateWords`. */
export const foldWord = (word: string): string => foldMarks(word.toLowerCase());

/**
 * Names and abbreviations of the months, one entry per month: western, northern, Slavic in Latin letters, Hungarian,
 * Finnish, Turkish, Malay; then Greek, Cyrillic, Arabic (Egypt, Algeria, Morocco, Levant), Persian, Hebrew, Hindi; last
 * Croatian, which has four names that are other months in Polish or Czech.
 */
const MONTHS: readonly string[] = [
  `january jan januar janvier janv enero ene janeiro jänner jän gennaio gen gener januari ianuarie ian januára január
  jaanuar leden ledna led styczeń stycznia sty tammikuu tammikuuta ocak oca ιανουάριος ιανουαρίου ιαν январь января янв
  січень січня січ студзень студзеня сту януари яну يناير جانفي كانونالثاني ژانویه ינואר ינו जनवरी जन siječanj siječnja sij`,
  `february feb februar février févr fév febrero fevereiro fev feber febbraio febrer febr februari februarie februára
  február únor února úno luty lutego lut helmikuu helmikuuta şubat şub φεβρουάριος φεβρουαρίου φεβ февраль февраля февр
  фев лютий лютого лют люты лютага февруари فبراير فيفري شباط فوریه פברואר פבר फ़रवरी फरवरी फ़र veljača veljače velj`,
  `march mar mars marzo março märz mär mrz maart mrt març marts martie marca marec březen března bře marzec március márc
  maaliskuu maaliskuuta mart maret mac μάρτιος μαρτίου μάρ μαρ март марта мар березень березня бер сакавік сакавіка сак
  مارس آذار מרץ मार्च ožujak ožujka ožu`,
  `april apr avril avr abril abr aprile aprilie apríl apríla duben dubna dub kwiecień kwietnia kwi április ápr huhtikuu
  huhtikuuta nisan nis απρίλιος απριλίου απρ апрель апреля апр квітень квітня квіт красавік красавіка кра април أبريل إبريل
  أفريل نيسان آوریل אפריל אפר अप्रैल travanj travnja tra`,
  `may mai mayo maio maggio mag mei maj máj mája maig květen května kvě maja május toukokuu toukokuuta mayıs μάιος μαΐου
  μάι май мая травень травня трав мај مايو ماي أيار مه מאי मई svibanj svibnja svi`,
  `june jun juin junio junho juni giugno giu juny iunie iun jún júna červen června čvn czerwiec czerwca cze június
  kesäkuu kesäkuuta haziran haz ιούνιος ιουνίου ιουν июнь июня июн червень червня черв чэрвень чэрвеня чэр юни يونيو جوان
  حزيران ژوئن יוני जून lipanj lipnja lip`,
  `july jul juillet juil julio julho juli luglio lug juliol iulie iul júl júla červenec července čvc lipiec lipca lip
  július heinäkuu heinäkuuta temmuz tem julai ιούλιος ιουλίου ιουλ июль июля июл липень липня лип ліпень ліпеня ліп юли
  يوليو جويلية يوليوز تموز ژوئیه יולי जुलाई जुल srpanj srpnja srp`,
  `august aug août aou agosto ago augustus augusti agost augusta srpen srpna srp sierpień sierpnia sie augusztus elokuu
  elokuuta ağustos ağu agustus agu agt ogos ogo αύγουστος αυγούστου αυγ август августа авг серпень серпня серп жнівень жніўня
  жні أغسطس أوت غشت آب اوت אוגוסט אוג अगस्त अग kolovoz kolovoza kol`,
  `september sep sept septembre septiembre setiembre setembro set settembre setembre septembrie septembra září zář
  wrzesień września wrz szeptember szept syyskuu syyskuuta eylül eyl σεπτέμβριος σεπτεμβρίου σεπ сентябрь сентября сент
  сен вересень вересня вер верасень верасня септември сеп سبتمبر شتنبر أيلول سپتامبر ספטמבר ספט सितंबर सितम्बर सित rujan rujna ruj`,
  `october oct octobre octubre outubro out oktober okt ottobre ott octombrie októbra október říjen října říj październik
  października paź lokakuu lokakuuta ekim eki οκτώβριος οκτωβρίου οκτ октябрь октября окт жовтень жовтня жовт кастрычнік
  кастрычніка кас октомври أكتوبر تشرينالأول اکتبر אוקטובר אוק अक्टूबर अक्तूबर अक्टू listopad listopada lis`,
  `november nov novembre noviembre novembro noiembrie novembra listopad listopadu listopada lis marraskuu marraskuuta
  kasım kas νοέμβριος νοεμβρίου νοέ ноябрь ноября нояб ноя листопад листопада лист лістапад лістапада ліс ноември ное
  نوفمبر نونبر تشرينالثاني نوامبر נובמבר נוב नवंबर नवम्बर नव studeni studenoga studenog stu`,
  `december dec décembre déc diciembre dic dezembro dez dezember dicembre desembre desember des decembrie decembra
  prosinec prosince grudzień grudnia gru joulukuu joulukuuta aralık ara disember dis δεκέμβριος δεκεμβρίου δεκ декабрь
  декабря дек грудень грудня груд снежань снежня сне декември ديسمبر دجنبر كانونالأول دسامبر דצמבר דצמ दिसंबर दिसम्बर दिस prosinac prosinca pro`,
];

/** Names and abbreviations of the days of the week, one entry per day, Sunday first. */
const WEEKDAYS: readonly string[] = [
  `sunday sun dimanche dim domingo dom sonntag so domenica zondag zo zon söndag sön søndag søn sunnuntai sunnuntaina su
  niedziela niedzielę niedz neděle neděli ne nedeľa vasárnap duminică dum diumenge dg pazar paz minggu min ahad ahd
  nedjelja nedelja ned κυριακή κυρ воскресенье вс неділя неділю нд нядзеля неделя الأحد أحد یکشنبه ראשון रविवार रवि 星期日
  星期天 周日 週日 日曜日 일요일`,
  `monday mon lundi lun lunes segunda seg montag mo lunedì maandag ma måndag mån mandag man maanantai maanantaina
  poniedziałek pon pondělí po pondelok hétfő luni dilluns dl pazartesi pzt senin sen isnin isn ponedjeljak ponedeljek
  δευτέρα δευ понедельник пн понеділок панядзелак понеделник الاثنين الإثنين اثنين دوشنبه שני सोमवार सोम 星期一 周一 週一
  月曜日 월요일`,
  `tuesday tue tues mardi mar martes terça ter dienstag di martedì dinsdag tisdag tis tirsdag tir tirs tiistai
  tiistaina ti wtorek wt wto úterý út utorok utorak uto torek tor kedd marți dimarts dt salı sal selasa sel τρίτη τρί
  вторник вт вівторок аўторак аў الثلاثاء ثلاثاء سهشنبه שלישי मंगलवार मंगल 星期二 周二 週二 火曜日 화요일`,
  `wednesday wed mercredi mer miércoles mié quarta qua mittwoch mi mercoledì woensdag wo onsdag ons keskiviikko
  keskiviikkona ke środa środę śr śro středa středu st streda srijeda sri sreda sre szerda miercuri mie dimecres dc
  çarşamba çar rabu rab τετάρτη τετ среда среду ср середа середу серада сряда الأربعاء أربعاء چهارشنبه רביעי बुधवार बुध
  星期三 周三 週三 水曜日 수요일`,
  `thursday thu thur thurs jeudi jeu jueves jue quinta qui donnerstag do giovedì gio donderdag don torsdag tor tors
  torstai torstaina to czwartek czw čtvrtek čt štvrtok četvrtak četrtek čet csütörtök joi dijous dj perşembe per kamis
  kam khamis kha πέμπτη πέμ четверг чт четвер чацвер чц четвъртък الخميس خميس پنجشنبه חמישי गुरुवार गुरु 星期四 周四 週四
  木曜日 목요일`,
  `friday fri vendredi ven viernes vie sexta sex freitag fr venerdì vrijdag vr vrij fredag fre perjantai perjantaina pe
  piątek pt pią pátek pá piatok petak petek pet péntek vineri vin divendres dv cuma cum jumat jum jumaat παρασκευή παρ
  пятница пятницу пт пʼятниця ятниця ятницю пятніца петък الجمعة جمعة جمعه שישי शुक्रवार शुक्र 星期五 周五 週五 金曜日 금요일`,
  `saturday sat samedi sam sábado sáb samstag sonnabend sa sabato sab zaterdag za zat lördag lör lørdag lør lauantai
  lauantaina la sobota sobotę sob so subota sub szombat sâmbătă sâm dissabte ds cumartesi cmt sabtu σάββατο σάβ суббота
  субботу сб субота суботу събота السبت سبت שבת शनिवार शनि 星期六 周六 週六 土曜日 토요일`,
];

/** Other words in dates, and parts of names of days that are written in two words. */
const FILLERS = `feira thứ hai ba tư năm sáu bảy chủ nhật cn п سه چهار پنج شنبه یک دو ב שעה יום
  t at on of the de del d da do a e h u à às as a la las le les il el alle ore lo om uur uhr um den der kl klo kello
  o godz godzina r roku w dne ve v hod ora saat pukul jam pada tanggal hari ngày lúc στις
  в г год года о об р рік року у год гадзіне ч
  الساعة في يوم عام سنة م ساعت روز बजे को`;

const wordsIn = (words: string): readonly string[] => words.split(/\s+/).map(foldWord);

/** Words by folded spelling. */
export const dateWords: ReadonlyMap<string, DateWord> = (() => {
  const words = new Map<string, DateWord>();
  const add = (text: string, meaning: (known: DateWord) => Partial<DateWord>): void => {
    for (const word of new Set(wordsIn(text))) {
      const known = words.get(word) ?? { months: [], weekdays: [], isFiller: false };
      words.set(word, { ...known, ...meaning(known) });
    }
  };
  for (const [index, names] of MONTHS.entries()) add(names, ({ months }) => ({ months: [...months, index + 1] }));
  for (const [index, names] of WEEKDAYS.entries()) add(names, ({ weekdays }) => ({ weekdays: [...weekdays, index] }));
  add(FILLERS, () => ({ isFiller: true }));
  return words;
})();
