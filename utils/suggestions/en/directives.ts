import type { Strength } from '@/utils/model/directive';
import { directiveSuggestion } from '@/utils/suggestions/make';
import type { RuleId } from '@/utils/suggestions/rules';
import type { Speaker, Speech, SpeechState } from '@/utils/suggestions/speech';
import type { DirectiveSuggestion, OfficialSuggestion, Span, SuggestionDetails } from '@/utils/suggestions/suggestion';
import { type Candidate, candidates, LEGAL } from './authorities';
import { deadlineIn } from './deadlines';
import { CUES, DENIED, DENIED_PASSIVE, MODAL, OWN_WILL, SAY, WIDER_CUES } from './directive-words';
import { partsOf } from './parts';
import { closesParenthesis, subjectOfVerb } from './subjects';
import type { Token } from './tokens';
import { wholeSpeaker } from './whole-speaker';

/** One sentence with what has been read in it. */
export interface Sentence extends Span {
  tokens: readonly Token[];
  officials: readonly OfficialSuggestion[];
  /** The sentence opens with, or lies inside, quotation marks. */
  quoted: boolean;
}

/** A rule's finding: who directs, how strongly, and where the words of direction are. */
export interface Finding {
  rule: RuleId;
  strength: Strength;
  verb: Span;
  speaker: Speaker | null;
  modal: boolean;
}

/** In code units. What runs longer without a full stop is a table or a list of links, not a sentence. */
const LONGEST = 3000;

/** What the rules make of one sentence, and what was heard before it. */
export interface Reading extends Span {
  /** What is proposed; null where nothing in the sentence directs. */
  finding: Finding | null;
  /** The rules' own conditions held; otherwise the words were there and the rest was not. */
  strict: boolean;
  voice: Voice;
  /** The speech as it stood before the sentence. */
  before: SpeechState;
  quoted: boolean;
  people: readonly Candidate[];
  tokens: readonly Token[];
}

/** Reads one sentence. Advances `speech`, so sentences must be read in order. */
export function readSentence(text: string, sentence: Sentence, speech: Speech): Reading {
  const before = speech.state();
  const { start, end, tokens, quoted } = sentence;
  if (end - start > LONGEST)
    return { start, end, tokens, quoted, before, finding: null, strict: false, voice: 'none', people: [] };
  const people = candidates(tokens, sentence.officials);
  const voice = hear(text, sentence, people, speech);
  const asked = directed(text, sentence, people, voice, speech);
  if (asked?.speaker) speech.authority(asked.speaker, { paper: false });
  const finding = asked ?? spoken(text, sentence, voice, speech);
  const proposed = finding ?? propose(text, sentence, people, before);
  return { start, end, tokens, quoted, before, finding: proposed, strict: finding !== null, voice, people };
}

/**
 * A candidate that has the words but does not meet the rules' conditions: the one who directs may be unnamed, without
 * power, or too far away. The model decides how likely it is.
 */
function propose(text: string, sentence: Sentence, people: readonly Candidate[], before: SpeechState): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  const spanOf = (match: RegExpExecArray | RegExpMatchArray): Span => {
    const start = sentence.start + (match.index ?? 0);
    return { start, end: start + match[0].length };
  };
  const near = (verb: Span): Speaker | null => {
    const found = people.findLast((who) => who.kind === 'authority' && who.end <= verb.start);
    return found?.kind === 'authority' ? found.who : before.other ? null : before.speaker;
  };
  for (const { pattern, rule, strength } of [...CUES, ...WIDER_CUES]) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    pattern.lastIndex = 0;
    if (match) return { rule, strength, verb: spanOf(match), speaker: near(spanOf(match)), modal: false };
  }
  const modal = new RegExp(MODAL.source, 'i').exec(words);
  if (!modal) return null;
  return {
    rule: 'en.directive.speech-must',
    strength: 'must',
    verb: spanOf(modal),
    speaker: near(spanOf(modal)),
    modal: true,
  };
}

/** Who speaks in a sentence: by its own attribution, a quotation that continues, or free speech after one. */
export type Voice = 'authority' | 'other' | 'running' | 'none';

function hear(text: string, sentence: Sentence, people: readonly Candidate[], speech: Speech): Voice {
  const who = speakerOf(text, sentence, people);
  if (who !== 'unknown' && who?.kind === 'authority') {
    speech.authority(who.who, { paper: false });
    return 'authority';
  }
  if (who === 'unknown' || who?.kind === 'other') {
    speech.somebodyElse();
    return 'other';
  }
  if (who) {
    if (!speech.speaker || speech.other) return 'other';
    speech.open = true;
    return 'authority';
  }
  const first = people.find((person) => person.kind === 'authority' && person.who.person);
  if (!sentence.quoted && first?.kind === 'authority' && first.start < sentence.start + 80) speech.enters(first.who);
  const running = speech.speaker && !speech.other && (sentence.quoted || speech.open);
  if (!sentence.quoted) speech.open = false;
  return running ? 'running' : 'none';
}

