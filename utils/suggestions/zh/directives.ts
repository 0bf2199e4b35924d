import type { Strength } from '@/utils/model/directive';
import { madeBy } from '@/utils/suggestions/rules';
import type { Speaker, Speech, Subject } from '@/utils/suggestions/speech';
import type { DirectiveSuggestion, OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { addresseeIn } from './addressees';
import { IS_PAPER } from './authorities';
import { type Cue, cuesIn } from './cues';
import { deadlineIn } from './deadlines';
import { MUST, NOT_DIRECTIVE, TASK_START, TOLD_NOT_ASKED } from './directive-words';
import { deployed, type Finding, issues, underRule } from './documents';
import { subjectBefore, subjectOf } from './subjects';

const NARRATION =
  /^(?:会上|会前|会后|随后|当天|当日|同日|期间|此前|近年来|今年以来|据|记者|目前|连日来|\d+月)|出席|参加(?:了|会议|活动|座谈)|主持召开|来到|走进|听取了?|观看|考察了|前往|抵达|介绍了|交流了|审议通过|致欢迎|作了?(?:专题)?(?:发言|报告|说明)|审议了|传达学习/;
const DIPLOMATIC = /双方|两国|中方|美方|日方|各方|国际社会|中[美日俄法德英韩欧]|有关国家|同方|彼此|各国/;
/** In code units. What runs longer without a full stop is a table or a list of links, not a sentence. */
const LONGEST = 1500;
const FOLLOWS_SAY = /^[，,：:\s“「『]*/;

/**
 * The directive in one sentence of folded text, or null. Advances `speech`, so sentences must be read in order.
 * A sentence holds at most one suggestion: the strongest cue in it.
 */
export function directiveIn(
  text: string,
  sentence: Span,
  officials: readonly OfficialSuggestion[],
  speech: Speech,
  published: string | undefined,
): DirectiveSuggestion | null {
  if (sentence.end - sentence.start > LONGEST) return null;
  const finding = read(text, sentence, officials, speech);
  if (!finding) return null;
  speech.directing = true;
  speech.pass({ heard: true });
  return suggestion(text, sentence, finding, published);
}

function read(text: string, sentence: Span, officials: readonly OfficialSuggestion[], speech: Speech): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  let found: Finding | null = null;
  let heard = false;
  let open = sentence.start;
  let said: Span | undefined;
  const colon = headlineSpeaker(text, sentence, officials);
  if (colon) {
    speech.authority(colon.who, { paper: isPaper(text, colon.who) });
    heard = true;
    open = colon.end;
  }
  for (const cue of cuesIn(text, sentence)) {
    const subject = subjectOf(text, sentence, cue, officials);
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
  }
  found ??= deployed(text, sentence, officials, speech);
  if (found) return NOT_DIRECTIVE.test(words) ? null : found;
  if (!heard) issues(text, sentence, speech);
  return withVerb(spoken(text, sentence, { heard, open }, officials, speech), said);
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
  if (sentence.end - cue.end < 4) return null;
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

function suggestion(
  text: string,
  sentence: Span,
  finding: Finding,
  published: string | undefined,
): DirectiveSuggestion {
  const { rule, strength, from, clause, speaker, verb } = finding;
  const late = clause - sentence.start > (sentence.end - sentence.start) / 2;
  const span = { start: late ? clause : sentence.start, end: sentence.end };
  const end = span.end - (/[。！？!?，；”」』\s]*$/.exec(text.slice(from, span.end))?.[0].length ?? 0);
  const addressee = addresseeIn(text, { start: clause, end: span.end }, from);
  const deadline = deadlineIn(text, span, published);
  const start = Math.max(from, addressee && addressee.start >= from ? addressee.end : from);
  return {
    kind: 'directive',
    ...span,
    ...(speaker
      ? { speaker: { ...quoted(text, speaker), ...(speaker.person ? { person: speaker.person } : {}) } }
      : {}),
    ...(verb ? { verb: quoted(text, verb) } : {}),
    ...(addressee ? { addressee: quoted(text, addressee) } : {}),
    ...(end > start ? { action: quoted(text, { start, end }) } : {}),
    strength,
    ...(deadline ? { deadline } : {}),
    ...madeBy(rule),
  };
}

const quoted = (text: string, { start, end }: Span) => ({ text: text.slice(start, end), start, end });
