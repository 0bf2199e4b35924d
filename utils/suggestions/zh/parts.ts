import { directiveSuggestion } from '@/utils/suggestions/make';
import type { Speaker } from '@/utils/suggestions/speech';
import type { DirectiveSuggestion, Span, SuggestionDetails } from '@/utils/suggestions/suggestion';
import { anyOf } from '@/utils/suggestions/word-list';
import { addresseeIn, isSomebody } from './addressees';
import { IS_PAPER, namedAs, SUBJECT } from './authorities';
import { deadlineIn } from './deadlines';
import { SAY_VERBS } from './directive-words';
import type { Finding } from './documents';
import { nameAt } from './person-name';
import { papers } from './words/papers';

/** The suggestion a finding makes, with its parts. `confidence` is 0 to 1. */
export function suggestionOf(
  text: string,
  sentence: Span,
  finding: Finding,
  { published, confidence, unlikely }: SuggestionDetails,
): DirectiveSuggestion {
  const { rule, strength, from, clause, verb } = finding;
  const late = clause - sentence.start > (sentence.end - sentence.start) / 2;
  const span = { start: late ? clause : sentence.start, end: sentence.end };
  const addressee = addresseeIn(text, { start: demandStart(text, finding, span), end: span.end }, from);
  const speaker = speakerIn(text, finding, { sentence, addressee });
  const deadline = deadlineIn(text, span, published);
  const action = actionIn(text, { start: Math.max(wordStart(text, from), addressee?.end ?? 0), end: span.end });
  return directiveSuggestion(text, {
    span,
    rule,
    strength,
    speaker,
    verb,
    addressee,
    action,
    deadline,
    unlikely,
    confidence,
  });
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** UTF-16 units around a place in which its word is looked for. */
const AROUND = 8;

/**
 * Where the word around an offset begins: the 应 of 供应链 asks for nothing. A modal that the dictionary joins to the
 * adverb before it (都要, 更要) is a word of its own.
 */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - AROUND);
  const word = words.segment(text.slice(from, at + AROUND)).containing(at - from);
  const start = from + (word?.index ?? at - from);
  return /^[都也更还就均仍又再才将]$/.test(text.slice(start, at)) ? at : start;
}

const SAY_LAST = new RegExp(`^.*(?:${SAY_VERBS}|规定)`);

/** Where what is asked for begins: behind the verb, behind a verb of saying before it, or where the suggestion does. */
function demandStart(text: string, { from, verb }: Finding, { start }: Span): number {
  if (verb && verb.end <= from && verb.end > start) return verb.end;
  const said = SAY_LAST.exec(text.slice(start, from)) ?? /^[^，。：]{2,16}：/.exec(text.slice(start, from));
  return said ? start + said[0].length : start;
}

/** 会议决定，自4月1日起…: how a body decides is no part of what it decides. */
const DECIDES = /^(?:决定|宣布|通知|通告|公告|规定|公布)(?:[，：:“「]|如下|(?=自|从|对|在|将))/;
const OPENS = /^[，,、：:；;“「『（(\s]+/;
const CLOSES = /[。！？!?，；;…\s]+$/;
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
];

/**
 * The task without the marks around it. A closing mark whose opening one is outside is cut off; a pair within the task
 * stays.
 */
function actionIn(text: string, span: Span): Span | null {
  let { start, end } = span;
  const words = () => text.slice(start, end);
  start += DECIDES.exec(words())?.[0].length ?? 0;
  start += OPENS.exec(words())?.[0].length ?? 0;
  for (let before = -1; before !== end; ) {
    before = end;
    end -= CLOSES.exec(words())?.[0].length ?? 0;
    const pair = PAIRS.find(([, close]) => words().endsWith(close));
    if (pair && words().split(pair[0]).length < words().split(pair[1]).length) end--;
  }
  return end > start ? { start, end } : null;
}

