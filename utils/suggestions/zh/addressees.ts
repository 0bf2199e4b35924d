import type { Span } from '@/utils/suggestions/suggestion';
import { anyOf } from '@/utils/suggestions/word-list';
import { HEADS, IN_NAMES, LAST_CHARACTERS, MANNERS_AND_DEEDS, MODALS } from './asked-words';
import { namedAs, SUBJECT } from './authorities';
import { nameAt } from './person-name';
import { countries } from './words/countries';
import { taskAdverbs, taskVerbs } from './words/task-verbs';

/** Not farther than this does one look for the end of who must act, in code units. */
const LONGEST = 40;
const LONGEST_WORD = 6;
/** Rows that are patterns have no place among words that are compared letter by letter. */
const plain = (list: readonly string[]) => list.filter((word) => /^[\u4e00-\u9fff]+$/.test(word));

const COUNTRIES = new Set(plain(countries));
const WHO = new Set([...HEADS, ...COUNTRIES]);
const DUTY = new Set(MODALS);
const DEED = new Set([...MANNERS_AND_DEEDS, ...plain(taskAdverbs), ...plain(taskVerbs)]);
const NUMBER = '[\\d一二两三四五六七八九十]';
const TIME = new RegExp(
  `^(?:${NUMBER}{1,4}年)?${NUMBER}{1,3}(?:个?月|[日号天]|个?工作日|周|个?小时|分钟)|^(?:上半|下半|全)年`,
);
/** 在校学生, 对口单位, 自治区: these only look like a preposition with its object. */
const NO_PREPOSITION =
  /^(?:在[校职岗建册京港华场座任编读]|对[口方外接]|以[色方]|自[治贸媒驾]|从业|同[志学事方]|因公|如[东皋]|经[营办济开销理]|共青|行业|依托|先进)/;
