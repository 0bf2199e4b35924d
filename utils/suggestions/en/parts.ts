import type { Span } from '@/utils/suggestions/suggestion';
import { MODAL, SAY } from './directive-words';
import { withoutWhen } from './told-when';

/** What a sentence says of a directive around the words at its verb; each is null when the sentence does not say. */
export interface Parts {
  /** The word of directing alone: “must” of “must close by”. */
  verb: Span;
  addressee: Span | null;
  action: Span | null;
  /** The verb states a duty, so that its subject is the one who must. */
  modal?: boolean;
}

const ANY_SAY = SAY.source;
const MODAL_FIRST = new RegExp(`^(?:will have to|must|will be|${MODAL.source})`, 'i');
const PASSIVE = /^(?:is|are|was|were|be|been|being) /i;
/** Behind an active verb: whom, then what. “not to”, “against” and “from” belong to what. */
const TO_ACTION = /^ ?((?:[^\s,.;:“”"]+ ){0,11}?[^\s,.;:“”"]+) (?:to |(?=(?:not to|against|from) ))/;
const THAT = /^ (?:that )?(?=\S)/;
/** In “recommends that countries strengthen…” the first of these is what they are to do. */
const BARE =
  /^ (?:that )?((?:(?!to\b)[^\s,.;:“”"]+ ){1,8}?)(?=(?:not |immediately |also |urgently )?(?:be|accept|act|address|adopt|agree|allow|apply|appear|arrange|attend|avoid|back|ban|bring|call|cancel|carry|cease|change|check|clean|close|come|comply|conduct|consider|consult|continue|cooperate|create|cut|deliver|develop|disclose|do|draw|end|ensure|enter|establish|evacuate|examine|expand|explain|file|find|follow|fund|get|give|go|halt|hand|hold|identify|implement|improve|include|increase|investigate|isolate|issue|join|keep|leave|lift|limit|maintain|make|meet|monitor|move|notify|obtain|open|pass|pay|plan|postpone|prepare|prevent|produce|protect|provide|publish|put|raise|receive|recall|reconsider|reduce|refrain|register|release|remain|remove|repair|replace|report|respect|respond|restore|return|review|revise|send|set|share|show|sign|speak|start|stay|stop|strengthen|submit|support|suspend|take|test|train|turn|undergo|update|use|vaccinate|wait|wear|withdraw|work)\b)/;
const INTRODUCES = /^(?:that|and|but|because|so|then|also|however|meanwhile|yet|while|although)\s+/i;
const CLAUSE_BREAK = new RegExp(
  `[;:“”"—]|(?:^|[,\\s])(?:${ANY_SAY})(?: (?:on|in) [A-Z][a-z]+day| in a statement)?(?: that\\b|,|(?=\\s))|\\s(?:that(?= (?:the|all|any|no|every|people|each)\\b)|because|so that|whether)(?=\\s)|, (?:and|but|while|so) `,
  'gi',
);
/** “Schools, it said, must…”: who says it stands between who must and the modal, or behind the modal. */
const PARENTHESIS = new RegExp(
  `, (?:(?:[\\w’'.-]+ ){1,6}(?:${ANY_SAY})|(?:according to|${ANY_SAY}) [\\w’'.-]+(?: [\\w’'.-]+){0,5}),? ?$`,
  'i',
);
const SAID_BEHIND = new RegExp(`^, (?:(?:[\\w’'.-]+ ){1,6}(?:${ANY_SAY})|according to [^,]{2,40}), `, 'i');
/** “…,” the ministry said; …, police said. */
const SAID_TAIL = new RegExp(
  `(?:[,.!][”"’']+|,) ?(?:(?:[\\w’'.-]+,? ){1,9}?(?:${ANY_SAY})|(?:${ANY_SAY})(?: [\\w’'.-]+){1,10})(?: (?:on|in|at|to|late|early|yesterday|today)\\b[^,”"]{0,40})?[.!]?$`,
  'i',
);
const CLOSE = /[\s.!?”’"',;:]*$/;
/** Before the noun phrase that must act, where no comma parts them: “Under the order travellers…” is left as it is. */
const ITEM = "[\\w’'-]+(?: [\\w’'-]+){0,2}";
const LIST = new RegExp(`(?:^|[;:“”"—]\\s*)(${ITEM}(?:, ${ITEM})*,? (?:and|or) [^,]{2,40})$`);
const NOUN_FOR_VERB = /^(?:orders?|mandates?|directives?|notices?|injunctions?|ruling|decree)$/i;
const PARTICIPLE =
  /^ (?:bars|bans|requires|directs|prohibits|forbids|tells|orders)\b|^(?: [\w’'-]+){0,4}? (?:requiring|directing|ordering|instructing|compelling|telling|asking|urging|banning|prohibiting|forbidding|barring)\b/;

/** “reminded employers that they must pay”. */
const THEY = /^ ((?:[^\s,.;:“”"]+ ){1,8}?)that (?:they|it|he|she|you|we) /;
/** “summoned the ambassador over…”: the action is to come. */
const SUMMONS = /^(?:summon|subpoena)/;
const SUMMONED =
  /^ ((?:[^\s,.;:“”"]+ ){0,8}?[^\s,.;:“”"]+)(?= (?:over|after|for|to|on|in|about|before|at|following)\b|[,.;:]|$)/;

/** Who must act and what is to be done around the directing words at `verb`. `modal`: they state a duty. */
export function partsOf(text: string, sentence: Span, verb: Span, how: { modal: boolean }): Parts {
  const parts = partsAround(text, sentence, verb, how);
  return { ...parts, addressee: withoutWhen(text, parts.addressee) };
}

function partsAround(text: string, sentence: Span, verb: Span, { modal }: { modal: boolean }): Parts {
  const words = text.slice(verb.start, verb.end);
  const first = MODAL_FIRST.exec(words)?.[0];
  if (modal || (first && !PASSIVE.test(words)))
    return ofModal(text, sentence, { start: verb.start, end: verb.start + (first?.length ?? words.length) });
  if (PASSIVE.test(words) && !/ that$/.test(words)) return ofPassive(text, sentence, verb);
  const participle = NOUN_FOR_VERB.test(words) ? PARTICIPLE.exec(text.slice(verb.end, sentence.end))?.[0] : undefined;
  if (participle) {
    const end = verb.end + participle.length;
    return ofActive(text, sentence, { start: end - (/\w+$/.exec(participle)?.[0].length ?? 0), end });
  }
  // “asking anyone who saw it to…”: the addressee is no part of the verb.
  const asked = /^ask\w*(?= )/i.exec(words)?.[0].length;
  return ofActive(text, sentence, asked ? { start: verb.start, end: verb.start + asked } : verb);
}

function ofModal(text: string, sentence: Span, verb: Span): Parts {
  const aside = SAID_BEHIND.exec(text.slice(verb.end, sentence.end))?.[0].length ?? 0;
  return {
    verb,
    addressee: subjectOf(text, sentence, verb),
    action: actionIn(text, verb.end + aside, sentence.end),
    modal: true,
  };
}

function ofPassive(text: string, sentence: Span, verb: Span): Parts {
  const to = /^ to /.exec(text.slice(verb.end, sentence.end))?.[0].length ?? 0;
  return { verb, addressee: subjectOf(text, sentence, verb), action: actionIn(text, verb.end + to, sentence.end) };
}

function ofActive(text: string, sentence: Span, verb: Span): Parts {
  const after = text.slice(verb.end, sentence.end);
  const to = TO_ACTION.exec(after);
  if (to?.[1] && !/^(?:that|an?)$/.test(to[1]) && !/^that /.test(to[1])) {
    const start = verb.end + to[0].indexOf(to[1]);
    return {
      verb,
      addressee: trimmed(text, start, start + to[1].length),
      action: actionIn(text, verb.end + to[0].length, sentence.end),
    };
  }
  const they = THEY.exec(after);
  if (they?.[1]) {
    const start = verb.end + 1;
    return {
      verb,
      addressee: trimmed(text, start, start + they[1].length),
      action: actionIn(text, verb.end + they[0].length, sentence.end),
    };
  }
  const summoned = SUMMONS.test(text.slice(verb.start, verb.end)) ? SUMMONED.exec(after) : null;
  if (summoned?.[1]) {
    const addressee = trimmed(text, verb.end, verb.end + summoned[0].length);
    return { verb, addressee, action: actionIn(text, verb.end + summoned[0].length, sentence.end) };
  }
  const that = THAT.exec(after)?.[0].length ?? 0;
  const told = new RegExp(MODAL.source, 'i').exec(after);
  if (/^ that /.test(after) && told) {
    const modal = { start: verb.end + told.index, end: verb.end + told.index + told[0].length };
    return {
      verb,
      addressee: trimmed(text, verb.end + that, modal.start),
      action: actionIn(text, modal.start, sentence.end),
    };
  }
  const bare = /^ that /.test(after) || / that$/.test(text.slice(verb.start, verb.end)) ? BARE.exec(after) : null;
  if (bare?.[1]) {
    const start = verb.end + bare[0].indexOf(bare[1]);
    return {
      verb,
      addressee: trimmed(text, start, verb.end + bare[0].length),
      action: actionIn(text, verb.end + bare[0].length, sentence.end),
    };
  }
  return { verb, addressee: null, action: actionIn(text, verb.end + that, sentence.end) };
}

/** Who must: the words between the last break of clauses and the verb, without who says it. */
function subjectOf(text: string, sentence: Span, verb: Span): Span | null {
  const lead = text.slice(sentence.start, verb.start);
  const aside = PARENTHESIS.exec(lead);
  const before = aside ? lead.slice(0, aside.index) : lead;
  let from = 0;
  for (const match of before.matchAll(CLAUSE_BREAK)) from = match.index + match[0].length;
  const list = LIST.exec(before.slice(from));
  if (list?.[1] && !INTRODUCES.test(list[1])) from += list.index + list[0].indexOf(list[1]);
  else {
    const comma = before.slice(from).replace(/,\s*$/, '').lastIndexOf(', ');
    if (comma >= 0) from += comma + 2;
  }
  for (
    let found = INTRODUCES.exec(before.slice(from).trimStart());
    found;
    found = INTRODUCES.exec(before.slice(from).trimStart())
  )
    from += before.slice(from).length - before.slice(from).trimStart().length + found[0].length;
  return trimmed(text, sentence.start + from, sentence.start + before.replace(AUXILIARY, '').length);
}

const AUXILIARY = /(?:,|\s(?:has|have|had|also|now|still|always|therefore))*\s*$/;

/** What is to be done, without who said it and the marks behind it. */
function actionIn(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to);
  const tail = SAID_TAIL.exec(words);
  const end = tail && tail.index > 0 ? tail.index : words.length;
  return trimmed(text, from, from + words.slice(0, end).replace(CLOSE, '').length);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s“"'‘,:;]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,]/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
