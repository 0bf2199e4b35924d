import type { RuleId } from '@/utils/suggestions/rules';
import type { Span } from '@/utils/suggestions/suggestion';
import { FOREIGN_PLACE } from './foreign-places';
import type { People } from './people';
import { nameAt } from './person-name';
import { REACH, titleStart } from './title-start';
import { ENDS_WITH_HEAD, HEAD_PREFIX, HEADS, isPublicHead, OTHER_BODY, PUBLIC_BODY } from './title-words';
import { TRANSLITERATION } from './transliteration';

/** A name with the title next to it, or without one. */
export interface Mention {
  name: Span;
  title?: Span;
  rule: RuleId;
  sure: number;
}

/** 首相府, 大使馆, 主席团 are not persons. */
const HEAD = new RegExp(`(?:${HEADS})(?![府馆团会们级制职])`, 'g');
/** Heads that follow a place as easily as a name (吉首交警). */
const NEVER_AFTER_NAME = /[警员察]$/;
const ABROAD =
  /美国|英国|[美英](?=[众参议国首总驻防外财])|法国|德国|俄|日本|韩国|朝鲜|印度|巴西|加拿大|澳|欧|意大利|西班牙|葡|希腊|土耳其|伊朗|伊拉克|以色列|巴勒斯坦|叙利亚|沙特|埃及|南非|乌克兰|波兰|匈牙利|捷克|塞尔维亚|瑞|挪威|芬兰|丹麦|荷兰|比利时|奥地利|墨西哥|阿根廷|智利|秘鲁|古巴|委内瑞拉|哥伦比亚|越南|泰国|缅甸|老挝|柬埔寨|马来西亚|新加坡|印尼|菲律宾|巴基斯坦|阿富汗|斯里兰卡|尼泊尔|孟加拉|蒙古国|斯坦|苏丹|肯尼亚|尼日利亚|埃塞俄比亚|刚果|阿尔及利亚|摩洛哥|利比亚|联合国|世卫|北约|东盟|白宫|国务院发言人|五角大楼|克里姆林宫|克宫|参议|众议|州长|总统|首相|外相|防[长相]|外长|财长|国务卿|议员|大使|特使|王|总干事|高级代表|埃米尔|大臣|总理|法官|郡|州/;
const PREFIX_BEFORE = new RegExp(`${HEAD_PREFIX}+$`);
const APPOINTED =
  /([\u4e00-\u9fff·]{2,12}?)(?:已|将|被|获|正式|再次|现|也|同时)*(?:当选|担任|出任|就任|接任|获任|兼任|任命|提名|选举|升任|调任|任)为?(?:新任)?$/;
const MINISTRY =
  /^(?:安全|司法|农业|水利|常务|金融|江[苏西]|安徽|云南|广[东西]|贵州|温州|郑州|徐州|常州|杭州|宁[夏波]|石家|钟楼|白宫|文化|党|王家|司令|武汉|万州|成都|吉林|景区|华[东南北中]|方面|高[等级]|海[南军关]|金[融华]|应急|计划|温州|雷州|梅州|柳州|宿州|池州|达州|黄[山冈石]|马[山来]|左|向|全|国|公|项目|路|田径|井|鲁|卫[生健]|管|盟|连[云江]|平[安凉]|时|能|祝|相|关|许)/;

/** The titles of one line with the names next to them. Adds what it learns to `people`. */
export function titledNames(text: string, line: Span, people: People): Mention[] {
  const found: Mention[] = [];
  HEAD.lastIndex = line.start;
  for (let head = HEAD.exec(text); head && head.index < line.end; head = HEAD.exec(text)) {
    const end = head.index + head[0].length;
    const title = titleEndingAt(text, line, head.index, end);
    const before = nameBefore(text, title, head.index, people);
    if (before) found.push(before);
    else if (isOffice(text.slice(title.start, end), head[0]))
      for (const name of [...namesAfter(text, title, people), ...appointed(text, line, title, people)])
        found.push(name);
  }
  for (const { name, title } of found)
    people.add(text.slice(name.start, name.end), {
      japanese: title !== undefined && JAPANESE.test(text.slice(title.start, title.end)),
    });
  return found;
}

function titleEndingAt(text: string, line: Span, head: number, end: number): Span {
  const from = Math.max(line.start, head - REACH);
  return { start: from + titleStart(text.slice(from, head), endsWithHead), end };
}

const endsWithHead = (text: string) => ENDS_WITH_HEAD.test(text);

/** The last post of a list decides: 市委常委、某公司董事长 is no longer an office. */
function isOffice(title: string, head: string): boolean {
  const post = title.slice(title.lastIndexOf('、') + 1);
  const body = post.slice(0, post.length - head.length);
  if (OTHER_BODY.test(body)) return false;
  return isPublicHead.has(head) || PUBLIC_BODY.test(body || title.slice(0, title.length - head.length));
}

