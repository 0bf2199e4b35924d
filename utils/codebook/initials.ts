/** The first character of each letter's syllables in the order of pinyin; no syllable begins with i, u or v. */
const BOUNDARIES = '阿八嚓哒妸发旮哈讥咔垃呣拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

// ICU's own order of Chinese characters, which the browser has: no table of ours.
const order = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Common characters with a second reading that begins otherwise; ICU knows them by the first. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  长: 'cz',
  重: 'zc',
  行: 'xh',
  调: 'dt',
  会: 'hk',
  曾: 'cz',
  单: 'ds',
  乐: 'ly',
  传: 'cz',
  藏: 'cz',
  弹: 'dt',
  降: 'jx',
  省: 'sx',
  率: 'ls',
  系: 'xj',
  校: 'xj',
  朝: 'cz',
  说: 's',
  石: 'sd',
  解: 'jx',
  都: 'd',
  着: 'z',
  畜: 'cx',
  泊: 'bp',
  曝: 'bp',
  厦: 'sx',
  给: 'gj',
  便: 'bp',
  参: 'cs',
  车: 'cj',
  卡: 'kq',
};
const TRADITIONAL: Readonly<Record<string, string>> = {
  長: '长',
  調: '调',
  會: '会',
  單: '单',
  樂: '乐',
  傳: '传',
  彈: '弹',
  廈: '厦',
  給: '给',
  參: '参',
  車: '车',
  說: '说',
};

/** The letters that a Chinese character's syllable may begin with; empty where the character is none. */
function lettersOf(character: string): string {
  const known = OTHER_READINGS[TRADITIONAL[character] ?? character];
  if (known) return known;
  if (!/\p{Script=Han}/u.test(character)) return '';
  let letter = '';
  for (let at = 0; at < LETTERS.length; at++) {
    if (order.compare(BOUNDARIES.charAt(at), character) > 0) break;
    letter = LETTERS.charAt(at);
  }
  return letter;
}

/**
 * What a name may be typed as, a place each: for a Chinese character the letters its pinyin may begin with, for a word or
 * number of another script its first. `重要 news` gives `zc`, `y`, `n`.
 */
export const initialsOf = (name: string): string[] =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
  )
    .map((part) => lettersOf(part) || part.charAt(0))
    .filter(Boolean);

/** Whether typed letters are the initials from place `at` on. */
export const fitsInitials = (initials: readonly string[], typed: string, at: number): boolean =>
  typed.length > 0 &&
  typed.length <= initials.length - at &&
  [...typed].every((letter, i) => initials[at + i]?.includes(letter));