/** Words before a body's name in the same run of characters that are no part of it. */
const BEFORE_NAME =
  /^.*(?:近日|日前|今[日天]|昨[日天]|前[日天]|当[日天]|[上下中]午|晚上?间?|凌晨|早些时候|此前|随后|会[上后前]|目前|同时|此外|其中|另外|期间|时间|消息|获悉|了解到?|根据|按照|依据|记者|通过|经过?|针对|[被由从给据是]|[把向](?!阳)|对(?![口外])|在(?!建)|将(?!乐)|召开|主持|出席|参加|举行|听取|传达|学习(?!组)|贯彻|并|也|还|又|的|与|[要强指表呼敦责下印][求调出示吁促令达发]|[一-龥]月|\d日)/;
const HAN_BEFORE = /[\u4e00-\u9fff]{1,24}$/;
/** Behind a body: who speaks for it, or the end of its name. */
const BEHIND_NAME =
  /^(?:机关|委员会|当局|部门|总局|办公室|[总支大]队)?(?:的)?(?:[有相]关)?(?:主要)?(?:新闻)?(?:发言人|负责人|负责同志|官员|工作人员|执法人员|民警)?/;
const ENDS_WITH_PAPER = new RegExp(`(?:${anyOf(papers)})$`);
const SPOKEN_TO = /(?:对|向|同|给)$/;
const VERB_WITHIN = /派出?|成立|组建|赴|前往|抵达|转发|批转|召开|召集|听取|启动|审议|决定|研究(?![院所室中])|主持/;
const LIST_BEFORE = /[、和与及]$/;
const ISSUES_BEFORE = /(?:联合)?(?:印发|下发|发出|发布|出台|公布|签发|制发|批转|转发)(?:了)?(?:关于)?[^，。；]{0,14}$/;
const TIME_BETWEEN =
  /(?:近日|日前|今[日天]|昨[日天]|\d+[日时]|[上下]午|联合|正式|再次|已|先后|分别|并|还|也|又|特别|明确|当庭|当场|严肃|郑重|一并|多次|进一步)+$/;

/** Who directs, by the whole name in the sentence; null if it names nobody but those who are told to act. */
export function speakerIn(
  text: string,
  { speaker, verb, from }: Pick<Finding, 'speaker' | 'verb' | 'from'>,
  { sentence, addressee }: { sentence: Span; addressee: Span | null },
): Speaker | null {
  if (speaker?.person) return speaker;
  const told = speaker && addressee && speaker.start < addressee.end && addressee.start < speaker.end;
  if (!speaker || told) return subjectIn(text, sentence, { before: verb?.start ?? addressee?.start ?? from });
  const heard = text.slice(speaker.start, speaker.end);
  if (ENDS_WITH_PAPER.test(heard) && speaker.start >= sentence.start) {
    const issuer = issuerOf(text, sentence, speaker);
    if (issuer) return issuer;
    if (heard === '会议') return wholeMeeting(text, speaker);
    if (IS_PAPER.test(heard)) return speaker;
  }
  const colon = text.slice(speaker.end, speaker.end + 8).indexOf('：');
  const whole = wholeName(text, speaker, colon >= 0 ? speaker.end + colon : verb?.start);
  // 孙志刚对县应急局负责人说: who is spoken to was heard.
  return SPOKEN_TO.test(text.slice(sentence.start, whole.start))
    ? subjectIn(text, sentence, { before: whole.start - 1 })
    : whole;
}

/** 县委常委会会议强调, 全市防汛工作会议要求: the meeting by its name. */
function wholeMeeting(text: string, meeting: Span): Span {
  const start = wholeName(text, meeting).start;
  return meeting.end - start <= 18 ? { start, end: meeting.end } : meeting;
}

