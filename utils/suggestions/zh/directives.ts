import type { Strength } from '@/utils/model/directive';
import type { Speaker, Speech, SpeechState, Subject } from '@/utils/suggestions/speech';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { IS_PAPER } from './authorities';
import { type Cue, cuesIn, demandOf } from './cues';
import { MUST, NOMINAL_ORDER, NOT_DIRECTIVE, TASK_START, TOLD_NOT_ASKED } from './directive-words';
import { deployed, type Finding, issues, underRule } from './documents';
import { OF_A_FIRM } from './papers';
import { subjectBefore, subjectOf } from './subjects';

const NARRATION =
  /^(?:会上|会前|会后|随后|当天|当日|同日|期间|此前|近年来|今年以来|据|记者|目前|连日来|\d+月)|出席|参加(?:了|会议|活动|座谈)|主持召开|来到|走进|听取了?|观看|考察了|前往|抵达|介绍了|交流了|审议通过|致欢迎|作了?(?:专题)?(?:发言|报告|说明)|审议了|传达学习/;
const DIPLOMATIC = /双方|两国|中方|美方|日方|各方|国际社会|中[美日俄法德英韩欧]|有关国家|同方|彼此|各国/;
/** In code units. What runs longer without a full stop is a table or a list of links, not a sentence. */
const LONGEST = 1500;
/** A question directs nobody. */
const ASKS = /[？?][”’」』）]*$/;
const FOLLOWS_SAY = /^[，,：:\s“「『]*/;

/** What the rules make of one sentence, and what was heard before it. */
export interface Reading extends Span {
  /** What is proposed; null where nothing in the sentence directs. */
  finding: Finding | null;
  /** The rules' own conditions held; otherwise the words were there and the rest was not. */
  strict: boolean;
  /** An authority is named, and speaks, in this sentence. */
  heard: boolean;
  /** The speech as it stood before the sentence. */
  before: SpeechState;
  cues: readonly Cue[];
  subjects: readonly Subject[];
  /** Where what was said begins: behind the verb of saying, or where the sentence does. */
  open: number;
}

/** Reads one sentence of folded text. Advances `speech`, so sentences must be read in order. */
export function readSentence(
  text: string,
  sentence: Span,
  officials: readonly OfficialSuggestion[],
  speech: Speech,
): Reading {
  const before = speech.state();
  const reading: Reading = {
    ...sentence,
    finding: null,
    strict: false,
    heard: false,
    before,
    cues: [],
    subjects: [],
    open: sentence.start,
  };
  if (sentence.end - sentence.start > LONGEST) return reading;
  const cues = cuesIn(text, sentence);
  const subjects = cues.map((cue) => subjectOf(text, sentence, cue, officials, cues[0]));
  const { finding, heard, open } = read(text, sentence, cues, subjects, officials, speech);
  if (finding) {
    speech.directing = true;
    speech.pass({ heard: true });
  }
  const asks = ASKS.test(text.slice(sentence.start, sentence.end));
  const proposed = asks ? null : (finding ?? propose(text, sentence, cues, subjects, officials, before));
  return { ...reading, finding: proposed, strict: finding !== null && !asks, heard, cues, subjects, open };
}

interface Heard {
  finding: Finding | null;
  heard: boolean;
  open: number;
}

function read(
  text: string,
  sentence: Span,
  cues: readonly Cue[],
  subjects: readonly Subject[],
  officials: readonly OfficialSuggestion[],
  speech: Speech,
): Heard {
  const words = text.slice(sentence.start, sentence.end);
  let found: Finding | null = null;
  let heard = false;
  let open = sentence.start;
  let said: Span | undefined;
  let asked = false;
  const colon = headlineSpeaker(text, sentence, officials);
  if (colon) {
    speech.authority(colon.who, { paper: isPaper(text, colon.who) });
    heard = true;
    open = colon.end;
  }
  for (const [i, cue] of cues.entries()) {
    const subject = subjects[i] ?? { kind: 'none' };
    if (cue.kind === 'say') {
      // “强调，要把要求明确到…”: once the duty is stated, a further verb of saying is part of it.
      if (heard && MUST.test(text.slice(open, cue.start))) continue;
      heard = hear(text, subject, speech) || heard;
      if (speech.open && heard) {
        open = cue.end;
        said = cue;
      }
      continue;
    }
    // “各部门要…，督促…”: the duty stated first is the directive, what it is to bring about is not another.
    if ((heard || speech.open) && MUST.test(text.slice(open, cue.start))) break;
    found ??= directed(text, sentence, cue, subject, speech);
    asked ||= subject.kind === 'other';
  }
  // 会议厅外有团体请愿，要求政府不要…: what somebody else asks continues no authority's speech.
  if (!found && !heard && asked) {
    speech.somebodyElse();
    return { finding: null, heard, open };
  }
  found ??= deployed(text, sentence, officials, speech);
  if (found) return { finding: NOT_DIRECTIVE.test(words) ? null : found, heard, open };
  if (!heard) issues(text, sentence, speech);
  return { finding: withVerb(spoken(text, sentence, { heard, open }, officials, speech), said), heard, open };
}

