import { type Evidence, slotOf } from '@/utils/suggestions/likelihood/evidence';
import type { ReadArticle } from './article';
import type { Candidate } from './authorities';
import { LEGAL } from './authorities';
import { CUES, DENIED, DENIED_PASSIVE, MODAL, OWN_WILL, WIDER_CUES } from './directive-words';
import type { Reading } from './directives';

const MODAL_ONE = new RegExp(MODAL.source, 'gi');

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['done', /\b(?:have|has|had) (?:\w+ )?(?:been )?\w+ed\b|\b(?:was|were) \w+ed\b/],
  ['passive', /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?\w+ed\b/],
  ['future', /\b(?:will|would|[’']ll|going to|plans? to|set to|expected to|due to|about to|intends?)\b/i],
  ['possible', /\b(?:could|might|may|perhaps|possibly|probably|likely)\b/i],
  ['condition', /\b(?:if|whether|unless|in case|provided|assuming)\b/i],
  [
    'denied',
    /\b(?:not|never|no longer|n[’']t|without|refus\w+|reject\w+|declin\w+|den(?:y|ied|ies)|fail\w+|ruled out)\b/i,
  ],
  ['question', /\?[”"’']?$/],
  ['statistics', /\b\d[\d,.]*(?: ?(?:%|per ?cent|percent|million|billion|bn|m))|\$\d|£\d|€\d/i],
  ['past-time', /\b(?:last|ago|earlier|previously|yesterday|since|in (?:19|20)\d\d)\b/i],
  ['we', /\b(?:we|our|us)\b/],
  ['i', /\b(?:I|my|me)\b/],
  ['you', /\b(?:you|your)\b/i],
  ['he-she', /\b(?:he|she|his|her)\b/i],
  ['promise', /\b(?:we|I|he|she|they|government|minister) (?:will|[’']ll|would|intend|plan|are going to)\b/i],
  [
    'lay',
    /\b(?:expert|professor|analyst|scientist|researcher|union|charit|campaign|activist|protest|critic|compan|firm|business|customer|fans?|coach|player|parent|mother|father|son|daughter|famil|lawyer|attorney for|resident|neighbou?r|victim|student|doctor|director|editor|author|founder|chief executive|ceo)\w*/i,
  ],
  [
    'firm',
    /\b(?:shares?|profits?|revenue|sales|market|investors?|customers?|brand|products?|startup|ceo|chief executive|stock)\b/i,
  ],
  [
    'play',
    /\b(?:match|game|goal|team|season|coach|player|league|cup|film|album|song|movie|actor|singer|show|festival|band)\b/i,
  ],
  [
    'state',
    /\b(?:government|minister|ministry|president|governor|mayor|senat\w+|congress\w*|parliament|council\w*|commission\w*|department|agency|authorit\w+|officials?|secretary|cabinet|administration|state|federal|county|city)\b/i,
  ],
  [
    'court',
    /\b(?:court|judge|justice|ruling|ruled|magistrate|tribunal|jury|plaintiff|defendant|attorney|prosecutor|lawsuit|sued|settlement|injunction|hearing|appeal)\b/i,
  ],
  [
    'police',
    /\b(?:police|officers?|sheriff|detectives?|constabulary|deputies|troopers|fire|firefighters|coastguard)\b/i,
  ],
  [
    'regulator',
    /\b(?:regulator|watchdog|commission|ofcom|fda|ftc|fcc|sec|epa|osha|fca|authority|agency|board|bureau|inspector|ombudsman)\b/i,
  ],
  [
    'health',
    /\b(?:health|hospital|virus|coronavirus|covid|vaccine|mask|distanc|quarantine|isolat|symptom|outbreak|infection|disease)\w*/i,
  ],
  [
    'abroad',
    /\b(?:china|russia|iran|israel|us|washington|beijing|moscow|foreign|embassy|ambassador|un|nato|eu|treaty|sanctions|ceasefire|troops|military)\b/i,
  ],
  [
    'public',
    /\b(?:people|residents|public|drivers|motorists|citizens|travell?ers|passengers|visitors|everyone|anyone|businesses|schools|parents|workers|employees|employers|companies|states|countries|members|restaurants|bars|shops|hospitals|evacuees|households)\b/i,
  ],
  ['legal', LEGAL],
  [
    'law',
    /\b(?:law|act|bill|rules?|regulations?|legislation|policy|order|measure|guidelines?|guidance|mandate|ordinance)\b/i,
  ],
  [
    'ban',
    /\b(?:ban|bans|banned|barred|prohibit\w*|forbid\w*|outlaw\w*|restrict\w*|lockdown|curfew|closed?|shut\w*|suspend\w*|quarantin\w*|evacuat\w*)\b/i,
  ],
  [
    'not allowed',
    /\b(?:not|n[’']t|only|no longer) (?:be )?(?:allowed|permitted|able)\b|\bno (?:more than|\w+ (?:will|may|can))\b/i,
  ],
  [
    'effective',
    /\b(?:until|from|effective|starting|begin\w*|by) (?:(?:the )?(?:end|start|midnight|noon)|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|sept\w*|october|november|december|immediate)/i,
  ],
  [
    'charge',
    /\b(?:charged|arrested|convicted|sentenced|jailed|pleaded|guilty|accused|alleged|killed|injured|died|found)\b/i,
  ],
  ['pay', /\b(?:pay|fine|fined|damages|compensation|refund|restitution)\b/i],
  [
    'judging',
    /\b(?:condemn|criticis|criticiz|praise|welcom|support|oppos|accus|blam|regret|concern|worr|celebrat|thank|congratulat|disappoint)\w*/i,
  ],
  ['opinion', /\b(?:I think|I believe|in my view|feel|felt|seems?|appears?)\b/],
  ['vital', /\b(?:vital|essential|critical|crucial|imperative|important) (?:that|to|for)\b/i],
  ['says', /\b(?:said|says|told|added|according to|tweeted|wrote|announced|statement)\b/i],
  ['asks to', /\b(?:to|not to|against) [a-z]+/],
  ['who clause', /\bwho\b/],
];

const length = (words: string) => Math.min(8, Math.floor(Math.log2(words.length + 1)));
const kindOf = (who: Candidate | undefined, text: string): string => {
  if (!who) return 'none';
  if (who.kind !== 'authority') return who.kind;
  return who.who.person ? 'person' : /^[A-Z]/.test(text.slice(who.start, who.end)) ? 'Body' : 'body';
};

function own(text: string, reading: Reading): string[] {
  const words = text.slice(reading.start, reading.end);
  const { finding, strict, voice, before, people } = reading;
  const seen = new Set<string>();
  const speaker = !finding?.speaker ? 'none' : finding.speaker.person ? 'person' : 'body';
  const where = !finding?.speaker ? 'none' : finding.speaker.start >= reading.start ? 'here' : 'before';
  seen
    .add(`rule ${finding?.rule}`)
    .add(`rule ${finding?.rule} ${strict ? 'strict' : 'loose'}`)
    .add(strict ? 'strict' : 'loose')
    .add(`speaker ${speaker} ${where}`)
    .add(`speaker ${where}`);
  seen
    .add(`voice ${voice}`)
    .add(`speech ${before.other ? 'other' : before.open ? 'open' : before.speaker ? 'known' : 'nobody'}`);
  if (reading.quoted) seen.add('quoted').add(`quoted ${voice}`);
  seen.add(`first ${kindOf(people[0], text)}`);
  if (finding) {
    const verb = text.slice(finding.verb.start, finding.verb.end).toLowerCase();
    const head = verb.match(/[a-z’'-]+/g) ?? [];
    for (const word of head.slice(0, 3)) seen.add(`verb ${stem(word)}`);
    const before1 = people.findLast((who) => who.end <= finding.verb.start);
    const after1 = people.find((who) => who.start >= finding.verb.end);
    seen
      .add(`by ${kindOf(before1, text)}`)
      .add(`to ${kindOf(after1, text)}`)
      .add(`${stem(head[0] ?? '')} by ${kindOf(before1, text)}`);
    const gap = before1 ? finding.verb.start - before1.end : 999;
    seen.add(`distance ${gap < 3 ? 'next' : gap < 15 ? 'near' : gap < 60 ? 'some' : 'far'}`);
    const lead = words.slice(Math.max(0, finding.verb.start - reading.start - 40), finding.verb.start - reading.start);
    if (DENIED.test(lead)) seen.add('verb denied');
    if (DENIED_PASSIVE.test(lead)) seen.add('verb denied passive');
    const previous = /([\w’'-]+) $/.exec(lead)?.[1]?.toLowerCase();
    if (previous) seen.add(`lead ${previous}`);
    const next = /^ ?([\w’'-]+)/.exec(text.slice(finding.verb.end, reading.end))?.[1]?.toLowerCase();
    if (next) seen.add(`next ${next}`);
    seen.add(`verb ${finding.verb.start - reading.start < 30 ? 'early' : 'late'}`);
  }
  for (const { name, pattern } of CUES) {
    pattern.lastIndex = 0;
    if (pattern.test(words)) seen.add(`cue ${name}`).add('any cue');
    pattern.lastIndex = 0;
  }
  for (const { name, pattern } of WIDER_CUES) {
    pattern.lastIndex = 0;
    if (pattern.test(words)) seen.add(`wide ${name}`);
    pattern.lastIndex = 0;
  }
  for (const modal of words.matchAll(MODAL_ONE)) {
    seen.add(`modal ${modal[0].toLowerCase()}`).add('modal');
    if (OWN_WILL.test(words.slice(Math.max(0, modal.index - 48), modal.index))) seen.add('modal own will');
    const subject = /([\w’'-]+) $/.exec(words.slice(0, modal.index))?.[1]?.toLowerCase();
    if (subject)
      seen.add(`modal of ${/^(?:i|we|you|he|she|it|they|this|that|there|who)$/.test(subject) ? subject : 'noun'}`);
  }
  for (const [name, sign] of SIGNS) if (sign.test(words)) seen.add(name);
  seen.add(`end ${/[.!?][”"’']?$/.test(words) ? 'stop' : 'none'}`).add(`length ${length(words)}`);
  return [...seen];
}

/** A crude stem: orders, ordered, ordering → order. */
function stem(word: string): string {
  const short = word.replace(/(?:ing|ed|es|s|d)$/, '');
  return short.length > 2 ? short.replace(/e$/, '') : word;
}

function runs(reading: Reading): number[] {
  const slots = new Set<number>();
  const keys = reading.tokens.map(({ key, capital }, i) =>
    /^\d/.test(key) ? '#' : capital && i > 0 ? 'Aa' : stem(key),
  );
  keys.forEach((key, i) => {
    slots.add(slotOf(key));
    if (i > 0) slots.add(slotOf(`${keys[i - 1]} ${key}`, 3));
  });
  return [...slots];
}

const OF_NEXT = /^(?:rule \S+$|strict|loose|voice|speech|quoted$|modal$|any cue|wide|end|says|public|ban|done|first)/;

/** The evidence for every sentence of every line, in reading order. Yields between lines. */
export function* evidenceOf({ text, lines }: ReadArticle): Generator<never[], Evidence[][]> {
  const signs: string[][][] = [];
  for (const { readings } of lines) {
    signs.push(readings.map((reading) => own(text, reading)));
    yield [];
  }
  const flat = signs.flat();
  const article = ofArticle(text, lines, flat);
  const all: Evidence[][] = [];
  let n = 0;
  for (const [at, { readings }] of lines.entries()) {
    const made = readings.map((reading, i) => {
      const named = new Set([...(flat[n] ?? []), ...article]);
      const last = i === readings.length - 1;
      addNext(named, flat[n + 1], { sameLine: !last });
      named.add(`line ${at === 0 ? 'first' : at < 3 ? 'early' : at >= lines.length - 2 ? 'last' : 'middle'}`);
      named.add(`sentence ${Math.min(i, 3)} of ${Math.min(readings.length, 4)}`);
      n++;
      return { named, runs: runs(reading) };
    });
    all.push(made);
    yield [];
  }
  return all;
}

/** What the sentence behind shows; what stands before is in the state of the speech already. */
function addNext(named: Set<string>, signs: readonly string[] | undefined, { sameLine }: { sameLine: boolean }): void {
  const name = sameLine ? 'after' : 'after line';
  if (!signs) named.add('after none');
  for (const sign of signs ?? []) if (OF_NEXT.test(sign)) named.add(`${name}: ${sign}`);
}

function ofArticle(text: string, lines: ReadArticle['lines'], signs: readonly string[][]): string[] {
  const strict = signs.filter((list) => list.includes('strict')).length;
  const share = strict / Math.max(1, signs.length);
  const found = [`article strict ${share === 0 ? 'none' : share < 0.06 ? 'few' : share < 0.15 ? 'some' : 'many'}`];
  const count = (name: string) => signs.filter((list) => list.includes(name)).length / Math.max(1, signs.length);
  for (const name of [
    'lay',
    'firm',
    'play',
    'court',
    'police',
    'state',
    'health',
    'abroad',
    'i',
    'quoted',
    'ban',
    'public',
    'modal',
    'law',
  ])
    if (count(name) > 0.25) found.push(`article ${name}`);
  const head = lines[0] ? text.slice(lines[0].line.start, lines[0].line.end) : '';
  for (const [name, sign] of SIGNS)
    if (/^(?:state|firm|play|court|police|health|ban|law|charge|abroad|public)$/.test(name) && sign.test(head))
      found.push(`headline ${name}`);
  found.push(
    `officials ${Math.min(
      4,
      lines.reduce((sum, { officials }) => sum + officials.filter(({ title }) => title).length, 0),
    )}`,
  );
  return found;
}
