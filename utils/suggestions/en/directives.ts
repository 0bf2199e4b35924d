import { madeBy, type RuleId } from '@/utils/suggestions/rules';
import type { Speaker, Speech } from '@/utils/suggestions/speech';
import type { DirectiveSuggestion, OfficialSuggestion, Span, Strength } from '@/utils/suggestions/suggestion';
import { type Candidate, candidates, LEGAL } from './authorities';
import { deadlineIn } from './deadlines';
import { CUES, DENIED, MODAL, OWN_WILL, SAY } from './directive-words';
import { partsOf } from './parts';
import type { Token } from './tokens';

/** One sentence with what has been read in it. */
export interface Sentence extends Span {
  tokens: readonly Token[];
  officials: readonly OfficialSuggestion[];
  /** The sentence opens with, or lies inside, quotation marks. */
  quoted: boolean;
}

/** What a rule found: who directs, how strongly, and where the words of direction stand. */
interface Finding {
  rule: RuleId;
  strength: Strength;
  verb: Span;
  speaker: Speaker | null;
  modal: boolean;
}

/** The directive in one sentence, or null. Advances `speech`, so sentences must be read in order. */
export function directiveIn(
  text: string,
  sentence: Sentence,
  speech: Speech,
  published: string | undefined,
): DirectiveSuggestion | null {
  const people = candidates(sentence.tokens, sentence.officials);
  const voice = hear(text, sentence, people, speech);
  const finding = directed(text, sentence, people, voice, speech) ?? spoken(text, sentence, people, voice, speech);
  return finding && suggestion(text, sentence, finding, published);
}

/** Whose words a sentence gives: its own attribution, a quotation that runs on, or free speech behind one. */
type Voice = 'authority' | 'other' | 'running' | 'none';

function hear(text: string, sentence: Sentence, people: readonly Candidate[], speech: Speech): Voice {
  const words = text.slice(sentence.start, sentence.end);
  const said = [...words.matchAll(SAY)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  let voice: Voice = 'none';
  for (const verb of said) {
    const who = subjectOf(people, verb);
    if (!who) continue;
    if (who.kind === 'authority') {
      speech.authority(who.who, { paper: false });
      voice = 'authority';
    } else if (who.kind === 'other') {
      speech.somebodyElse();
      voice = 'other';
    } else if (speech.speaker && !speech.other) {
      speech.open = true;
      voice = 'authority';
    } else voice = 'other';
    break;
  }
  if (voice !== 'none') return voice;
  const running = speech.speaker && !speech.other && (sentence.quoted || speech.open);
  if (!sentence.quoted) speech.open = false;
  return running ? 'running' : 'none';
}

/** Who stands before a verb, at most ten words away; else right behind it (“said the minister”, “according to police”). */
function subjectOf(people: readonly Candidate[], verb: Span): Candidate | null {
  const before = people.filter(({ end }) => end <= verb.start && verb.start - end < 60).at(-1);
  const after = people.find(({ start }) => start >= verb.end && start - verb.end < 40);
  if (after && (!before || before.kind === 'pronoun' ? after.start - verb.end < 3 : after.start - verb.end < 5))
    return after;
  return before ?? after ?? null;
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
      if (DENIED.test(words.slice(Math.max(0, match.index - 40), match.index))) continue;
      const speaker = director(people, verb, { impersonal: impersonal ?? false, voice, speech });
      if (speaker !== 'nobody') return { rule, strength, verb, speaker, modal: false };
    }
  }
  return null;
}

/** Who directs with this verb; 'nobody' when the one who does has no power; null when the wording implies an authority. */
function director(
  people: readonly Candidate[],
  verb: Span,
  { impersonal, voice, speech }: { impersonal: boolean; voice: Voice; speech: Speech },
): Speaker | null | 'nobody' {
  const heard = speech.other ? null : speech.speaker;
  if (impersonal) return voice === 'other' ? 'nobody' : heard;
  const subject = people.filter(({ end }) => end <= verb.start).at(-1);
  if (subject?.kind === 'authority') return subject.who;
  if (subject?.kind === 'other') return 'nobody';
  return heard && voice !== 'other' ? heard : 'nobody';
}

function spoken(
  text: string,
  sentence: Sentence,
  people: readonly Candidate[],
  voice: Voice,
  speech: Speech,
): Finding | null {
  const words = text.slice(sentence.start, sentence.end);
  const legal = LEGAL.test(words) && voice !== 'other' && !sentence.quoted;
  if (voice !== 'authority' && voice !== 'running' && !legal) return null;
  for (const match of words.matchAll(MODAL)) {
    if (OWN_WILL.test(words.slice(Math.max(0, match.index - 48), match.index))) continue;
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const weak = /^(?:ha|need)/i.test(match[0]);
    if (weak && !weakDuty(people, verb)) continue;
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

/** “I have to”, “it needs to”: a need, unless somebody is told what is needed of them. */
function weakDuty(people: readonly Candidate[], verb: Span): boolean {
  const subject = people.filter(({ end }) => end <= verb.start && verb.start - end < 4).at(-1);
  return subject?.kind !== 'other';
}

function suggestion(
  text: string,
  sentence: Sentence,
  { rule, strength, verb, speaker, modal }: Finding,
  published: string | undefined,
): DirectiveSuggestion {
  const { addressee, action } = partsOf(text, sentence, verb, { modal });
  const deadline = deadlineIn(text, sentence, published);
  return {
    kind: 'directive',
    start: sentence.start,
    end: sentence.end,
    ...(speaker ? { speaker: { ...quote(text, speaker), ...(speaker.person ? { person: speaker.person } : {}) } } : {}),
    ...(addressee ? { addressee: quote(text, addressee) } : {}),
    ...(action ? { action: quote(text, action) } : {}),
    strength,
    ...(deadline ? { deadline } : {}),
    ...madeBy(rule),
  };
}

const quote = (text: string, { start, end }: Span) => ({ text: text.slice(start, end), start, end });
