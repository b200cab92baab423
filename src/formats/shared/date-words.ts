/** The meanings of a word in a date. Some words have two: `mar` is March and Tuesday (martes). */
export interface DateWord {
  /** 1 is January. */
  readonly month?: number;
  /** Whether it is a day of the week, or a word between the parts of a date. */
  readonly isFiller?: boolean;
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
 * Names and abbreviations of the months, a line each: western, northern, Slavic in Latin letters, Hungarian,
 * Finnish, Turkish, Malay; then Greek, Cyrillic, Arabic (Egypt, Algeria, Morocco, Levant), Persian, Hebrew, Hindi.
 * Croatian is missing: its `listopad` is October, but November in Polish and Czech.
 */
const MONTHS: readonly string[] = [
  `january jan januar janvier janv enero ene janeiro jänner jän gennaio gen gener januari ianuarie ian januára január
  jaanuar leden ledna led styczeń stycznia sty tammikuu tammikuuta ocak oca ιανουάριος ιανουαρίου ιαν январь января янв
  січень січня січ студзень студзеня сту януари яну يناير جانفي كانونالثاني ژانویه ינואר ינו जनवरी जन`,
  `february feb februar février févr fév febrero fevereiro fev feber febbraio febrer febr februari februarie februára
  február únor února úno luty lutego lut helmikuu helmikuuta şubat şub φεβρουάριος φεβρουαρίου φεβ февраль февраля февр
  фев лютий лютого лют люты лютага февруари فبراير فيفري شباط فوریه פברואר פבר फ़रवरी फरवरी फ़र`,
  `march mar mars marzo março märz mär mrz maart mrt març marts martie marca marec březen března bře marzec március márc
  maaliskuu maaliskuuta mart maret mac μάρτιος μαρτίου μάρ μαρ март марта мар березень березня бер сакавік сакавіка сак
  مارس آذار מרץ मार्च`,
  `april apr avril avr abril abr aprile aprilie apríl apríla duben dubna dub kwiecień kwietnia kwi április ápr huhtikuu
  huhtikuuta nisan nis απρίλιος απριλίου απρ апрель апреля апр квітень квітня квіт красавік красавіка кра април أبريل إبريل
  أفريل نيسان آوریل אפריל אפר अप्रैल`,
  `may mai mayo maio maggio mag mei maj máj mája maig květen května kvě maja május toukokuu toukokuuta mayıs μάιος μαΐου
  μάι май мая травень травня трав мај مايو ماي أيار مه מאי मई`,
  `june jun juin junio junho juni giugno giu juny iunie iun jún júna červen června čvn czerwiec czerwca cze június
  kesäkuu kesäkuuta haziran haz ιούνιος ιουνίου ιουν июнь июня июн червень червня черв чэрвень чэрвеня чэр юни يونيو جوان
  حزيران ژوئن יוני जून`,
  `july jul juillet juil julio julho juli luglio lug juliol iulie iul júl júla červenec července čvc lipiec lipca lip
  július heinäkuu heinäkuuta temmuz tem julai ιούλιος ιουλίου ιουλ июль июля июл липень липня лип ліпень ліпеня ліп юли
  يوليو جويلية يوليوز تموز ژوئیه יולי जुलाई जुल`,
  `august aug août aou agosto ago augustus augusti agost augusta srpen srpna sierpień sierpnia sie augusztus elokuu
  elokuuta ağustos ağu agustus agu ogos ogo αύγουστος αυγούστου αυγ август августа авг серпень серпня серп жнівень жніўня
  жні أغسطس أوت غشت آب اوت אוגוסט אוג अगस्त अग`,
  `september sep sept septembre septiembre setiembre setembro set settembre setembre septembrie septembra září zář
  wrzesień września wrz szeptember szept syyskuu syyskuuta eylül eyl σεπτέμβριος σεπτεμβρίου σεπ сентябрь сентября сент
  сен вересень вересня вер верасень верасня септември сеп سبتمبر شتنبر أيلول سپتامبر ספטמבר ספט सितंबर सितम्बर सित`,
  `october oct octobre octubre outubro out oktober okt ottobre ott octombrie októbra október říjen října říj październik
  października paź lokakuu lokakuuta ekim eki οκτώβριος οκτωβρίου οκτ октябрь октября окт жовтень жовтня жовт кастрычнік
  кастрычніка кас октомври أكتوبر تشرينالأول اکتبر אוקטובר אוק अक्टूबर अक्तूबर अक्टू`,
  `november nov novembre noviembre novembro noiembrie novembra listopad listopadu listopada lis marraskuu marraskuuta
  kasım kas νοέμβριος νοεμβρίου νοέ ноябрь ноября нояб ноя листопад листопада лист лістапад лістапада ліс ноември ное
  نوفمبر نونبر تشرينالثاني نوامبر נובמבר נוב नवंबर नवम्बर नव`,
  `december dec décembre déc diciembre dic dezembro dez dezember dicembre desembre desember des decembrie decembra
  prosinec prosince grudzień grudnia gru joulukuu joulukuuta aralık ara disember dis δεκέμβριος δεκεμβρίου δεκ декабрь
  декабря дек грудень грудня груд снежань снежня сне декември ديسمبر دجنبر كانونالأول دسامبر דצמבר דצמ दिसंबर दिसम्बर दिस`,
];

const FILLERS = `monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
  lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
  lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom
  segunda feira seg terça ter quarta qua quinta qui sexta sex
  montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
  lunedì martedì mercoledì giovedì gio venerdì sabato sab domenica
  maandag ma dinsdag woensdag wo donderdag don vrijdag vr vrij zaterdag za zat zondag zo zon
  måndag mån tisdag tis onsdag ons torsdag tor tors fredag fre lördag lör söndag sön
  mandag man tirsdag tir tirs lørdag lør søndag søn
  maanantai maanantaina ke tiistai tiistaina ti keskiviikko keskiviikkona torstai torstaina to perjantai perjantaina pe
  lauantai lauantaina la sunnuntai sunnuntaina su
  poniedziałek pon wtorek wt wto środa środę śr śro czwartek czw piątek pt pią sobota sobotę sob niedziela niedzielę niedz
  pondělí po úterý út středa středu st čtvrtek čt pátek pá neděle neděli ne pondelok utorok streda štvrtok piatok nedeľa
  hétfő kedd szerda csütörtök péntek szombat vasárnap
  luni marți miercuri mie joi vineri vin sâmbătă sâm duminică dum
  dilluns dl dimarts dt dimecres dc dijous dj divendres dv dissabte ds diumenge dg
  pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz
  senin sen selasa sel rabu rab kamis kam jumat jum sabtu minggu min isnin isn khamis kha jumaat ahad ahd
  thứ hai ba tư năm sáu bảy chủ nhật cn
  δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ
  понедельник пн вторник вт среда среду ср четверг чт пятница пятницу пт суббота субботу сб воскресенье вс
  понеділок вівторок середа середу четвер п пʼятниця ятниця ятницю субота суботу неділя неділю нд
  панядзелак аўторак аў серада чацвер чц пятніца нядзеля понеделник сряда четвъртък петък събота неделя
  الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اثنين ثلاثاء أربعاء خميس جمعة سبت أحد
  دوشنبه سهشنبه سه چهارشنبه چهار پنجشنبه پنج جمعه شنبه یکشنبه یک دو
  ב שעה יום ראשון שני שלישי רביעי חמישי שישי שבת
  सोमवार सोम मंगलवार मंगल बुधवार बुध गुरुवार गुरु शुक्रवार शुक्र शनिवार शनि रविवार रवि
  星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日
  月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일
  t at on of the de del d da do a e h u à às as a las les le la il el alle ore lo om uur uhr um den der kl klo kello
  o godz godzina r roku w dne ve v hod ora la saat pukul jam pada tanggal hari ngày lúc στις
  в г год года о об р рік року у год гадзіне ч
  الساعة في يوم عام سنة م ساعت روز बजे को`;

const wordsIn = (words: string): readonly string[] => words.split(/\s+/).map(foldWord);

/** The folded names of each month. No name belongs to two months. */
export const monthNames: readonly (readonly string[])[] = MONTHS.map(wordsIn);

/** Words by folded spelling. */
export const dateWords: ReadonlyMap<string, DateWord> = (() => {
  const words = new Map<string, DateWord>();
  for (const word of wordsIn(FILLERS)) words.set(word, { isFiller: true });
  for (const [index, names] of monthNames.entries()) {
    for (const name of names) words.set(name, { ...words.get(name), month: index + 1 });
  }
  return words;
})();