/** The subject of the sentence’s reporting verb: of several, the one that stands nearest to its verb. */
export function speakerOf(
  text: string,
  sentence: Sentence,
  people: readonly Candidate[],
): Candidate | 'unknown' | null {
  let best: { who: Candidate; distance: number } | null = null;
  let unknown = false;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(SAY)) {
    const start = sentence.start + match.index;
    if (PASSIVE.test(text.slice(Math.max(sentence.start, start - 7), start))) continue;
    const found = sayer(text, sentence, people, { start, end: start + match[0].length });
    if (found === 'unknown') unknown = true;
    else if (found && (!best || found.distance < best.distance)) best = found;
  }
  if (best && best.distance < FARTHEST) return best.who;
  return unknown ? 'unknown' : null;
}

/** The person is addressed, and does not speak. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being) $/;
const TAKES_OBJECT = /^(?:according to|learned from)$/i;
/** In code units: a subject farther from its verb than this belongs to another one. */
const FARTHEST = 60;

/** Who stands before a verb, or after it if the order is reversed: “…,” said the minister; according to police. */
function sayer(
  text: string,
  sentence: Sentence,
  people: readonly Candidate[],
  verb: Span,
): ReturnType<typeof subjectOfVerb> {
  const turned =
    TAKES_OBJECT.test(text.slice(verb.start, verb.end)) ||
    (/[,”"’']\s*$/.test(text.slice(Math.max(0, verb.start - 2), verb.start)) &&
      !closesParenthesis(sentence.tokens, verb));
  const after = people.find(({ start }) => start >= verb.end);
  if (after && turned) return { who: after, distance: after.start - verb.end };
  return subjectOfVerb(sentence.tokens, people, verb);
}

function directed(
  text: string,
  sentence: Sentence,
  people: readonly Candidate[],
  voice: Voice,
  speech: Speech,
): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  for (const { pattern, rule, strength, impersonal } of CUES) {
    for (const match of words.matchAll(pattern)) {
      const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const denied = impersonal ? DENIED_PASSIVE : DENIED;
      if (denied.test(words.slice(Math.max(0, match.index - 40), match.index))) continue;
      const speaker = director(sentence.tokens, people, verb, { impersonal: impersonal ?? false, voice, speech });
      if (speaker !== 'nobody') return { rule, strength, verb, speaker, modal: false };
    }
  }
  return null;
}

/** Who directs with this verb; 'nobody' if whoever does has no power; null if the wording implies an authority. */
function director(
  tokens: readonly Token[],
  people: readonly Candidate[],
  verb: Span,
  { impersonal, voice, speech }: { impersonal: boolean; voice: Voice; speech: Speech },
): Speaker | null | 'nobody' {
  const heard = speech.other ? null : speech.speaker;
  if (impersonal) return voice === 'other' ? 'nobody' : heard;
  const found = subjectOfVerb(tokens, people, verb);
  if (found === 'unknown' || found?.who.kind === 'other') return 'nobody';
  if (found?.who.kind === 'authority') return found.who.who;
  return heard && voice !== 'other' ? heard : 'nobody';
}

function spoken(text: string, sentence: Sentence, voice: Voice, speech: Speech): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  const legal = LEGAL.test(words) && voice !== 'other' && !sentence.quoted;
  if (voice !== 'authority' && voice !== 'running' && !legal) return null;
  for (const match of words.matchAll(MODAL)) {
    if (OWN_WILL.test(words.slice(Math.max(0, match.index - 48), match.index))) continue;
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const rule =
      legal && voice === 'none'
        ? 'en.directive.rule'
        : voice === 'authority'
          ? 'en.directive.said-must'
          : 'en.directive.speech-must';
    return { rule, strength: 'must', verb, speaker: speech.other ? null : speech.speaker, modal: true };
  }
  return null;
}

/** The subject of a passive or of a stated duty is the addressee, and does not direct. */
const IS_PASSIVE = /^(?:is|are|was|were|be|been|being|anyone)\b/i;

/** “No person shall enter the closed area”: a duty that is stated says more than a word for what it brings about. */
function inEffectOf(
  text: string,
  sentence: Span,
  { rule, verb, modal }: Pick<Finding, 'rule' | 'verb' | 'modal'>,
): { verb: Span; modal: boolean } {
  const named = /\b(?:this|such) $/.test(text.slice(Math.max(sentence.start, verb.start - 6), verb.start));
  const stated =
    rule === 'en.directive.effect' || named
      ? /\b(?:shall|must)\b/.exec(text.slice(sentence.start, named ? sentence.end : verb.start))
      : null;
  if (!stated) return { verb, modal };
  const start = sentence.start + stated.index;
  return { verb: { start, end: start + stated[0].length }, modal: true };
}

/** The suggestion a finding makes, with its parts. `confidence` is 0 to 1. */
export function suggestionOf(
  text: string,
  sentence: Span,
  { rule, strength, verb, speaker, modal }: Finding,
  { published, confidence, unlikely }: SuggestionDetails,
): DirectiveSuggestion {
  const seen = inEffectOf(text, sentence, { rule, verb, modal });
  const parts = partsOf(text, sentence, seen.verb, { modal: seen.modal });
  const { addressee, action } = parts;
  const impersonal = seen.modal || parts.modal || IS_PASSIVE.test(text.slice(verb.start, verb.end));
  const who = wholeSpeaker(text, sentence, speaker, { verb: parts.verb, addressee, impersonal });
  const deadline = deadlineIn(text, sentence, published);
  return directiveSuggestion(text, {
    span: sentence,
    rule,
    strength,
    speaker: who,
    verb: parts.verb,
    addressee,
    action,
    deadline,
    unlikely,
    confidence,
  });
}
