import { HAN_UNITS, LETTER_UNITS, tidy } from '@/utils/extraction/script';
import type { Contributor } from '@/utils/model/article';

/** The commonest family names: the first hundred cover four people in five (Ministry of Public Security, 2020). */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习蔺肖闫付尚候佘师云南鹿初仝亓戎逯阚滑麻劳尧卿茹晁慕撒訾诸上' +
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧蕭葉蘇呂鍾鐘盧蔣賈閻餘譚鄒陸顧萬錢湯嚴賴龔龐蘭顏溫蘆莊聶喬藍連關饒鄔竇遲欒鄺閔華單欽諸區簡塗';
const KINDS = String.raw`(?:(?:本[报報]|本[网網]|本[台臺]|本刊|首席|特[约約]|特派|[见見][习習]|[实實][习習]|全媒[体體]|[驻駐](?:(?![驻駐])[${HAN_UNITS}]){1,6}|融媒[体體]?|新媒[体體]|职工|[综綜]合)\s?){0,4}`;
const WRITERS = '[记記]者|通[讯訊][员員]';
/** 首席记者, 特約通訊員: the source of a pattern. */
export const REPORTER = `${KINDS}(?:${WRITERS})`;
const ROLE = `${KINDS}(?:${WRITERS}|[评評][论論][员員]|特[约約]撰稿人|撰稿人|[实實][习習]生|作者|撰文|[执執][笔筆]|[采採][写寫訪]|文字)`;
/** Looked for first: most lines name no role, and the others take their time. */
const NAMES_A_ROLE =
  /[记記]者|通[讯訊][员員]|[评評][论論][员員]|撰稿人|[实實][习習]生|作者|撰文|[执執][笔筆]|[采採][写寫訪]|文字/;
const HAN = `[${HAN_UNITS}]`;
const HAN_NAME = String.raw`(?!${ROLE})(?:${HAN}{2,4}(?:[·•]${HAN}{1,8})*|${HAN}[ \u3000]{1,2}${HAN})`;
const GAP = String.raw`[\s、，,&＆;；/丨|和]+`;

/** 首席记者 李凌 特约记者 李钢彪: a role, then one or several names. */
const ROLE_AND_NAMES = new RegExp(`(${ROLE})\\s*[:：/|丨｜]?\\s*(${HAN_NAME}(?:${GAP}${HAN_NAME})*)`, 'g');
const OUTLET = String.raw`(?:[《“]?[${HAN_UNITS}A-Za-z·\-—]{0,16}?[》”]?)`;
const BYLINE = new RegExp(
  `^[（(〔【\\[]?(?:${OUTLET}\\s*[／/]?\\s*${ROLE}\\s*[:：/|丨｜]?\\s*${HAN_NAME}(?:${GAP}${HAN_NAME})*${GAP.replace('+', '*')})+[）)]?(?:\\s*(?:来源|來源|文\\s*[/／]?\\s*[图圖]|图|圖|摄影|攝影|摄|攝|文并摄|[／/@＠]|${HAN}{2,6}(?:即時|綜合)?報導|报道|報導|報道).{0,20})?$`,
);
const BRACKETED = new RegExp(
  `[（(〔【\\[]([^（）()〔〕【】。]{0,12}${ROLE}\\s*[:：]?\\s*${HAN_NAME}[^（）()〔〕【】。]{0,30})[）)〕】\\]]`,
);
const NOT_A_NAME =
  /[报報网網社台部局编編频頻视視端]$|^[来來]源$|[记記]者|[编編][辑輯]|[综綜]合|整理|[报報][道導]|[摄攝]影|供[图圖]|本[报報]|通[讯訊]|获悉|了解|采访|发现|表示|获知/;

/** Two to four characters that begin with a family name, or a name with a middle dot: 买买提·吐尔逊. */
export function isHanName(name: string): boolean {
  if (/^\p{Script=Han}+[·•]\p{Script=Han}/u.test(name)) return true;
  return /^\p{Script=Han}{2,4}$/u.test(name) && SURNAMES.includes(name[0] ?? '') && !NOT_A_NAME.test(name);
}

