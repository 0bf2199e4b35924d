import { decodeAs, type Reading } from './reading';

/** The share of one kind of characters in texts of an East Asian language, and which they are. */
interface Kind {
  share: number;
  has: ReadonlySet<string>;
}

/** An encoding with two bytes per character, and its most frequent characters. */
interface Model {
  encoding: string;
  /** The first of these that contains a character gives its likelihood. */
  kinds: readonly Kind[];
  /** How likely a file is to be in it before anything is read: a natural logarithm. */
  prior: number;
}

/**
 * The characters most often met in Chinese, simplified and traditional: read in a wrong encoding, a text has few of
 * them. From the frequency lists of modern Chinese by Jun Da (2004) and of the Academia Sinica corpus (1997), common to
 * both scripts first.
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

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** All characters of two bytes whose first byte is among these. */
function charactersOf(encoding: string, leads: readonly number[], trails: readonly number[]): Set<string> {
  const decoder = new TextDecoder(encoding);
  return new Set(leads.flatMap((lead) => trails.map((trail) => decoder.decode(Uint8Array.of(lead, trail)))));
}

const HIGH = range(0xa1, 0xfe);
const KANA = new Set(range(0x3041, 0x3096).map((code) => String.fromCharCode(code)));
const KATAKANA = new Set([...range(0x30a1, 0x30fa), 0x30fc].map((code) => String.fromCharCode(code)));
/** Only in Shift_JIS they are one byte each. */
const HALF_KATAKANA = new Set(range(0xff61, 0xff9f).map((code) => String.fromCharCode(code)));
const SIGNS = new Set('，。、：；「」“”‘’《》（）？！—…・ー々『』〈〉【】·～　％．／〇％＋－０１２３４５６７８９');

/** Symbols used in tables and reports with numbers and words. */
const FURTHER_SIGNS = new Set('℃°′″§№→←↑↓×÷±≤≥≠≈∞∶①②③④⑤⑥⑦⑧⑨⑩☆★○●◎◇◆□■△▲▽▼※￥＄￡＂＃＆＇＊＋＜＝＞＠＿～');

/**
 * The first level of each standard has the characters in daily use: GB/T 2312, Big5, JIS X 0208; KS X 1001 has all
 * syllables in use. Shares are rounded: of running text in these languages the commonest four hundred characters are
 * three fifths.
 */
const modelsOf = (): Model[] => {
  const japanese = (firstLevel: Set<string>): Kind[] => [
    { share: 0.5, has: KANA },
    { share: 0.1, has: SIGNS },
    { share: 0.1, has: KATAKANA },
    { share: 0.25, has: JAPANESE },
    { share: 0.04, has: firstLevel },
    { share: 0.005, has: HALF_KATAKANA },
  ];
  const chinese = (firstLevel: Set<string>): Kind[] => [
    { share: 0.1, has: SIGNS },
    { share: 0.55, has: CHINESE },
    { share: 0.34, has: firstLevel },
    { share: 0.01, has: FURTHER_SIGNS },
  ];
  return [
    // Most files that come here in an encoding other than Unicode are in this language.
    { encoding: 'gb18030', kinds: chinese(charactersOf('gb18030', range(0xb0, 0xd7), HIGH)), prior: 2 },
    {
      encoding: 'big5',
      kinds: chinese(charactersOf('big5', range(0xa4, 0xc6), [...range(0x40, 0x7e), ...HIGH])),
      prior: 1,
    },
    {
      encoding: 'shift_jis',
      kinds: japanese(charactersOf('shift_jis', range(0x88, 0x98), [...range(0x40, 0x7e), ...range(0x80, 0xfc)])),
      prior: 0,
    },
    { encoding: 'euc-jp', kinds: japanese(charactersOf('euc-jp', range(0xb0, 0xcf), HIGH)), prior: 0 },
    {
      encoding: 'euc-kr',
      kinds: [
        { share: 0.05, has: SIGNS },
        { share: 0.75, has: KOREAN },
        { share: 0.2, has: charactersOf('euc-kr', range(0xb0, 0xc8), HIGH) },
      ],
      prior: 0,
    },
  ];
};
let models: Model[] | undefined;

/** The share of a character that is rare in texts: one of some three thousand on the second level. */
const RARE = 3e-6;
/** The share of a character on neither level, which misread bytes often give. */
const STRANGE = 1e-7;
/** A character that goes on in Latin letters, whose second byte may have been one of them. */
const RUNS_ON = 0.05;

function likelihoodOf(text: string, { kinds }: Model): number {
  let likelihood = 0;
  for (const { 0: char, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    const kind = kinds.find(({ has }) => has.has(char));
    const isWord = /\p{Lo}|[\uff61-\uff9f]/u.test(char);
    likelihood += Math.log(kind ? kind.share / kind.has.size : isWord ? RARE : STRANGE);
    const isBeside = /[a-z\d]/.test(text.charAt(index - 1)) || /[a-z\d]/.test(text.charAt(index + char.length));
    if (isWord && isBeside) likelihood += Math.log(RUNS_ON);
  }
  return likelihood;
}

/**
 * A text in each of the encodings of East Asia that its bytes may be in, with how likely it is: a natural logarithm.
 */
export function eastAsianReadings(bytes: Uint8Array, sample: number): Reading[] {
  models ??= modelsOf();
  return models.flatMap((model) => {
    const text = decodeAs(model.encoding, bytes);
    if (text === undefined) return [];
    const likelihood = likelihoodOf(text.slice(0, sample), model) + model.prior;
    return [{ encoding: model.encoding, text, likelihood, isEastAsian: true }];
  });
}