/**
 * A candidate that has the words but does not meet the rules' conditions: the one who directs may be unnamed, without
 * power, or too far away. The model decides how likely it is.
 */
function propose(
  text: string,
  sentence: Span,
  cues: readonly Cue[],
  subjects: readonly Subject[],
  officials: readonly OfficialSuggestion[],
  before: SpeechState,
): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  const near = (at: number): Speaker | null => {
    const subject = subjectBefore(text, sentence.start, at, officials);
    return subject.kind === 'authority' ? subject.who : subject.kind === 'other' ? null : before.speaker;
  };
  const at = cues.findIndex(({ kind, end }) => kind !== 'say' && sentence.end - end >= 2);
  const cue = cues[at];
  if (cue) {
    const subject = subjects[at];
    const speaker = subject?.kind === 'authority' ? subject.who : near(cue.start);
    return {
      ...demandOf(cue),
      clause: speaker && speaker.start >= sentence.start ? speaker.start : cue.start,
      speaker,
    };
  }
  const must = MUST.exec(words);
  if (must) {
    const from = sentence.start + must.index;
    const speaker = near(from);
    const said = cues.some(({ kind }) => kind === 'say');
    return {
      rule: said ? 'zh.directive.said-must' : 'zh.directive.speech-must',
      strength: 'must',
      from,
      clause: sentence.start,
      speaker,
    };
  }
  const nominal = NOMINAL_ORDER.exec(words);
  if (nominal) {
    const from = sentence.start + nominal.index;
    return { rule: 'zh.directive.effect', strength: 'order', from, clause: sentence.start, speaker: near(from) };
  }
  const skip = beforeTask(words);
  const task = clauseStarts(words).find((start) => TASK_START.test(words.slice(start)));
  if (task !== undefined && !NOT_DIRECTIVE.test(words)) {
    const rule = before.paper ? 'zh.directive.document' : 'zh.directive.speech-task';
    return {
      rule,
      strength: before.paper ? 'plan' : 'must',
      from: sentence.start + Math.max(task, skip),
      clause: sentence.start,
      speaker: before.speaker,
    };
  }
  // Whatever else an authority says or a document lays down.
  const said = cues.findLast(
    (cue, i) => cue.kind === 'say' && (subjects[i]?.kind === 'authority' || subjects[i]?.kind === 'pronoun'),
  );
  if (said || (before.open && !before.other)) {
    const rule = before.paper && !said ? 'zh.directive.document' : 'zh.directive.speech-task';
    const from = said && sentence.end - said.end >= 4 ? said.end : sentence.start;
    return { rule, strength: before.paper ? 'plan' : 'must', from, clause: sentence.start, speaker: near(from) };
  }
  return null;
}

/** Where the clauses of a sentence begin, relative to it. */
export function clauseStarts(words: string): number[] {
  const found = [FOLLOWS_SAY.exec(words)?.[0].length ?? 0];
  for (const mark of words.matchAll(/[，；：:。][“‘「『]*/g)) found.push(mark.index + mark[0].length);
  return found;
}

const withVerb = (finding: Finding | null, verb: Span | undefined): Finding | null =>
  finding && verb ? { ...finding, verb } : finding;

