/**
 * Month names in the languages in Latin letters that most news besides English is written in, one month per line, in
 * lower case without dots: Unicode CLDR 46, long, short, and as they stand in dates. They are listed here because getting
 * them from the browser takes tens of milliseconds, and Latin letters do not tell which language to ask for.
 */
const NAMES = [
  'janvier janv enero ene gennaio gen janeiro januari tammikuu tammi tammikuuta styczeń sty stycznia leden led ledna ocak oca január ianuarie ian',
  'février févr febrero febbraio fevereiro fev februari helmikuu helmi helmikuuta luty lut lutego únor úno února şubat şub február februarie',
  'märz mär mars marzo março maart mrt marts maaliskuu maalis maaliskuuta marzec březen bře března mart március márc martie maret',
  'avril avr abril abr aprile huhtikuu huhti huhtikuuta kwiecień kwi kwietnia duben dub dubna nisan nis április ápr aprilie',
  'mai mayo maggio mag maio mei maj toukokuu touko toukokuuta maja květen kvě května mayıs május máj',
  'juni juin junio giugno giu junho kesäkuu kesä kesäkuuta czerwiec cze czerwca červen čvn června haziran haz június jún iunie iun يونيه',
  'juli juillet juil julio luglio lug julho heinäkuu heinä heinäkuuta lipiec lip lipca červenec čvc července temmuz tem július júl iulie iul يوليه',
  'août agosto ago augustus augusti elokuu elo elokuuta sierpień sie sierpnia srpen srp srpna ağustos ağu augusztus agustus agu',
  'septembre septiembre settembre set setembro syyskuu syys syyskuuta wrzesień wrz września září zář eylül eyl szeptember szept septembrie',
  'oktober okt octobre octubre ottobre ott outubro out lokakuu loka lokakuuta październik paź października říjen říj října ekim eki október octombrie',
  'novembre noviembre novembro marraskuu marras marraskuuta listopad lis listopada listopadu kasım kas noiembrie',
  'dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuu joulu joulukuuta grudzień gru grudnia prosinec pro prosince aralık ara decembrie',
];
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

let months: Map<string, number> | undefined;

/** Languages of the scripts from U+0900 on, a block of 128 characters each. */
const OF_BLOCKS = 'hi bn pa gu or ta te kn ml si th'.split(' ');
const asked = new Map<string, Map<string, number>>();

/** Names of the months in a language, as the browser knows them; asked on the pages that have such a word alone. */
function namesIn(locale: string): Map<string, number> {
  const known = asked.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // As they stand alone, and as they stand in dates: май, мая.
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
      // The middle of each month lies in it in Iran's calendar as well, which is a quarter of a year behind.
      for (let i = 0; i < 12; i++) {
        const at = locale.endsWith('persian') ? Date.UTC(2024, i + 3, 5) : Date.UTC(2024, i, 15);
        const name = format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
        names.set(plain(name), i + 1);
      }
    }
  }
  asked.set(locale, names);
  return names;
}

/** In lower case, without dots; in Arabic a hamza is often left out. */
const plain = (name: string): string => name.toLowerCase().replace(/\./g, '').replace(/[أإآ]/g, 'ا');

/** 1 to 12 of Iran's calendar; undefined if the word is not one of its months. */
export const iranianMonthOf = (name: string): number | undefined => namesIn('fa-u-ca-persian').get(plain(name));

/** 1 to 12; undefined if the word is not a month's name. */
export function monthOf(name: string): number | undefined {
  const word = plain(name);
  const english = word.length >= 3 ? ENGLISH.findIndex((month) => month.startsWith(word)) : -1;
  if (english >= 0) return english + 1;
  months ??= new Map(NAMES.flatMap((names, i) => names.split(' ').map((one): [string, number] => [one, i + 1])));
  const code = word.charCodeAt(0);
  if (months.has(word) || code < 0x370 || code > 0xe7f) return months.get(word);
  const languages =
    code < 0x400
      ? 'el'
      : code < 0x530
        ? 'ru uk'
        : code < 0x600
          ? 'he'
          : code < 0x900
            ? 'fa ar ar-SY ar-MA'
            : (OF_BLOCKS[(code - 0x900) >> 7] ?? '');
  return languages
    .split(' ')
    .map((language) => namesIn(`${language}-u-ca-gregory`).get(word))
    .find(Boolean);
}
