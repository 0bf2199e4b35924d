import { largest } from '@/utils/text/largest';
import { endOfName } from './name-context';
import { ORDINARY } from './ordinary-words';
import { COMPOUND_SURNAMES, DOUBLED_SURNAMES, JAPANESE_FIRST, JAPANESE_SURNAMES, SURNAMES } from './surnames';
import { ENDS_WITH_HEAD, HEADS } from './title-words';
import { TRANSLITERATION } from './transliteration';

/** A name found at a place: where it ends and how sure its form is, 0 to 1. */
export interface NameFound {
  end: number;
  form: 'surname' | 'compound' | 'japanese' | 'transliterated';
  sure: number;
}

const HAN = /^[\u4e00-\u9fff]+$/;
/** Characters no given name ends with, or that end a name's neighbourhood. */
const NOT_IN_NAMES = /[的了则却在是与说称将也对月年们这那就被把从到我你他她它并或但而及其于个吗呢吧啊没不很都要去]/;
/** Words that begin with a surname character and stand after titles without being names. */
const NOT_A_NAME =
  /^(?:向[\u4e00-\u9fff]某|单位|强[化制行]|高度|高级|高层|高官|方面|方案|方针|应急|应当|应对|应邀|于[上下今昨近\d]|任期|任命|任内|任务|任职|任何|王室|王国|王宫|马上|金融|黄金|白宫|温和|时任|时候|时间|时期|时隔|时表示|时说|时强调|时指出|时称|和平|和谈|成员|成立|成为|成功|安全|安排|平台|平时|平均|常务|常委|常任|司法|司令|何时|何以|何人|许多|许可|华盛顿|关于|关注|关系|关键|关心|毕业|向[来前上]|连续|连日|连任|连同|计划|农业|农村|党组|党委|党员|党派|党内|党政|文化|文件|文章|万名|万人|万元|全体|全国|解释|解决|包括|包含|包机|强调|强烈|继续|支持|支部|祝贺|祝愿|车辆|东部|中央|边境|满意|谈到|谈话|谈及|谈判|宣布|宣读|宣誓|承认|承诺|相关|相信|展开|展示|来到|来自|来访|买卖|但是|但[他她在是]|由于|由[此于]|代表|代理|索取|寻求|水利|水务|房屋|房地|班子|路透|钟[情爱]|容许|信息|信任|信件|公布|公开|公[安务司告署]|通[过报知]|习俗|阳光|顺利|申请|申报|申诉|尚未|尚无|明确|明显|明年|明日|明天|曾[在经任于对向与为是说表]|曾出|曾多|项目|施政|施工|雷同|严重|严肃|严格|严厉|古巴|包庇|苗头|黎巴嫩|荷兰|柬埔|孟加|叶门|丰富|多次|多名|随后|随即|随同|利用|越南|韩国|韩方|于是|经[过济]|史上|冷静|权力|权利|费用|云南|江苏|江西|宁夏|安徽|广东|贵州|海南|成都|温州|郑州|吉林|辽宁)/;
/** The commonest family names that begin few ordinary words. */
const COMMON = new Set(
  '王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐邓韩冯曹彭肖董袁潘蔡杜叶苏魏吕丁沈姚卢姜崔谭陆汪范廖贾邹熊孟秦薛侯'.split(
    '',
  ),
);
/** Below this a form is as often a word as a name; one wrong name is repeated by every later mention. */
const LEAST_SURE = 0.7;
const ANY_HEAD = new RegExp(HEADS);

const starts = (list: string[]) => {
  const byFirst = new Map<string, string[]>();
  for (const name of list) byFirst.set(name.charAt(0), [...(byFirst.get(name.charAt(0)) ?? []), name]);
  return (text: string, at: number) => byFirst.get(text.charAt(at))?.find((name) => text.startsWith(name, at));
};
const compoundAt = starts(COMPOUND_SURNAMES);
const japaneseAt = starts(JAPANESE_SURNAMES.filter((name) => name.length === 2));
const oneCharJapanese = new Set(JAPANESE_SURNAMES.filter((name) => name.length === 1));

/**
 * The person's name that begins at `at`, or null.
 * `abroad` says that the title before it is a foreign one, so that transliterated and Japanese names come first;
 * `japanese` that it is a Japanese one.
 */
export function nameAt(
  text: string,
  at: number,
  { abroad, japanese = false }: { abroad: boolean; japanese?: boolean },
): NameFound | null {
  if (endOfName(text, at) === 3 || NOT_A_NAME.test(text.slice(at, at + 5)) || ORDINARY.has(text.slice(at, at + 2)))
    return null;
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const doubled = DOUBLED_SURNAMES.find((surname) => text.startsWith(surname, at));
  if (doubled && endOfName(text, at + 2) >= 2) return { end: at + 2, form: 'compound', sure: 0.9 };
  const options = [
    ...chineseNames(text, at),
    ...japaneseNames(text, at),
    ...transliterated(text, at, abroad),
    ...(japanese ? unlistedJapanese(text, at) : []),
  ];
  const best = options.sort((a, b) => b.sure - a.sure)[0];
  return best && best.sure >= LEAST_SURE ? best : null;
}