/** 教育部：严禁…: the authority before the colon speaks the rest. */
function headlineSpeaker(
  text: string,
  sentence: Span,
  officials: readonly OfficialSuggestion[],
): { who: Speaker; end: number } | null {
  const colon = /[：:]/.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 20)));
  if (!colon) return null;
  const at = sentence.start + colon.index;
  const subject = subjectBefore(text, sentence.start, at, officials);
  // 俱乐部公告：…
  if (OF_A_FIRM.test(text.slice(sentence.start, at))) return null;
  return subject.kind === 'authority' && subject.who.end >= at - 2 ? { who: subject.who, end: at + 1 } : null;
}

/** Notes a reporting verb; true when an authority holds the floor after it. */
function hear(text: string, subject: Subject, speech: Speech): boolean {
  if (subject.kind === 'authority') {
    speech.authority(subject.who, { paper: isPaper(text, subject.who) });
    return true;
  }
  if (subject.kind === 'pronoun') {
    if (!speech.other && speech.speaker) speech.open = true;
    return speech.open;
  }
  if (subject.kind === 'other') speech.somebodyElse();
  return speech.open;
}

const isPaper = (text: string, who: Speaker) => IS_PAPER.test(text.slice(who.start, who.end));

function directed(text: string, sentence: Span, cue: Cue, subject: Subject, speech: Speech): Finding | null {
  if (sentence.end - cue.end < 2) return null;
  if (subject.kind === 'other') return null;
  const speaker = subject.kind === 'authority' ? subject.who : speech.speaker;
  if (!speaker || (subject.kind !== 'authority' && speech.other)) return null;
  if (subject.kind === 'none' && !speech.open) return null;
  if (subject.kind === 'authority') speech.authority(subject.who, { paper: isPaper(text, subject.who) });
  const rule = { order: 'zh.directive.order', ban: 'zh.directive.ban', urge: 'zh.directive.urge' } as const;
  const clause = speaker.start >= sentence.start ? speaker.start : cue.start;
  return {
    rule: rule[cue.kind as 'order'],
    strength: cue.kind === 'urge' ? 'urge' : 'order',
    from: cue.end,
    clause,
    speaker,
    verb: cue,
  };
}

function spoken(
  text: string,
  sentence: Span,
  { heard, open }: { heard: boolean; open: number },
  officials: readonly OfficialSuggestion[],
  speech: Speech,
): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  if (!speech.open) {
    enters(sentence, officials, speech);
    return underRule(text, sentence);
  }
  const must = MUST.exec(text.slice(open, sentence.end));
  const skip = beforeTask(text.slice(open, sentence.end));
  const strength: Strength = DIPLOMATIC.test(words) ? 'urge' : 'must';
  const clause =
    heard && speech.speaker && speech.speaker.start >= sentence.start ? speech.speaker.start : sentence.start;
  if (must && !NOT_DIRECTIVE.test(words)) {
    const rule = heard ? 'zh.directive.said-must' : 'zh.directive.speech-must';
    // 加强领导，确保落实: what is asked begins with the task, not with its end.
    const from = open + (TASK_START.test(text.slice(open + skip, sentence.end)) ? skip : must.index);
    return { rule, strength, from, clause, speaker: speech.speaker };
  }
  const task =
    TASK_START.test(text.slice(open + skip, sentence.end)) &&
    !NOT_DIRECTIVE.test(words) &&
    !TOLD_NOT_ASKED.test(text.slice(open, sentence.end));
  if (task && (heard || speech.directing || speech.paper)) {
    const rule = speech.paper ? 'zh.directive.document' : 'zh.directive.speech-task';
    return { rule, strength: speech.paper ? 'plan' : strength, from: open + skip, clause, speaker: speech.speaker };
  }
  if (!heard && (NARRATION.test(words) || officials.some(({ name }) => name.start < sentence.start + 12))) {
    speech.narration();
    enters(sentence, officials, speech);
  }
  speech.pass({ heard });
  return null;
}

/** The official a narrating sentence begins with is the one a later 他 means. */
function enters(sentence: Span, officials: readonly OfficialSuggestion[], speech: Speech): void {
  const first = officials[0];
  if (first && first.start < sentence.start + 24) speech.enters({ ...first.name, person: first.person });
}

/** How much stands before a bare task: punctuation, or “主要内容包括：”. */
function beforeTask(words: string): number {
  const list = /^[^，。：]{0,16}(?:包括|如下|明确|提出|措施|内容|要求)[：:]/.exec(words)?.[0].length ?? 0;
  return list + (FOLLOWS_SAY.exec(words.slice(list))?.[0].length ?? 0);
}
