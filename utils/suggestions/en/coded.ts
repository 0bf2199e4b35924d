import { quotedSpeaker } from '@/utils/suggestions/make';
import type { Speaker } from '@/utils/suggestions/speech';
import type { DirectiveParts, OfficialSuggestion, Span } from '@/utils/suggestions/suggestion';
import { type Candidate, candidates } from './authorities';
import { CUES, MODAL, OWN_WILL } from './directive-words';
import { type Finding, type Sentence, speakerOf, suggestionOf } from './directives';
import { partsOf } from './parts';
import { subjectOfVerb } from './subjects';
import { tokensOf } from './tokens';
import { wholeSpeaker } from './whole-speaker';

/** A sentence of which a person coded a passage, with the mentions of officials in it. */
interface Coded {
  text: string;
  sentence: Span;
  passage: Span;
  officials: readonly OfficialSuggestion[];
  /** ISO 8601 day or instant. */
  published?: string | undefined;
}

/** The sentence as the rules read it, and all in it who may be the speaker. */
function read({ text, sentence, officials }: Coded): { whole: Sentence; people: Candidate[] } {
  const tokens = tokensOf(text, sentence);
  return { whole: { ...sentence, tokens, officials, quoted: false }, people: candidates(tokens, officials) };
}

/** After a word that may be a noun (“orders”), these begin what is ordered. */
const ORDERED =
  /^ (?:(?:[\w’'-]+,? ){1,12}?(?<!in order |so as )to [a-z]+|that\b|(?:(?:an?|the|all|its|their|immediate|full|temporary) ){0,2}(?:closures?|evacuations?|recalls?|suspension|withdrawal|halt|stop|end|inquir(?:y|ies)|investigations?|reviews?|release|bans?|lockdowns?|curfews?|return|removal|demolition|arrest|audit|inspections?)\b)/;
/**
 * “Ordered lunch”, “directed a film”, “commands respect”: the object is goods, a work or the like, and nobody is told
 * to act. “Ordered food banks shut” is an order.
 */
const NO_ORDER =
  /^ (?:[\w’'-]+ ){0,4}?(?:breakfast|brunch|lunch|dinner|supper|desserts?|meals?|food|drinks?|coffees?|teas?|beers?|wines?|cakes?|pizzas?|burgers?|sandwich(?:es)?|noodles|soup|takeaways?|takeout|groceries|flowers|copies|tickets?|books?|films?|movies?|plays?|documentar(?:y|ies)|comed(?:y|ies)|series|orchestras?|choirs?|respect|attention)(?=[^\w\s]|\s*$| (?:for|from|in|at|with|on|about|before|after|while|and|when|because|as)\b)/;
const PLAIN_ORDER = /^(?:order|instruct|direct|command|compel|oblig|mandat)/i;
const MAY_BE_NOUN = /^(?:orders?|instructions?|directives?|commands?|mandates?)$/i;

/** Whether words behind a verb of ordering are what is ordered. */
const isOrdered = (verb: string, behind: string): boolean =>
  ORDERED.test(behind) || (!MAY_BE_NOUN.test(verb) && /^ ["“‘]?[\w]/.test(behind) && !NO_ORDER.test(behind));

/** “We need to see the details” asks nobody else for anything. */
const isOwnNeed = (text: string, sentence: Span, modal: Span): boolean =>
  /^need/i.test(text.slice(modal.start, modal.end)) &&
  /\b(?:we|I) (?:\w+ )?$/i.test(text.slice(sentence.start, modal.start));

/** Whether the word of a suggestion asks somebody for something: “ordered lunch” and “we need to” do not. */
export function asks(found: DirectiveParts, { text, sentence }: Coded): boolean {
  const { verb } = found;
  if (!verb) return true;
  const isOrder = PLAIN_ORDER.test(verb.text) && /^\p{Ll}/u.test(verb.text);
  return !(isOrder && !isOrdered(verb.text, text.slice(verb.end, sentence.end))) && !isOwnNeed(text, sentence, verb);
}

interface Demand {
  finding: Finding;
  /** The one who asks has no authority, or is unknown to the rules. */
  isOther: boolean;
}

/** The words of order in a sentence whose demand is in the passage, in the order of the text. */
function demandIn(coded: Coded, people: readonly Candidate[], tokens: Sentence['tokens']): Demand | null {
  const { text, sentence, passage } = coded;
  const words = text.slice(sentence.start, sentence.end);
  const spanOf = (match: RegExpExecArray): Span => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  });
  /** Whether the word stands in the passage, or what it asks for does. */
  const reaches = (verb: Span, modal: boolean): boolean => {
    if (verb.start >= passage.end) return false;
    const { action } = partsOf(text, sentence, verb, { modal });
    return action !== null && action.start < passage.end && action.end > passage.start;
  };
  const found = CUES.flatMap(({ pattern, rule, strength, impersonal }) =>
    Array.from(words.matchAll(pattern), (match) => ({ rule, strength, impersonal, verb: spanOf(match) })),
  ).filter(
    ({ verb }) =>
      reaches(verb, false) &&
      (!PLAIN_ORDER.test(text.slice(verb.start, verb.end)) ||
        isOrdered(text.slice(verb.start, verb.end), text.slice(verb.end, sentence.end))),
  );
  const cue = found.toSorted((a, b) => a.verb.start - b.verb.start)[0];
  const modal = Array.from(words.matchAll(MODAL))
    .filter(({ index }) => !OWN_WILL.test(words.slice(Math.max(0, index - 48), index)))
    .map(spanOf)
    .find((verb) => reaches(verb, true));
  if (cue && !(modal && modal.start < cue.verb.start)) {
    const subject = cue.impersonal ? null : subjectOfVerb(tokens, people, cue.verb);
    const who = subject && subject !== 'unknown' ? subject.who : null;
    const speaker = who?.kind === 'authority' ? who.who : null;
    // Experts or a firm that ask do not count as the authority quoted in the same sentence.
    const isOther = subject === 'unknown' || who?.kind === 'other';
    return { finding: { rule: cue.rule, strength: cue.strength, verb: cue.verb, speaker, modal: false }, isOther };
  }
  if (!modal || isOwnNeed(text, sentence, modal)) return null;
  const finding: Finding = {
    rule: 'en.directive.said-must',
    strength: 'must',
    verb: modal,
    speaker: null,
    modal: true,
  };
  return { finding, isOther: false };
}

/** Who says the sentence, if its reporting clause names an authority. */
function heardIn({ text, sentence }: Coded, whole: Sentence, people: readonly Candidate[]): Speaker | null {
  const said = speakerOf(text, whole, people);
  if (!said || said === 'unknown' || said.kind !== 'authority') return null;
  return wholeSpeaker(text, sentence, said.who, { verb: said, addressee: null, impersonal: true });
}

/**
 * What a passage says of a directive that neither rule nor model sees there: the speaker, if its reporting clause names
 * one, and what is asked for, if a word in it or in that clause asks.
 */
export function readCoded(coded: Coded): DirectiveParts {
  const { text, sentence, published } = coded;
  const { whole, people } = read(coded);
  const demand = demandIn(coded, people, whole.tokens);
  const heard = heardIn(coded, whole, people);
  if (!demand) return { ...sentence, ...(heard ? { speaker: quotedSpeaker(text, heard) } : {}) };
  const speaker = demand.finding.speaker ?? (demand.isOther ? null : heard);
  const { speaker: who, ...parts } = suggestionOf(text, sentence, { ...demand.finding, speaker }, { published });
  return withoutClauses({ ...parts, ...(who && speaker ? { speaker: who } : {}) });
}

/** Drops an addressee that is a relative clause, and an action that only names who said something. */
function withoutClauses({ addressee, action, ...parts }: DirectiveParts): DirectiveParts {
  return {
    ...parts,
    ...(addressee && !/^(?:which|who|that|what|as|it|there)\b/i.test(addressee.text) ? { addressee } : {}),
    ...(action && !/^\W*(?:he|she|they|it|\p{Lu}[\w ]+) (?:said|says|added)\b/u.test(action.text) ? { action } : {}),
  };
}

/** “Travellers from Spain are told to…”, “A minister urged to…”: who is spoken of, or to, does not speak. */
function isSpokenOf(text: string, sentence: Span, { start, end }: Span): boolean {
  const before = text.slice(sentence.start, start);
  const behind = text.slice(end, sentence.end);
  const isObject = /\b(?:from|in|to|with|against|over|on|into|at)\s+(?:the\s+)?(?:[\w’'-]+ and )?(?:the )?$/i.test(
    before,
  );
  return (
    isObject ||
    /^ (?:is |are |was |were |been )?(?:urged|told|asked|ordered|advised|warned|instructed) to\b/.test(behind)
  );
}

/**
 * Checks the speaker of a directive that a rule or the model found in the passage's sentence: they are kept if the
 * sentence’s attribution names them, or if they are a known person or body and do not follow the passage. Otherwise the
 * attribution’s speaker stands instead, if there is one.
 */
export function groundedIn(found: DirectiveParts, coded: Coded): DirectiveParts {
  const { speaker, ...rest } = found;
  if (!speaker || speaker.start < coded.sentence.start) return found;
  const { whole, people } = read(coded);
  const heard = heardIn(coded, whole, people);
  const isOf = (one: Span | null): boolean => one !== null && one.start < speaker.end && speaker.start < one.end;
  const isKnown =
    people.some((one) => one.kind === 'authority' && isOf(one.who)) && !isSpokenOf(coded.text, coded.sentence, speaker);
  if (isOf(heard) || (isKnown && speaker.start < coded.passage.end)) return found;
  return heard ? { ...rest, speaker: quotedSpeaker(coded.text, heard) } : rest;
}
