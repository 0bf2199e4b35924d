import { addNext, type Evidence, slotOf } from '@/utils/suggestions/likelihood/evidence';
import type { ReadArticle } from './article';
import type { Candidate } from './authorities';
import { CUES, DENIED, DENIED_PASSIVE, MODAL, OWN_WILL, WIDER_CUES } from './directive-words';
import type { Reading } from './directives';
import { SIGNS } from './signs';

const MODAL_ONE = new RegExp(MODAL.source, 'gi');

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
  const demand = finding ? demandOf(words, finding.verb.start - reading.start) : '';
  for (const [name, sign] of SIGNS) if (sign.test(demand)) seen.add(`demand: ${name}`);
  for (const { name, pattern } of WIDER_CUES)
    for (const match of words.matchAll(pattern)) {
      const word = stem(match[0].toLowerCase());
      const by = people.findLast((who) => who.end <= reading.start + match.index);
      seen.add(`word ${word}`).add(`${name} by ${kindOf(by, text)}`);
    }
  if (finding) {
    seen.add(`rule ${finding.rule} by ${speaker}`).add(`rule ${finding.rule} ${voice}`);
    const last = people.at(-1);
    seen.add(`last ${kindOf(last, text)}`);
  }
  seen.add(`end ${/[.!?][”"’']?$/.test(words) ? 'stop' : 'none'}`).add(`length ${length(words)}`);
  return [...seen];
}

/** The clause that directs, from its beginning to its end. */
function demandOf(words: string, verb: number): string {
  const start =
    /(?:(?<=[,;:] )|(?<= (?:and|but|that|which|who|because|after|while) ))(?:(?![,;:] | (?:and|but|that|which|who|because|after|while) ).)*$/.exec(
      words.slice(0, verb),
    )?.index ?? 0;
  return words.slice(start, verb) + (words.slice(verb).split(/(?<=[;,:]) /)[0] ?? '');
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
      addNext(named, flat[n + 1], { which: OF_NEXT, sameLine: !last });
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