/**
 * What names of Xinjiang and Tibet have besides: 艾尔肯·吐尼亚孜, 努尔兰·阿不都满金. Only behind a dot, since elsewhere these are
 * ordinary words more often.
 */
const NAME_ELEMENTS = ['不都', '不力', ...'买合吐吾央旦满牙玉肉赤'];

/** 雪克来提·扎克尔, 唐纳德·特朗普: the dot makes the form certain; only the end of the last part is open. */
function dottedName(text: string, at: number): NameFound | null {
  const head = /^[\u4e00-\u9fff]{1,6}(?:[·•‧・．][\u4e00-\u9fff]{1,8}){1,4}/.exec(text.slice(at, at + 34));
  if (!head) return null;
  const lastDot = largest(
    ['·', '•', '‧', '・', '．'].map((dot) => head[0].lastIndexOf(dot)),
    -1,
  );
  const partStart = at + lastDot + 1;
  const limit = at + head[0].length;
  let end = partStart;
  while (end < limit && !(end > partStart + 1 && endOfName(text, end) === 3)) {
    const known = NAME_ELEMENTS.find((element) => text.startsWith(element, end));
    if (!known && !TRANSLITERATION.has(text.charAt(end))) break;
    end += known?.length ?? 1;
  }
  if (end === partStart) end = Math.min(limit, partStart + 3);
  return { end, form: 'transliterated', sure: 0.97 };
}

/** 其 and 月 open given names (陈其迈, 周月岚), and more often a word behind a name (其实, 其他, 月底). */
const notAGivenName = (given: string): boolean =>
  NOT_IN_NAMES.test(
    /^(?:月|其[^实中他次余它间后])[\u4e00-\u9fff]?$/.test(given) && given.length > 1 ? given.slice(1) : given,
  );

function chineseNames(text: string, at: number): NameFound[] {
  const compound = compoundAt(text, at);
  const surname = compound ?? (SURNAMES.has(text.charAt(at)) ? text.charAt(at) : null);
  if (!surname) return [];
  const found: NameFound[] = [];
  for (const given of [1, 2]) {
    const end = at + surname.length + given;
    const name = text.slice(at, end);
    if (name.length < surname.length + given || !HAN.test(name) || notAGivenName(name.slice(surname.length))) continue;
    if (ENDS_WITH_HEAD.test(name) || ANY_HEAD.test(name)) continue;
    found.push({
      end,
      form: compound ? 'compound' : 'surname',
      sure: chineseSureness(given, endOfName(text, end), COMMON.has(surname)),
    });
  }
  return found;
}

/** Most given names have two characters; a clear end decides against that, a common family name for it. */
function chineseSureness(given: number, ending: 0 | 2 | 3, common: boolean): number {
  const byEnding = {
    0: given === 2 ? (common ? 0.72 : 0.6) : 0.3,
    2: given === 2 ? 0.8 : 0.75,
    3: given === 2 ? 0.93 : 0.9,
  };
  return byEnding[ending];
}

function japaneseNames(text: string, at: number): NameFound[] {
  const surname = japaneseAt(text, at) ?? (oneCharJapanese.has(text.charAt(at)) ? text.charAt(at) : undefined);
  if (!surname) return [];
  const found: NameFound[] = [];
  for (const given of surname.length === 2 ? [0, 1, 2, 3] : [2, 1]) {
    const end = at + surname.length + given;
    const ending = endOfName(text, end);
    if (!HAN.test(text.slice(at, end)) || NOT_IN_NAMES.test(text.slice(at + surname.length, end)) || ending < 2)
      continue;
    found.push({ end, form: 'japanese', sure: (ending === 3 ? 0.94 : 0.82) - (given === 3 ? 0.1 : 0) });
    break;
  }
  return found;
}

function transliterated(text: string, at: number, abroad: boolean): NameFound[] {
  let run = at;
  while (run - at < 8 && TRANSLITERATION.has(text.charAt(run))) run++;
  const found: NameFound[] = [];
  for (let end = run; end >= at + 2; end--) {
    const ending = endOfName(text, end);
    const whole = end === run ? 0.12 : 0;
    const sure = { 0: 0.4, 2: 0.66, 3: 0.78 }[ending] + whole + (abroad ? 0.09 : -0.25) - (end - at > 6 ? 0.1 : 0);
    if (!ANY_HEAD.test(text.slice(at, end))) found.push({ end, form: 'transliterated', sure: Math.min(0.96, sure) });
  }
  return found;
}

/** After a Japanese title four characters with a clear end are a name, whether or not its family is listed. */
function unlistedJapanese(text: string, at: number): NameFound[] {
  const name = text.slice(at, at + 4);
  if (
    name.length < 4 ||
    !JAPANESE_FIRST.has(name.charAt(0)) ||
    !HAN.test(name) ||
    NOT_IN_NAMES.test(name) ||
    ANY_HEAD.test(name)
  )
    return [];
  return endOfName(text, at + 4) === 3 ? [{ end: at + 4, form: 'japanese', sure: 0.85 }] : [];
}
