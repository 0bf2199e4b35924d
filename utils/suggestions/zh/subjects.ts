import type { Subject } from '@/utils/suggestions/speech';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { namedAs, SUBJECT } from './authorities';
import type { Cue } from './cues';
import { nameAt } from './person-name';

/** Adverbials that may stand between a subject named earlier and its verb; taken off the front one by one. */
const ADVERBIAL =
  /^(?:[，,：:“「\s]+|[并还也又再亦则他她其]|同时|此外|另外|特别|进一步|随后|最后|会上|接着|其中|再次|会议上|讲话|致辞|总结|在[^在]{1,30}?[中时上下]|就[^就]{1,24}$|\d[^日时]{0,12}[日时]|当天|当日|同日|日前|近日|今日|昨日|今天|昨天|明确|郑重|严正|一致)/;

/** What follows one of these is spoken to or about. */
const OBJECT_OF = /(?:致信|致电|致函|写信给|会见|会晤|接受|回应|回答|答复|通知|访问)(?:了)?$/;

/** Where something is done, as far as its last word. */
const PLACE = /在[^，。：；在]{1,24}?(?:门[口前外]|办公楼[前外]?|[楼厅场][前外]|附近|外(?!交|长|国|相|媒|资|贸))/g;

/** Whom something is said or done to, or what it is about, as far as its clause goes: 向各银行…, 对企业…. */
const TOWARDS =
  /(?:(?<![方走动面倾趋意导取志])向(?![来上前])|(?<![针面反相绝应派])对(?![手方外策口象立抗照比])|针对|面对|去信|致函|去函|代表(?![，。们团委]))[^，。：；\s]{1,40}(?:，(?:还有|以及|包括|连同)[^，。：；\s]{1,30})?/g;

/**
 * The subject of a reporting or directing verb at `verb`: the last speaker named between `from` and the verb.
 * `officials` are the mentions in the sentence; their names outrank the kinds of speaker beside them.
 */
export function subjectBefore(
  text: string,
  from: number,
  verb: number,
  officials: readonly (Span & { person: string; name: Span })[],
): Subject {
  const official = officials.filter(({ name }) => name.start >= from && name.end <= verb).at(-1);
  let last: Subject & { at: number } = { kind: 'none', at: -1 };
  // 市民在检察院门前集会，要求…: a body that only says where is the subject only if nobody else is.
  const words = text.slice(from, verb);
  const where = [PLACE, TOWARDS].flatMap((kind) =>
    [...words.matchAll(kind)].map(({ index, 0: { length } }) => ({
      start: from + index,
      end: from + index + length + 1,
    })),
  );
  let elsewhere = false;
  let otherEnd = -1;
  let object = -1;
  let [bodyStart, bodyEnd] = [-1, -1];
  for (const match of words.matchAll(SUBJECT)) {
    const start = from + match.index;
    if (start === object || OBJECT_OF.test(text.slice(Math.max(from, start - 4), start))) {
      object = start + match[0].length;
      continue;
    }
    const end = start + match[0].length;
    const placed = where.some((place) => place.start < start && end < place.end);
    if (placed && (elsewhere || (official && official.name.end <= start))) continue;
    elsewhere ||= !placed;
    const kind = namedAs(match);
    // 俱乐部公告，公司发布公告，工会批评规定: the paper of, or told of by, somebody without power directs nobody.
    if (kind === 'paper' && last.kind === 'other' && !/[，,；。]/.test(text.slice(otherEnd, start))) otherEnd = end;
    else if (kind === 'other') {
      last = { kind: 'other', at: start };
      otherEnd = end;
    } else if (kind === 'pronoun') last = { kind: 'pronoun', at: start };
    else {
      // 消防 + 救援局: parts of one name.
      bodyStart = start === bodyEnd ? bodyStart : start;
      bodyEnd = end;
      last = { kind: 'authority', who: { start: bodyStart, end }, at: start };
    }
  }
  if (official && (last.at < official.name.end || last.kind !== 'other')) {
    return { kind: 'authority', who: { ...official.name, person: official.person } };
  }
  return last;
}

/**
 * Finds the subject in the verb's own clause or, if that clause is only an adverbial, earlier in the sentence. `first`
 * is the sentence's first verb: whoever stands before it is also the subject of a verb joined by 并.
 */
export function subjectOf(
  text: string,
  sentence: Span,
  cue: Cue,
  officials: readonly OfficialSuggestion[],
  first: Cue = cue,
): Subject {
  const before = text.slice(sentence.start, cue.start);
  const clause =
    sentence.start +
    Math.max(
      before.lastIndexOf('，'),
      before.lastIndexOf(','),
      before.lastIndexOf('；'),
      before.lastIndexOf('：'),
      -1,
    ) +
    1;
  const own = subjectBefore(text, clause, cue.start, officials);
  if (own.kind !== 'none') return own;
  if (isAdverbial(text.slice(clause, cue.start))) {
    const joined = /^[并还又也]/.test(text.slice(clause, cue.start));
    const limit = joined
      ? firstVerb(text, sentence.start, Math.min(clause, Math.max(first.start, sentence.start + 2)))
      : clause;
    const earlier = clause > sentence.start ? subjectBefore(text, sentence.start, limit, officials) : own;
    return earlier.kind === 'none' ? { kind: 'pronoun' } : earlier;
  }
  return isStranger(text, clause, cue.start) ? { kind: 'other' } : { kind: 'none' };
}

/** 法院判决被告赔偿，并责令…: 并 takes up the subject of the first clause, which ends before that clause’s verb. */
function firstVerb(text: string, from: number, limit: number): number {
  const verb = /判决|裁定|决定|认定|宣布|批评|谴责|表示|指出|强调|会见|通报|要求|批准|致信|致电/.exec(
    text.slice(from, limit),
  );
  return verb && verb.index > 1 ? from + verb.index : limit;
}

function isAdverbial(words: string): boolean {
  let rest = words;
  for (let found = ADVERBIAL.exec(rest); rest && found; found = ADVERBIAL.exec(rest))
    rest = rest.slice(found[0].length);
  return rest === '';
}

/** 陈大文说: a name without an office. */
function isStranger(text: string, from: number, verb: number): boolean {
  const name = nameAt(text, from, { abroad: false });
  return name !== null && name.sure >= 0.8 && name.end <= verb && isAdverbial(text.slice(name.end, verb));
}