/** 组织部, 管理人员, 服务中心: a task within a name. */
const NAMED_SO = new RegExp(
  `^(?:${anyOf([...IN_NAMES].sort((a, b) => b.length - a.length))}){1,4}(?:行政|执法|主管|工作|责任|技术)?(?:部门?|单位|机构|中心|人员|局|委|办|站|所|组(?!织)|队|处|院|科|企业|公司|商|者|方|会|员|人(?!民)|系统|平台|厅|岗位|[、和与及])`,
);
/** What may stand before the one who must act: 由牵头单位负责, 请各部门. */
const LED_BY =
  /^(?:[，,、：:；“「『\s]|请|由(?!于)|让|令|使(?!用|馆)|[一二三四五六七八九十]+是|第[一二三四五六七八九十百\d]+[条款项]\s*|[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*|首先|其次|同时|此外|另外|对于|其中)+/;
/** A clause that only says where, when or under what condition: the one who must act may stand behind it. */
const ADVERBIAL =
  /^(?:对|在|根据|按照|依照|按|自(?!治)|从|到|至|为了?|如|若|凡|遇|一旦|当(?!事|地)|针对|围绕|就|结合|截至|除|因|鉴于|面对|通过|随着|近期|目前|当前|今后|下一步|接下来|年底前|月底前|\d|期间|[^，。]{2,14}(?:期间|时|后|前|中|的|以来|情况下|之际)$)/;
const PAUSE = /[，,；;。：:！？!?“”「」『』\n]/;
/** 应急管理部门, 能源企业: these only look like a duty. */
const NO_DUTY = /^(?:应急|能源|都江|可口|可再生|要害|要员|需求|还款)/;
const NO_PERSON = new Set(['我们', '他们', '她们', '它们', '你们', '双方关系']);
/** 各, 有关: the words after these name who is told to act, whatever the task. */
const DETERMINED = /^(?:各|有关|相关|所有|全体|广大|任何|上述|涉事|涉案|属地|当地)/;

/** A word of `words` that begins at `at`; its length, or 0. */
function wordAt(words: ReadonlySet<string>, text: string, at: number): number {
  for (let length = LONGEST_WORD; length > 0; length--) if (words.has(text.slice(at, at + length))) return length;
  return 0;
}

const isDuty = (text: string) => wordAt(DUTY, text, 0) > 0;
const isDeed = (text: string) => (!NO_PREPOSITION.test(text) && wordAt(DEED, text, 0) > 0) || TIME.test(text);

/** Whether these words can name somebody who is told to act. A parenthesis at their end belongs to them: 各省（区、市）. */
export function isSomebody(words: string): boolean {
  const name = words.replace(/（[^（）]{1,14}）$/, '');
  if (NO_PERSON.has(name)) return false;
  for (let length = 1; length <= LONGEST_WORD; length++) if (WHO.has(name.slice(-length))) return true;
  const unless = LAST_CHARACTERS[name.slice(-1)];
  return (name.length > 1 && unless !== undefined && !unless.includes(name.slice(-2, -1))) || name.endsWith('们');
}

/**
 * Who must act, in the clause that says so: before the modal (各部门要…) or after the verb (要求各部门…), also if a comma, a
 * colon or an opening quotation mark follows the verb. `demand` runs from the end of the verb of directing or, without
 * one, from where the speech begins; `from` is where the rule saw the demand. Null if the text does not say.
 */
export function addresseeIn(text: string, demand: Span, from: number): Span | null {
  const direct = demand.start >= from;
  let start = demand.start;
  while (start < demand.end) {
    start += LED_BY.exec(text.slice(start, demand.end))?.[0].length ?? 0;
    const pause = PAUSE.exec(text.slice(start, demand.end));
    const end = pause ? start + pause.index : demand.end;
    const clause = text.slice(start, end);
    const rest = /[，,、]/.test(text.charAt(end)) ? text.slice(end + 1, demand.end) : '';
    const length = whoMust(clause, rest, { direct });
    if (length > 0) return { start, end: start + length };
    if (asksSomething(clause) && (!ADVERBIAL.test(clause) || end >= demand.end)) return null;
    start = end + 1;
  }
  return null;
}

const asksSomething = (clause: string): boolean =>
  isDeed(clause) || isDuty(clause) || /要|应|须|不得|严禁|禁止/.test(clause);

/**
 * The length of the noun phrase at the head of a clause that names who is told to act, in UTF-16 code units; 0 if there
 * is none. `rest` follows the clause: 要求各学校，须于…. `direct` says that a verb of directing stands before it, so that the
 * task need not be a stated duty.
 */
function whoMust(clause: string, rest: string, { direct }: { direct: boolean }): number {
  if (isDuty(clause) && !NO_DUTY.test(clause)) return 0;
  for (let at = 1; at <= Math.min(LONGEST, clause.length); at++) {
    const who = clause.slice(0, at);
    if (!isSomebody(who)) continue;
    const after = clause.slice(at);
    if (NAMED_SO.test(after)) continue;
    const told = after === '' ? isDuty(rest) || (direct && rest !== '') : isDuty(after) || (direct && isDeed(after));
    if (!told) continue;
    // 加强学校管理: the phrase begins with what is to be done.
    return isDeed(who) && !NAMED_SO.test(who) && !COUNTRIES.has(who) ? 0 : at;
  }
  if (!direct) return 0;
  const name = nameAt(clause, 0, { abroad: false });
  if (name && name.sure >= 0.8 && isDeed(clause.slice(name.end))) return name.end;
  return DETERMINED.test(clause) || isPublic(clause) || !isDeed(clause) ? withUnknownDeed(clause) : 0;
}

/** Whether a clause begins with a body, an office or a state that the lists know. */
function isPublic(clause: string): boolean {
  const first = clause.matchAll(SUBJECT).next().value;
  return first?.index === 0 && ['body', 'office', 'country'].includes(namedAs(first) ?? '');
}

/** 要求各区公所清淤: who is told, before a verb that no list knows. */
function withUnknownDeed(clause: string): number {
  let last = 0;
  for (let at = 2; at <= Math.min(16, clause.length - 2); at++) {
    const after = clause.slice(at);
    if (isSomebody(clause.slice(0, at)) && !/^[的、和与及或之级]/.test(after) && !NAMED_SO.test(after)) last = at;
    else if (last > 0 && at - last > 2) break;
  }
  return last;
}
