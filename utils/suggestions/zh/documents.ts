import type { Strength } from '@/utils/model/directive';
import type { RuleId } from '@/utils/suggestions/rules';
import type { Speaker, Speech } from '@/utils/suggestions/speech';
import type { OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { DEPLOYS, ISSUES, MUST, UNDER_RULE } from './directive-words';
import { subjectBefore } from './subjects';

/** What a rule found in a sentence: who directs, from where, how strongly. */
export interface Finding {
  rule: RuleId;
  strength: Strength;
  /** Where the demand begins: behind the verb, or at the modal. */
  from: number;
  /** Where its clause begins, with the one who directs. */
  clause: number;
  speaker: Speaker | null;
  /** The word of directing or saying, when this sentence has one. */
  verb?: Span;
}

/** A document that a sentence says is issued has the floor from then on. */
export function issues(text: string, sentence: Span, speech: Speech): void {
  const issued = ISSUES.exec(text.slice(sentence.start, sentence.end));
  const paper = issued?.groups?.paper;
  if (!issued || !paper) return;
  const start = sentence.start + issued.index + issued[0].length - paper.length;
  speech.authority({ start, end: start + paper.length }, { paper: true });
}

/** 会议对下一步工作作出部署: what is to be done stands before the verb. */
export function deployed(
  text: string,
  sentence: Span,
  officials: readonly OfficialSuggestion[],
  speech: Speech,
): Finding | null {
  const found = DEPLOYS.exec(text.slice(sentence.start, sentence.end));
  if (!found) return null;
  const from = sentence.start + found.index;
  const subject = subjectBefore(text, sentence.start, Math.min(from, sentence.start + 24), officials);
  const speaker = subject.kind === 'authority' ? subject.who : speech.speaker;
  if (!speaker || subject.kind === 'other') return null;
  return { rule: 'zh.directive.deploy', strength: 'plan', from, clause: sentence.start, speaker };
}

/** 根据《条例》, 驾驶人应当…: what a rule in force says, though nobody speaks. */
export function underRule(text: string, sentence: Span): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  const rule = UNDER_RULE.exec(words);
  if (!rule) return null;
  const from = rule.index + rule[0].length;
  const must = MUST.exec(words.slice(from));
  if (!must) return null;
  const at = sentence.start + from + must.index;
  return { rule: 'zh.directive.rule', strength: 'must', from: at, clause: sentence.start, speaker: null };
}