/** 教育部近日印发通知，要求…: the ministry directs, by its notice. */
function issuerOf(text: string, sentence: Span, paper: Span): Span | null {
  const name = ENDS_WITH_PAPER.exec(text.slice(paper.start, paper.end))?.[0].length ?? 0;
  const issued = ISSUES_BEFORE.exec(text.slice(sentence.start, paper.end - name));
  if (!issued) return null;
  const end = sentence.start + issued.index;
  const body = [...text.slice(sentence.start, end).matchAll(SUBJECT)].findLast((match) =>
    ['body', 'office', 'country'].includes(namedAs(match) ?? ''),
  );
  if (!body) return null;
  const start = sentence.start + body.index;
  return wholeName(text, { start, end: start + body[0].length });
}

/** The subject of a sentence in which the rules found none: whoever stands before the verb, office holder or not. */
function subjectIn(text: string, sentence: Span, { before }: { before: number }): Speaker | null {
  const lead = text.slice(sentence.start, before);
  const comma = Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('：'), -1) + 1;
  for (const start of comma > 0 ? [sentence.start + comma, sentence.start] : [sentence.start]) {
    const name = nameAt(text, start, { abroad: false });
    if (
      name &&
      name.sure >= 0.8 &&
      name.end <= before &&
      /^(?:[要强指表呼敦责提还也又在说对向给]|同时|就)/.test(text.slice(name.end))
    )
      return { start, end: name.end };
    const body = firstBody(text, { start, end: Math.min(before, start + 24) });
    if (body && body.start - start < 12) return wholeName(text, body, before);
    const words = text.slice(start, before).replace(TIME_BETWEEN, '');
    if (/^[\u4e00-\u9fff]{2,14}$/.test(words) && isSomebody(words)) return { start, end: start + words.length };
  }
  return null;
}

/** The first body, office or state a passage names, as far as the lists know it: 中国 + 证监会 are one. */
function firstBody(text: string, passage: Span): Span | null {
  let found: Span | null = null;
  for (const match of text.slice(passage.start, passage.end).matchAll(SUBJECT)) {
    const start = passage.start + match.index;
    const public_ = ['body', 'office', 'country'].includes(namedAs(match) ?? '');
    if (!found && public_) found = { start, end: start + match[0].length };
    else if (found && public_ && start === found.end) found.end += match[0].length;
    else if (found) break;
  }
  return found;
}

/**
 * Extends a body's name to the words before and after the part that the lists know; several bodies that speak together
 * become one.
 */
function wholeName(text: string, { start, end }: Span, verb = end): Span {
  let from = start;
  const line = text.lastIndexOf('\n', start) + 1;
  from -= HAN_BEFORE.exec(text.slice(line, from))?.[0].length ?? 0;
  const cut = BEFORE_NAME.exec(text.slice(from, Math.max(from, end - 2)))?.[0].length ?? 0;
  from += cut;
  if (/\d/.test(text.charAt(from - 1)) && /[年月日时]/.test(text.charAt(from))) from++;
  let to = end + (BEHIND_NAME.exec(text.slice(end))?.[0].length ?? 0);
  const rest = text.slice(end, verb).replace(TIME_BETWEEN, '');
  if (
    /^[\u4e00-\u9fff]{1,10}$/.test(rest) &&
    isSomebody(text.slice(from, end) + rest) &&
    !/^[在就对向把将给和与]/.test(rest)
  )
    to = Math.max(to, end + rest.length);
  // 应急管理部派出工作组: of two bodies with a verb between them the first one is the subject.
  const within = VERB_WITHIN.exec(text.slice(from, to));
  if (within && within.index > 1 && isSomebody(text.slice(from, from + within.index))) to = from + within.index;
  if (to - from > 30) return { start, end: to };
  const list = LIST_BEFORE.exec(text.slice(line, from));
  if (list) {
    const before = [...text.slice(Math.max(line, from - 24), from - 1).matchAll(SUBJECT)].at(-1);
    const at = before && Math.max(line, from - 24) + before.index;
    if (before && at !== undefined && namedAs(before) === 'body' && at + before[0].length === from - 1)
      return { start: wholeName(text, { start: at, end: from - 1 }).start, end: to };
  }
  return { start: from, end: to };
}
