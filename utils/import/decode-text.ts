import { likeliest } from './old-encodings';

/** A page names its encoding within its first kilobyte: https://html.spec.whatwg.org/multipage/semantics.html#charset */
const PRESCAN = 1024;

/**
 * The characters most often met in Chinese, simplified and traditional: read in a wrong encoding, a text has few of them.
 * From the frequency lists of modern Chinese by Jun Da (2004) and of the Academia Sinica corpus (1997), common to both
 * scripts first.
 */
const CHINESE = new Set(
  [
    '的一是不了在人有我他大中上地可以子就你也好出年自要能用天下心多行去生道得日成方又小起家都把看三如而工部本分所同力二理',
    '些面公十月明意目的新政市文全高法四水立主正作定外加前手全五女性民信老真使相原名已她由此但件口保持社平安交通',
    '这来国个说们为时会后对发过里没经现还种将学动进开关问题无长间两见义当样与应从实处气电话产业战总万几书车点线',
    '這來國個說們為時會後對發過裡沒經現還種將學動進開關問題無長間兩見義當樣與應從實處氣電話產業戰總萬幾書車點線標網摘',
    '标签记网页链接描述内容',
    '標籤記網頁連結描述內容',
    '，。、：；「」“”《》（）？！',
  ].join(''),
);

/**
 * The kanji most often met in Japanese newspapers, after the frequency list of the 朝日新聞 and 日本経済新聞 of KANJIDIC; kana
 * all count.
 */
const JAPANESE = new Set(
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検常校料状工建語球営空職証土急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導備宅害配副算視条幹独警宮究育席輸訪楽起着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復、。「」ー々・？！（）',
);
/** The syllables most often met in Korean: National Institute of Korean Language, frequency of modern Korean (2005). */
const KOREAN = new Set(
  '이다는의에을가고하지로기사한은들도리그나아인를자어시대서있해일라수과정보것게전부여장상제만소주조구스신무원안면음비모와으니치우미러동세마오성었했중관공거년국회적연내진경선발방간생당분들문물행유산계단실통요재도합된체용개법말결때했용외금현명위화까각파또너저바할려습더되건호최입속새던데론트드르심점타반추영양알였필직교집본노강출복업하글',
);
const isKana = (char: string): boolean => char >= '\u3041' && char <= '\u30fe';

/** UTF-16 code units that are looked at to tell encodings apart. */
const SAMPLE = 20_000;

/** The share of a text's characters outside ASCII that are common in its language. */
const commonness =
  (isCommon: (char: string) => boolean) =>
  (text: string): number => {
    let [all, common] = [0, 0];
    for (const char of text.slice(0, SAMPLE)) {
      if (char < '\x80') continue;
      all++;
      if (isCommon(char)) common++;
    }
    return all === 0 ? 0 : common / all;
  };

/** Nearly any bytes are signs in some encodings: what has few of its language's is no text in them. */
const FEW = 0.3;

const japaneseShare = commonness((char) => JAPANESE.has(char) || isKana(char));
const chineseShare = commonness((char) => CHINESE.has(char));

/** Encodings that a text may be in which is no Unicode, and how likely a text read in one is of its language, 0 to 1. */
const OLD: readonly (readonly [encoding: string, share: (text: string) => number])[] = [
  ['gb18030', chineseShare],
  ['big5', chineseShare],
  ['shift_jis', japaneseShare],
  ['euc-jp', japaneseShare],
  ['euc-kr', commonness((char) => KOREAN.has(char))],
];

/** Bytes in an encoding; undefined where they are none of it, or nobody knows it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text of single bytes of whose letters less than this share stand in whole words is no text in that encoding. */
const MOST = 0.7;

/**
 * What a text in no Unicode encoding most likely is, as East Asian systems write it or those of alphabets. Undefined where
 * nothing is likely, or two readings are.
 */
function decodeOld(bytes: Uint8Array): string | undefined {
  const alphabetic = likeliest(bytes);
  const [best] = OLD.flatMap(([encoding, share]) => {
    const text = decodeAs(encoding, bytes);
    const likely = text === undefined ? 0 : share(text);
    const isPossible = share === chineseShare || likely > FEW;
    return text === undefined || !isPossible ? [] : [{ text, share: likely }];
  })
    .concat(alphabetic && alphabetic.share > MOST ? [alphabetic] : [])
    .toSorted((a, b) => b.share - a.share);
  // A few accented letters between ASCII are nothing East Asian.
  const outside = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  const isAlphabetic = (best?.share ?? 0) < 0.1 && outside * 8 < bytes.length;
  return isAlphabetic ? alphabetic?.text : best?.text;
}

/** Control characters that no text has: what was no text was read as one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;

/**
 * Whether bytes, or the first of them, are UTF-16 and in which order: by their mark, else by the zeros, all on one side, that
 * line ends, separators and Latin letters have in it. Undefined for anything else.
 */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 100 < head.length || even * odd > 0 || even + odd === 0) return undefined;
  const kind = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(kind).decode(head.subarray(0, head.length - (head.length % 2)));
  // The sample may end inside a pair.
  return NO_TEXT.test(text) || !text.slice(0, -1).isWellFormed() ? undefined : kind;
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark or without, what a saved page says of itself, GB 18030, Big5, Shift_JIS,
 * EUC-JP, EUC-KR, KOI8-R or one of Windows's code pages 874 and 1250 to 1257, as programs of those countries write their
 * tables. Undefined where it is none of these, or nothing tells which.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = utf16Kind(bytes);
  if (wide) return decodeAs(wide, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined || head.includes('\0')) return utf8;
  const declared = /^\s*</.test(head) ? /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] : undefined;
  const text = declared && !/^utf-?8$/i.test(declared) ? decodeAs(declared, bytes) : undefined;
  return text ?? (isBrokenUtf8(bytes) ? undefined : decodeOld(bytes));
}

/** UTF-8 with a few wrong bytes: in another encoding it would be read as other words altogether. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * SAMPLE));
  const outside = text.replace(/[\x20-\x7e\s]/g, '');
  return outside.replaceAll('\ufffd', '').length > 4 * (outside.length - outside.replaceAll('\ufffd', '').length);
}