function namesAfter(text: string, title: Span, people: People): Mention[] {
  const name = personAt(text, title.end, title, people);
  if (!name) return [];
  const found: Mention[] = [{ name, title, rule: 'zh.official.title-name', sure: name.sure }];
  let last: Span = name;
  for (let next = listed(text, last, title, people); next; next = listed(text, last, title, people)) {
    found.push({ name: next, rule: 'zh.official.list', sure: next.sure });
    last = next;
  }
  return found;
}

function personAt(text: string, at: number, title: Span, people: People): (Span & { sure: number }) | null {
  const known = people.aliasAt(text, at);
  if (known) return { start: at, end: at + known.length, sure: 1 };
  const name = nameAt(text, at, foreignness(text.slice(title.start, title.end)));
  return name ? { start: at, end: name.end, sure: name.sure } : null;
}

const JAPANESE = /日本|首相|[外防财法文厚]相|官房|防卫|自民党|公明党|干事长|自卫队|总务大臣|经济产业/;
const foreignness = (title: string) => ({ abroad: ABROAD.test(title), japanese: JAPANESE.test(title) });

/** 全国政协副主席咸辉、王东峰、王光谦: what follows 、 is a name only if a list or a sentence goes on behind it. */
function listed(text: string, last: Span, title: Span, people: People): (Span & { sure: number }) | null {
  if (!/[、和与及]/.test(text.charAt(last.end))) return null;
  const name = personAt(text, last.end + 1, title, people);
  if (!name || name.sure < 0.6) return null;
  return HEADS_INSIDE.test(text.slice(name.start, name.end + 1)) ? null : name;
}
const HEADS_INSIDE = new RegExp(HEADS);

/** 习近平总书记: the title is the head with 副 and the like; what stands before must be a name and nothing else. */
function nameBefore(text: string, title: Span, head: number, people: People): Mention | null {
  const stretch = text.slice(title.start, head);
  const prefix = PREFIX_BEFORE.exec(stretch)?.[0].length ?? 0;
  const nameEnd = head - prefix - (text.slice(0, head - prefix).endsWith('同志') ? 2 : 0);
  const short: Span = { start: head - prefix, end: title.end };
  const known = people.aliasEndingAt(text, nameEnd);
  if (known)
    return {
      name: { start: nameEnd - known.length, end: nameEnd },
      title: short,
      rule: 'zh.official.name-title',
      sure: 1,
    };
  if (foreignHolder(text, title, head, nameEnd))
    return { name: { start: title.start, end: nameEnd }, title: short, rule: 'zh.official.name-title', sure: 0.9 };
  if (
    NEVER_AFTER_NAME.test(text.slice(head, title.end)) ||
    nameEnd - title.start < 3 ||
    nameEnd - title.start > 4 ||
    MINISTRY.test(stretch)
  )
    return null;
  if (/[省市县区州国部局院委会府军厅司处科所队组室社党团宫关]$/.test(text.slice(title.start, nameEnd))) return null;
  const name = nameAt(`${text.slice(title.start, nameEnd)}，`, 0, { abroad: false });
  if (!name || name.sure < 0.85 || name.end !== nameEnd - title.start) return null;
  return { name: { start: title.start, end: nameEnd }, title: short, rule: 'zh.official.name-title', sure: 0.85 };
}

/** 图雷总理: a foreign name that is no country's, and nobody named behind the title. */
function foreignHolder(text: string, title: Span, head: number, nameEnd: number): boolean {
  const stretch = text.slice(title.start, nameEnd);
  return (
    nameEnd === head &&
    STATE_HEAD.test(text.slice(head, title.end)) &&
    stretch.length >= 2 &&
    stretch.length <= 5 &&
    [...stretch].every((char) => TRANSLITERATION.has(char)) &&
    !FOREIGN_PLACE.test(stretch) &&
    nameAt(text, title.end, { abroad: true }) === null
  );
}
const STATE_HEAD = /^(?:总理|总统|首相|国王|女王|外长|防长|主席|部长|大使|议长|州长|将军)$/;

/** 何某担任副市长: a verb between them, so the mention stays bare. */
function appointed(text: string, line: Span, title: Span, people: People): Mention[] {
  if (people.aliasAt(text, title.end) || nameAt(text, title.end, { abroad: false })) return [];
  const verb = APPOINTED.exec(text.slice(Math.max(line.start, title.start - 24), title.start));
  if (!verb?.[1]) return [];
  const start = Math.max(line.start, title.start - 24) + verb.index;
  const stretch = `${verb[1].replace(/(?:已|将|被|获|正式|再次)+$/, '')}，`;
  for (let at = 0; at < stretch.length - 2; at++) {
    const name = nameAt(stretch, at, { abroad: false });
    if (name && name.end === stretch.length - 1 && name.sure >= 0.85) {
      return [{ name: { start: start + at, end: start + name.end }, rule: 'zh.official.appointed', sure: name.sure }];
    }
  }
  return [];
}
