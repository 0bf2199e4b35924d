import { addNext, type Evidence, slotOf } from '@/utils/suggestions/likelihood/evidence';
import type { Subject } from '@/utils/suggestions/speech';
import type { ReadArticle, Section } from './article';
import { namedAs, SUBJECT } from './authorities';
import { MUST, NOMINAL_ORDER, NOT_DIRECTIVE, TASK_START, TOLD_NOT_ASKED } from './directive-words';
import { clauseStarts, type Reading } from './directives';
import { fold } from './fold';
import { SIGNS } from './signs';

const MUST_ALL = new RegExp(MUST.source, 'g');
const ONE_SUBJECT = new RegExp(SUBJECT.source);
const NOMINAL_ALL = new RegExp(NOMINAL_ORDER.source, 'g');

const length = (words: string) => Math.min(6, Math.floor(Math.log2(words.length + 1)));

/** What a subject is called among the signs. */
function nameOf(text: string, subject: Subject | undefined): string {
  if (!subject) return 'absent';
  if (subject.kind !== 'authority') return subject.kind;
  return subject.who.person ? 'person' : kindOf(text.slice(subject.who.start, subject.who.end));
}

function kindOf(words: string): string {
  const kind = namedAs(ONE_SUBJECT.exec(words));
  return kind === undefined || kind === 'other' || kind === 'pronoun' ? 'body' : kind;
}

const place = (at: number, words: string) =>
  at === 0 ? 'start' : /[，；：:。“「]/.test(words.charAt(at - 1)) ? 'clause' : at < 6 ? 'early' : 'mid';

const ADVERB =
  /(?:并|还|也|又|再次|进一步|同时|特别|明确|强烈|郑重|反复|一再|多次|亦|则|就此|对此|均|都|已|将|曾|会上|随后|今[日天]|昨[日天]|\d+日|日前|近日|最后)+$/;
const SUBJECT_ENDS = new RegExp(`(?:${SUBJECT.source})$`);
const ADDRESSEE_STARTS =
  /^(?:全[国省市县区体]|各|有关|相关|所有|广大|其|他们?|她|对方|双方|[美中日俄英法德韩欧乌以印朝伊]方|市民|公众|居民|群众|学生|家长|司机|旅客|游客|企业|商户|单位|部门|干部|党员|民警|人员|当局|政府|国际社会|大家)/;
const ADDRESSEE_ENDS =
  /(?:部门|单位|地区|各地|各方|双方|政府|当局|干部|党员|人员|同志|企业|学校|市民|公众|居民|群众|民众|机构|组织|国家|委员会|公司|平台|负责人|各级|各界|两国|队伍|业主|商户|游客|旅客|司机|家长|学生|师生|者|员|们)(?:都|均|也|还|更|一定|同样)?$/;

/**
 * What stands directly before a verb: a kind of subject, nothing, or some other word, after which it is not the verb of
 * a subject.
 */
function leadOf(words: string, at: number): string {
  const lead = words.slice(Math.max(0, at - 14), at).replace(ADVERB, '');
  if (lead === '' || /[，；：:。“「『、\s]$/.test(lead)) return 'nothing';
  return namedAs(SUBJECT_ENDS.exec(lead)) ?? 'a word';
}

/** What follows a verb of directing. */
function objectOf(after: string): string {
  if (/^(?:[，：:“「]|$)/.test(after)) return 'a pause';
  if (/^(?:自己|自身|能|可以|得到|通过|获)/.test(after)) return 'oneself';
  if (ADDRESSEE_STARTS.test(after)) return 'somebody';
  return TASK_START.test(after) ? 'a task' : 'a word';
}

/** The clause that directs, with its subject, and the one behind it. */
function demandOf(words: string, from: number): string {
  const start = /[^，；。：,]*$/.exec(words.slice(0, from))?.index ?? 0;
  const [first = '', second = ''] = words.slice(from).split(/(?<=[，；。])/);
  return words.slice(start, from) + first + second;
}