/** The people in a byline such as 本报记者 王乐文 方 敏, with their roles; empty when the text is no byline. */
export function readByline(text: string): Contributor[] {
  const inner = text.trim();
  return inner.length <= 70 &&
    !/^[（(]?(?:参与|參與|[协協]助)/.test(inner) &&
    NAMES_A_ROLE.test(inner) &&
    BYLINE.test(inner)
    ? withRoles(inner)
    : [];
}

const CLOSING = new RegExp(`[（(]([^（）()。]{0,16}${ROLE}\\s*[:：]?\\s*${HAN_NAME}[^（）()。]{0,30})[）)]。?$`);

/** …插上翅膀。（王小明）: behind the last sentence, names alone. */
const CLOSING_NAMES = new RegExp(`[。！？”][（(](${HAN}{2,3}(?:[\\s、]+${HAN}{2,3})*)[）)]$`);

/** The people in the bracket that a text ends with: （记者 王小明）; empty when there is none. */
export function readClosingByline(text: string): Contributor[] {
  const end = text.slice(-80);
  const bracket = NAMES_A_ROLE.test(end) ? CLOSING.exec(end)?.[1] : undefined;
  if (bracket) return withRoles(bracket);
  const names = splitHanNames(CLOSING_NAMES.exec(end)?.[1] ?? '');
  return names.every((name) => isHanName(name) && !/[图圖文完]$/.test(name)) ? names.map((name) => ({ name })) : [];
}

/** 中央社記者林志明台北18日電, 記者林志豪苗栗縣11日電: the place stands right behind a name of three. */
const PLACE_AND_DAY = new RegExp(`(?<=${ROLE}\\s*|[、，])(${HAN}{3})${HAN}{2,5}\\d{1,2}日[电電]$`);

/** The people in a bracket of a lead: 本报讯（记者 叶婉）; empty when there is none. */
export function readBracketedByline(text: string): Contributor[] {
  const lead = text.slice(0, 120);
  const bracket = NAMES_A_ROLE.test(lead) ? BRACKETED.exec(lead)?.[1] : undefined;
  if (bracket && !/[摄攝]|[传傳]真|供[图圖]/.test(bracket)) {
    const people = withRoles(bracket.replace(PLACE_AND_DAY, '$1'));
    if (people.length > 0) return people;
    // 特约记者 青木: set apart from what it is the name of, it need not begin as most names do.
    const [, role = '', name = ''] = SET_APART.exec(bracket) ?? [];
    return name && !NOT_A_NAME.test(name) ? [{ name, role: role.replace(/\s/g, '') }] : [];
  }
  const told = NAMES_A_ROLE.test(lead) ? WIRED.exec(lead)?.[1] : undefined;
  if (told) return withRoles(told);
  const names = splitHanNames(AFTER_DAY.exec(lead)?.[1] ?? '');
  return names.every(isHanName) ? names.map((name) => ({ name })) : [];
}

const SET_APART = new RegExp(`(${ROLE})\\s+(${HAN}{2,3})$`);

/** 示例日报讯 记者王小明报道：… */
const WIRED = new RegExp(
  `^.{0,20}[讯訊电電息]\\s*[，,]?\\s*(${ROLE}\\s*${HAN_NAME.replace('2,4', '2,3')}(?:${GAP}${HAN_NAME})*?)\\s*(?:[报報][道導]|[综綜]合)?\\s*[:：]`,
);
/** 中新网示例市5月18日电 (王小明 李芳): names alone. */
const AFTER_DAY = new RegExp(`\\d日[电電讯訊]\\s*[（(]\\s*(${HAN}{2,4}(?:[\\s、，]+${HAN}{1,4}){0,4})\\s*[）)]`);
/** 原创 王小明 示例发布: as WeChat and the portals write it. */
const ORIGINAL = new RegExp(`^原[创創]\\s*[:：]?\\s+(${HAN}{2,4})(?=\\s)`);
/** （作者王小明系示例大学教授）, at the foot. */
const OFFICE_BEHIND = new RegExp(
  `^[（(【\\s]*(?:本文)?作者\\s*[:：]?\\s*(${HAN}{2,4}?)\\s*[，,]?\\s*(?:系|为|為|是|单位|現任|现任|现为)`,
);

/** The person of a line that says 原创, or what somebody is who is its author; empty where it says neither. */
export function readNamedAuthor(text: string): Contributor[] {
  const name = ORIGINAL.exec(text)?.[1] ?? OFFICE_BEHIND.exec(text)?.[1];
  return name && isHanName(name) ? [{ name, role: '作者' }] : [];
}

function withRoles(text: string): Contributor[] {
  const people: Contributor[] = [];
  for (const [, role = '', names = ''] of text.matchAll(ROLE_AND_NAMES)) {
    for (const name of splitHanNames(names)) if (isHanName(name)) people.push({ name, role: role.replace(/\s/g, '') });
  }
  return people;
}

/** 王乐文 方 敏 → 王乐文, 方敏: two characters set apart to be as wide as three are one name. */
export function splitHanNames(text: string): string[] {
  const names: string[] = [];
  for (const group of text.split(/[、，,&＆;；/丨|]|\s和\s?/u)) {
    let single = '';
    for (const word of group.split(/[\s\u3000]+/).filter(Boolean)) {
      if (!/^\p{Script=Han}$/u.test(word)) names.push(word);
      else if (single === '') single = word;
      else {
        names.push(single + word);
        single = '';
      }
    }
  }
  return names;
}

/** Words that may stand before “by”, one row per language. */
const WORK = [
  'written|posted|story|reported|words|text|photographs?|article|submitted|published|analysis|opinion|comment|commentary', // en
  'review|column|essay|interview|feature|perspective|report|guest post', // en
  '(?:eine? )?(?:gast)?(?:beitrag|kommentar|analyse|reportage|interview|essay|kolumne|glosse|rezension|bericht|porträt)', // de
  'verfasst|geschrieben|veröffentlicht|erstellt', // de
  'publi[ée]|posté|signé|mis en ligne|proposé|rédigé|(?:un article|une tribune|une chronique|un texte|propos recueillis)', // fr
  'publicado|escrito|scritto|pubblicato|geschreven|skrevet|skriven', // es, it, nl, no, sv
];
/** Words for an author before a colon. */
const AUTHOR =
  'authors?|autor(?:in|en|es|a|i)?|auteur|autore|автор|författare|forfatter|napisał[ao]?|texte?|texto|tekst|yazar|yazan|penulis|tác giả|szerző|autoři|αρθρογράφος';
/** Beginnings of a byline in languages written with spaces; what follows may still not be a name. */
export const LEADING = new RegExp(
  `^\\s*(?:(?:(?:${WORK.join('|')})\\s+)?(?:by|von|par|por|di|da|de|door|af|av|from|oleh)\\s*:?\\s+|(?:${AUTHOR})\\s*:\\s*)`,
  'i',
);
const TRAILING =
  /\s*(?:[|•·–—([]|\s-\s|\s\d{1,2}[./]\s?\d|\s(?:avec|with|mit|con|com|med)\s+(?:l['’]|the |le |la |der )?(?:AFP|AP|Reuters|dpa|EFE|ANSA|Lusa|NTB|agenc|agência|wires?|files)|\s(?:foto(?:graf(?:ie)?)?|photo(?:graph(?:y|er)|graphie)?|bilde?r?|kuvat?|illustration|tegning)s?\s*:|\s(?:am|at|on|le|el|il|den|em|op|in|in:)\s+(?:[^\s\d]+\s+)?\d|,\s+(?:[A-Z][\w ]+)?(?:correspondent|reporter|editor|writer|columnist|staff|updated|published|special to|for )|\b(?:updated|published|posted|on)\s+(?:\w+ )?\d|\b(?:senior|staff|chief|political|business|technology|sports|associated)\s+(?:\w+ )?(?:writer|reporter|correspondent|editor|press)|\s(?:twitter|facebook|instagram|linkedin|e-?mail)\b|[\w.+-]*@|https?:).*$/i;
const NOT_A_PERSON =
  /\b(staff|team|editors?|editorial|desk|newsroom|agenc(y|ies)|admin(istrator)?|news|press|reuters|associated|guest|contributors?|redaktion|redacción|rédaction|redazione|online|media|correspondents?|reporter|writer|subscribe|follow|share|comments?|profile|view|more|articles|author|byline|magazine|section|archive|university|\w+\.(com|org|net|co))\b|\d|[@#{}<>]|https?:/i;

/** Ann (Nan) Lee: the word in brackets between two names is a nickname. */
const NICKNAME = /(?<=\p{L}\.?) \((\p{Lu}[\p{L}.'’-]*)\) (?=\p{Lu})/u;

/** Is this an office, a desk or the site rather than a person? */
export const isNobody = (name: string): boolean => NOT_A_PERSON.test(name) || /^(the|our)\s/i.test(name);

/** The people in a byline of a language written with spaces: By Ann Lee and Bo Berg; empty where no name is. */
export function readWesternByline(text: string): Contributor[] {
  const names = text
    .replace(LEADING, '')
    .replace(OFFICE_BEFORE, '')
    .replace(PLACE_BEFORE, '')
    .replace(NICKNAME, ' \u2045$1\u2046 ')
    .replace(TRAILING, '');
  // Lee, Ann: as libraries and some tags write it.
  const [, family, given] = /^\s*(\p{Lu}[\p{L}’'-]+),\s*(\p{Lu}[\p{L}’'.-]+)\s*$/u.exec(names) ?? [];
  const people = named(family && given ? `${given} ${family}` : names);
  // Behind names of several words a single one is a place, or the next sentence's beginning.
  const last = people.findLastIndex(({ name }) => name.includes(' '));
  return last < 0 ? people : people.slice(0, last + 1);
}

/** political reporter Jane Norman: what somebody is, before the name. */
const OFFICE_BEFORE =
  /^(?:the\s)?(?:[a-z-]+\s){0,3}(?:reporter|correspondent|editor|writer|columnist|journalist|producer)s?\s+(?=[A-Z])/;

/** البصرة - سارة الجبوري: the place that somebody writes from, a word before a dash and a name of several. */
const PLACE_BEFORE = /^\p{L}+\s[-–—]\s(?=\p{L}+\s\p{L}+(?:\s\||$))/u;

/** ARD Berlin, behind a name: for whom somebody writes. Where the first has capitals too, they are of family names. */
const OUTLET_OF = /(?:^|\s)\p{Lu}{3,5}(?:\s|$)/u;

function named(names: string): Contributor[] {
  return names
    .split(/\s*(?:,|;|&|\/|\s(?:and|und|et|y|e|en|og|och|и)\s)\s*/i)
    .map((name) =>
      name
        .replace(/^(?:by|von|par|por)\s+/i, '')
        .replace(OFFICE_BEFORE, '')
        .replace(/[.,:]+$/, '')
        .replace('\u2045', '(')
        .replace('\u2046', ')')
        .trim(),
    )
    .filter(
      (name, i, [first = '']) => isWesternName(name) && !(i > 0 && OUTLET_OF.test(name) && !OUTLET_OF.test(first)),
    )
    .map((name) => ({ name }));
}

const BEGINS_WITH_LETTER = new RegExp(`^[${LETTER_UNITS}]`);

/** Does a word begin with a capital, or with a letter of a script without capitals? */
const beginsLarge = (word: string): boolean => BEGINS_WITH_LETTER.test(word) && word[0] === word[0]?.toUpperCase();

/** One to five words that begin with capitals, particles aside. */
function isWesternName(name: string): boolean {
  const words = name.split(/\s+/).map((word) => word.replace(/^\(|\)$/g, ''));
  if (name.length < 3 || name.length > 50 || words.length > 5 || isNobody(name)) return false;
  return words.every(
    (word) =>
      beginsLarge(word) ||
      /^(de|der|den|van|von|da|di|del|la|le|el|al|bin|ibn|y|e|of|the|dos|du|ter|ten|zu)$|^[dlo]['’]/i.test(word),
  );
}

const POST =
  /^(.{3,40}?)\s*[,|–—]\s*(?:[\p{L}\s]{0,24}\s)?(?:staff writer|reporter|correspondent|contributor|columnist|journalist|redakteur(?:in)?|journaliste|redactora?|giornalista)s?\b.{0,40}$/iu;

/**
 * The author in a name followed by a newspaper's word for writers: Ann Lee, Staff Writer. Empty if the text is not one.
 */
export function readPostedByline(text: string): Contributor[] {
  const name = POST.exec(text)?.[1];
  return name?.includes(' ') ? readWesternByline(name) : [];
}

/** What newspapers call those who write, in the byline or beside the name. */
export const OFFICE =
  /\b(?:writer|reporter|[ck]orrespondent|columnist|journaliste?|editor|reda[ck]teur|redactora?|periodista|giornalista|jornalista)/i;

/** 홍길동 기자: the name stands before what a reporter is called. */
const KOREAN =
  /(?:^|[\s=|·/(（[])([가-힣]{2,4})\s?(?:선임|수석|인턴|전문)?\s?(?:기자|특파원|논설위원)(?=$|[\s|·/)）\]=,])/;

/** （伊藤健太、小林さくら） or 【伊藤健太】, as Japanese papers sign at the end of the last paragraph. */
const JAPANESE_END = /[（【]([^（）【】。]{3,40})[）】]$/;
const JAPANESE_NAME = new RegExp(`^${HAN}{2,5}[\\u3041-\\u309f]{0,3}$|^${HAN}{1,3}[\\u30a1-\\u30ff]{2,5}$`);
/** Words in the same place that are not a name. */
const NO_SIGNATURE = /[略社聞信影供照続談面版回年月日終頁局所]$|^(敬称|共同|時事|資料)|写真|特派/;

/** Who signs a Japanese text, of a bracket that its last line ends with or of 山田花子記者; empty where nobody does. */
export function readJapaneseByline(text: string): Contributor[] {
  const said = JAPANESE_END.exec(text.trim())?.[1] ?? /^(.{3,8})\s?(?=記者$)/.exec(text)?.[1] ?? '';
  const names = said.split(/[、,・\s]+/).map((name) => name.replace(/記者$/, ''));
  const isName = (name: string) => name.length > 2 && JAPANESE_NAME.test(name) && !NO_SIGNATURE.test(name);
  return names.every(isName) ? names.map((name) => ({ name })) : [];
}

/** The reporter of a Korean line; empty where it names none. */
export function readKoreanByline(text: string): Contributor[] {
  const name = KOREAN.exec(text)?.[1];
  return name ? [{ name, role: '기자' }] : [];
}

/** Where names lead that are authors': pages of what each has written. */
export const TO_AUTHOR = `a:is(${'author autor auteur byline writer reporter signa @ u/ user people/ profile'.split(' ').map((word) => `[href*="/${word}" i]`)})`;
/** Classes of the element in which blogs and forums show the name that somebody writes under. */
const PEN_NAME = `${TO_AUTHOR}, ${'nickname user-name'.split(' ').map((word) => `[class*="${word}" i]`)}`;

/**
 * The text of the element around these words, or beside them, that marks the pen name of a platform's author; empty if
 * there is none.
 */
export const penNameAt = ({ parentElement: own }: Text): string =>
  tidy((own?.closest(PEN_NAME) ?? own?.parentElement?.querySelector(PEN_NAME))?.textContent ?? '');