/** What the sentence's own words say, without its neighbours. */
function own(text: string, reading: Reading, paper: boolean): string[] {
  const words = text.slice(reading.start, reading.end);
  const found: string[] = [];
  const { finding, strict, heard, before, cues, subjects } = reading;
  const speaker = finding?.speaker
    ? finding.speaker.person
      ? 'person'
      : kindOf(text.slice(finding.speaker.start, finding.speaker.end))
    : 'none';
  const where = !finding?.speaker ? 'none' : finding.speaker.start >= reading.start ? 'here' : 'before';
  found.push(
    `rule ${finding?.rule}`,
    `rule ${finding?.rule} ${strict ? 'strict' : 'loose'}`,
    strict ? 'strict' : 'loose',
    `speaker ${speaker}`,
    `speaker ${where}`,
    `speaker ${speaker} ${where}`,
  );
  const speechState = before.other ? 'other' : before.open ? 'open' : 'closed';
  found.push(`speech ${speechState}`);
  if (before.directing) found.push('speech directing');
  if (before.paper) found.push('speech paper');
  if (heard) found.push('heard');
  if (!before.speaker) found.push('nobody yet');
  if (before.open) found.push(`idle ${before.idle}`);
  const seen = new Set<string>();
  cues.forEach((cue, i) => {
    const verb = text.slice(cue.start, cue.end);
    const who = nameOf(text, subjects[i]);
    seen.add(`cue ${cue.kind}`).add(`verb ${verb}`).add(`cue ${cue.kind} by ${who}`).add(`verb ${verb} by ${who}`);
    const lead = leadOf(words, cue.start - reading.start);
    const object = objectOf(words.slice(cue.end - reading.start, cue.end - reading.start + 30));
    seen.add(`${cue.kind} behind ${lead}`).add(`${cue.kind} to ${object}`);
    if (cue.kind !== 'say') seen.add(`${cue.kind} behind ${lead} to ${object}`);
    if (i === 0) seen.add(`first cue ${cue.kind} ${who}`).add(`first cue ${place(cue.start - reading.start, words)}`);
  });
  // 法官已向公司发出传票，要求他们…: whom the sentence is about first, beside who was named last.
  const first = cues.find(({ kind }) => kind !== 'say') ?? cues[0];
  const everybody = [...words.matchAll(SUBJECT)];
  const topic = everybody[0];
  if (first) {
    const kind = topic && topic.index < first.start - reading.start ? namedAs(topic) : 'nobody';
    seen
      .add(`${first.kind} about ${kind}`)
      .add(`${first.kind} about ${kind} by ${nameOf(text, subjects[cues.indexOf(first)])}`);
  }
  const closing = cues.findLast(({ kind }) => kind === 'say');
  const mustAt = MUST.exec(words)?.index ?? -1;
  if (closing && mustAt >= 0) {
    const who = nameOf(text, subjects[cues.indexOf(closing)]);
    seen.add(`said ${closing.start - reading.start > mustAt ? 'behind' : 'before'} must by ${who}`);
  }
  let musts = 0;
  for (const must of words.matchAll(MUST_ALL)) {
    musts++;
    const at = place(must.index, words);
    const lead = words.slice(Math.max(0, must.index - 14), must.index);
    seen.add(
      `must behind ${ADDRESSEE_ENDS.test(lead) ? 'somebody' : /(?:我们?|他|她|自己|本人)(?:都|也|还)?$/.test(lead) ? 'oneself' : at === 'mid' ? 'a word' : at}`,
    );
    const from = Math.max(words.lastIndexOf('，', must.index), words.lastIndexOf('。', must.index)) + 1;
    const named = everybody.findLast(({ index, 0: name }) => index >= from && index + name.length <= must.index);
    seen.add(`must speech ${speechState} for ${namedAs(named) ?? (from === must.index ? 'nobody' : 'a word')}`);
    seen.add(`must ${must[0]}`).add(`must ${must[0]} ${at}`).add(`must ${at}`);
  }
  seen.add(`musts ${Math.min(3, musts)}`);
  for (const nominal of words.matchAll(NOMINAL_ALL)) seen.add(`effect ${nominal[0]}`);
  const starts = clauseStarts(words);
  const tasks = starts.filter((start) => TASK_START.test(words.slice(start)));
  const share = tasks.length / starts.length;
  const amount = share === 0 ? 'none' : share < 0.4 ? 'few' : share < 0.75 ? 'many' : 'all';
  seen
    .add(`tasks ${amount}`)
    .add(`tasks ${amount} speech ${speechState}`)
    .add(`tasks ${amount} by ${speaker}`)
    .add(`rule ${finding?.rule} by ${speaker}`);
  if (tasks[0] === starts[0]) seen.add('task first');
  if (TASK_START.test(text.slice(reading.open, reading.end).replace(/^[，,：:\s“「]*/, '')))
    seen.add('task behind saying');
  if (NOT_DIRECTIVE.test(words)) seen.add('not directive');
  if (TOLD_NOT_ASKED.test(words)) seen.add('told');
  for (const [name, sign] of SIGNS) if (sign.test(words)) seen.add(name);
  if (seen.has('please')) seen.add(`please speech ${speechState}`);
  const demand = finding ? demandOf(words, finding.from - reading.start) : '';
  if (demand) for (const [name, sign] of SIGNS) if (sign.test(demand)) seen.add(`demand: ${name}`);
  // 署方呼吁市民…: whom a verb addresses opens nothing.
  const firstCue = first ? first.start - reading.start : words.length;
  for (const subject of everybody) {
    if (subject.index < 6 && subject.index < firstCue)
      seen.add(
        `opens with ${paper && namedAs(subject) === 'other' ? 'those addressed' : namedAs(subject)}${before.open && cues.length === 0 ? ' in speech' : ''}`,
      );
  }
  seen.add(`end ${/[。！？!?…]/.exec(words.slice(-2))?.[0] ?? 'none'}`);
  seen.add(`length ${length(words)}`);
  if (/^[“"「『‘]/.test(words)) seen.add('opens quote');
  if (/[“"「『]/.test(words)) seen.add('quote');
  if (/^[一二三四五六七八九十]+[是要、]|^[（(]?[一二三四五六七八九十\d]+[）)、.]|^第[一二三四五六]/.test(words))
    seen.add('numbered');
  for (const one of seen) found.push(one);
  return found;
}

/**
 * The kind of speaker whose quotation each sentence belongs to, named after the closing mark (“……。”某某说) or before the
 * opening one; null for a sentence outside quotations. For a pronoun it also says whether somebody without power was
 * speaking.
 */
function quotedOf(text: string, readings: readonly Reading[]): (string | null)[] {
  const kinds: (string | null)[] = readings.map(() => null);
  let [first, before]: [number, string | null] = [-1, null];
  const said = (reading: Reading | undefined, from: number, to: number): string | null => {
    const at = reading?.cues.findLastIndex(({ kind, start }) => kind === 'say' && start >= from && start < to) ?? -1;
    if (!reading || at < 0) return null;
    const who = nameOf(text, reading.subjects[at]);
    return who === 'pronoun' ? `pronoun, ${reading.before.other ? 'other' : 'authority'}` : who;
  };
  for (const [i, reading] of readings.entries()) {
    const words = text.slice(reading.start, reading.end);
    const opens = Math.max(words.lastIndexOf('“'), words.lastIndexOf('「'));
    const closes = Math.max(words.lastIndexOf('”'), words.lastIndexOf('」'));
    if (first < 0 && /^[“「]/.test(words)) [first, before] = [i, null];
    if (first >= 0 && closes >= 0 && (opens <= 0 || closes > opens)) {
      const here = said(reading, reading.start + closes, reading.end);
      const next = readings[i + 1];
      const behind = next && !/^[“「]/.test(text.slice(next.start)) ? said(next, next.start, next.end) : null;
      const who = before ?? here ?? behind ?? 'nobody';
      for (let n = first; n <= i; n++) kinds[n] = who;
      [first, before] = [-1, null];
    } else if (first < 0 && opens > closes) {
      before = said(reading, reading.start, reading.start + opens);
      if (before) kinds[i] = before;
      first = i + 1;
    }
  }
  // A quotation that the line does not close is whoever’s it was opened by.
  if (first >= 0 && before) for (let n = first; n < readings.length; n++) kinds[n] = before;
  return kinds;
}

/** Hashed runs of two and three characters, and how each clause begins. */
function runs(words: string): number[] {
  const slots = new Set<number>();
  for (let at = 0; at + 1 < words.length; at++) {
    slots.add(slotOf(words, 0, at, at + 2));
    if (at + 2 < words.length) slots.add(slotOf(words, 0, at, at + 3));
  }
  for (const start of clauseStarts(words))
    slots.add(slotOf(words.slice(start, start + 2), 7)).add(slotOf(words.slice(start, start + 1), 8));
  return [...slots];
}

const OF_NEXT =
  /^(?:rule \S+$|strict|loose|heard|speech|must (?:start|clause)|tasks|speaker (?:here|before|none)$|says|task-adverb|numbered|end|done|cue \S+$|first cue say|executors|lay|quote|told|opens list|promise)/;

const NOTHING: Evidence = { named: new Set(), runs: [] };

/** The evidence for every sentence of every line, in reading order. Yields between lines. */
export function* evidenceOf({ text, original, document, lines }: ReadArticle): Generator<never[], Evidence[][]> {
  const signs: string[][][] = [];
  for (const { readings } of lines) {
    signs.push(readings.map((reading) => own(text, reading, document)));
    yield [];
  }
  const flat = signs.flat();
  const article = ofArticle(text, original, lines, flat);
  const all: Evidence[][] = [];
  let n = 0;
  for (const [at, { line, section, readings }] of lines.entries()) {
    const quoted = quotedOf(text, readings);
    const made = readings.map((reading, i) => {
      const mine = flat[n] ?? [];
      const next = flat[++n];
      // What is not proposed is weighed by nobody.
      if (!reading.finding) return NOTHING;
      const named = new Set(mine);
      for (const sign of article) named.add(sign);
      for (const sign of inPaper(mine, { document, section, silent: article.includes('silent') })) named.add(sign);
      addNext(named, next, { which: OF_NEXT, sameLine: i < readings.length - 1 });
      const verb = reading.cues.at(-1);
      if (at === 0 && verb && !/[。！]/.test(text.slice(reading.start, reading.end)))
        named
          .add(`heading verb ${text.slice(verb.start, verb.end)}`)
          .add(`heading cue ${verb.kind} by ${nameOf(text, reading.subjects.at(-1))}`);
      if (quoted[i]) {
        named.add(`quoted by ${quoted[i]}`);
        for (const sign of mine)
          if (/^(?:musts \d|cue urge|cue order|strict|loose|tasks \w+)$/.test(sign))
            named.add(`quoted by ${quoted[i]}: ${sign}`);
      }
      named.add(`line ${at === 0 ? 'first' : at < 3 ? 'early' : at >= lines.length - 2 ? 'last' : 'middle'}`);
      named.add(`sentence ${Math.min(i, 3)} of ${Math.min(readings.length, 4)}`);
      named.add(`line length ${length(text.slice(line.start, line.end))}`);
      return { named, runs: runs(text.slice(reading.start, reading.end)) };
    });
    all.push(made);
    yield [];
  }
  return all;
}

const FORM =
  /^(?:must (?:start|clause|early)|task first|numbered|please|please start|please you|penalty|strict|loose)$/;

/** What a sentence's form says where a paper, or a heading over it, says what is to be done. */
function inPaper(
  signs: readonly string[],
  { document, section, silent }: { document: boolean; section: Section; silent: boolean },
): string[] {
  const found: string[] = [];
  if (document) found.push('in document');
  if (section) found.push(`in ${section}`);
  for (const sign of signs) {
    if (!FORM.test(sign)) continue;
    if (document) found.push(`document: ${sign}`);
    if (section) found.push(`${section}: ${sign}`);
    if (silent && !document) found.push(`silent: ${sign}`);
  }
  return found;
}

/** An article in which a third of the sentences show one of these is of that kind. */
const KINDS = [
  'lay',
  'firm',
  'play',
  'court',
  'police',
  'state',
  'meeting',
  'slogan',
  'hktw',
  'statistics',
  'task-adverb',
  'quote',
  'i',
  'done',
  'paper',
  'duty',
  'executors',
  'numbered',
  'procedure',
  'stops',
  'liability',
  'says',
  'took part',
];
const COUNTED = new Set([...KINDS, 'strict', 'musts 0', 'answer', 'quote']);

/** What the whole article says of its kind. */
function ofArticle(text: string, original: string, lines: ReadArticle['lines'], signs: readonly string[][]): string[] {
  const counts = new Map<string, number>();
  for (const list of signs)
    for (const sign of list) if (COUNTED.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const shareOf = (name: string) => (counts.get(name) ?? 0) / Math.max(1, signs.length);
  const share = shareOf('strict');
  const found = [
    `article strict ${share === 0 ? 'none' : share < 0.08 ? 'few' : share < 0.25 ? 'some' : share < 0.5 ? 'many' : 'most'}`,
  ];
  for (const name of KINDS) if (shareOf(name) > 0.3) found.push(`article ${name}`);
  const musts = signs.length === 0 ? 0 : 1 - shareOf('musts 0');
  found.push(`article musts ${musts < 0.1 ? 'few' : musts < 0.25 ? 'some' : musts < 0.5 ? 'many' : 'most'}`);
  if (counts.has('answer')) found.push('article answers');
  // Nobody is quoted and nobody says anything: a notice, a programme, advice.
  if (shareOf('says') < 0.05 && shareOf('quote') < 0.15) found.push('silent');
  if (fold(original) !== original) found.push('traditional');
  const head = lines[0] ? text.slice(lines[0].line.start, lines[0].line.end) : '';
  for (const [name, sign] of SIGNS)
    if (['meeting', 'paper', 'state', 'firm', 'play', 'court', 'police'].includes(name) && sign.test(head))
      found.push(`headline ${name}`);
  if (/要求|强调|部署|会议|调研|督[查导]|通知|推进|检查|讲话/.test(head)) found.push('headline official');
  found.push(
    `officials ${Math.min(
      4,
      lines.reduce((sum, { officials }) => sum + officials.filter(({ title }) => title).length, 0),
    )}`,
  );
  return found;
}
