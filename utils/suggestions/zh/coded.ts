import { quoted, quotedSpeaker } from '@/utils/suggestions/make';
import type { Speaker } from '@/utils/suggestions/speech';
import type { DirectiveParts, OfficialSuggestion, Quoted, Span } from '@/utils/suggestions/suggestion';
import { isSomebody } from './addressees';
import { namedAs, SUBJECT } from './authorities';
import { type Cue, cuesIn, demandOf } from './cues';
import { MUST, NOT_DIRECTIVE, TASK_START, TOLD_NOT_ASKED } from './directive-words';
import { clauseStarts } from './directives';
import type { Finding } from './documents';
import { speakerIn, suggestionOf } from './parts';
import { subjectOf } from './subjects';

/** A sentence of folded text of which a person coded a passage, with the mentions of officials in it. */
interface Coded {
  text: string;
  sentence: Span;
  passage: Span;
  officials: readonly OfficialSuggestion[];
  /** ISO 8601 day or instant. */
  published?: string | undefined;
}

/**
 * The clause that says whose words a passage has: 会议指出，…. `who` is absent if its subject is a pronoun or is missing.
 */
interface Reporting {
  verb: Cue;
  who?: Speaker;
  /** Somebody without authority says it, or nobody whom the rules know. */
  isOther: boolean;
}

/**
 * The reporting or directing clause that governs a passage: the last one before it in its sentence, or else the first
 * one in it. A verb of saying after a stated duty is part of that duty (要强调…) and governs nothing.
 */
function reportingOf({ text, sentence, passage, officials }: Coded): Reporting | undefined {
  const cues = cuesIn(text, sentence).filter((cue) => cue.end <= passage.end && !isNoun(text, cue));
  let governing: Reporting | undefined;
  for (const cue of cues) {
    if (governing && cue.end > passage.start) break;
    if (governing && MUST.test(text.slice(governing.verb.end, cue.start))) continue;
    const subject = subjectOf(text, sentence, cue, officials, cues[0]);
    if (governing && subject.kind === 'none') continue;
    const isJoined = governing?.who !== undefined && subject.kind === 'pronoun';
    governing = {
      verb: cue,
      ...(subject.kind === 'authority' ? { who: subject.who } : isJoined ? { who: governing?.who as Speaker } : {}),
      isOther: subject.kind === 'other' || subject.kind === 'none',
    };
  }
  return governing;
}

/** 习近平的讲话, 作了发言, 听取介绍, 按照有关规定, 发言时: a word of saying as a thing, or as a time. */
function isNoun(text: string, { kind, start, end }: Cue): boolean {
  if (kind !== 'say') return false;
  const isThing = /(?:的|重要|作了?|发表|听取|情况|经验|有关|相关|作出|接受|签署|诉讼)$/.test(
    text.slice(Math.max(0, start - 4), start),
  );
  return isThing || /^(?:$|[。！？；、”」）]|[时后的中了者会书和与及])/.test(text.slice(end, end + 2));
}

/** The speaker, by the whole name; undefined if that is not the name of a person or body. */
function speakerOf({ text, sentence }: Coded, { verb, who }: Reporting): Speaker | undefined {
  if (!who) return undefined;
  const speaker = speakerIn(text, { speaker: who, verb, from: verb.end }, { sentence, addressee: null });
  if (!speaker) return undefined;
  return speaker.person ? speaker : named(text, speaker);
}

/** A speaker without the words before the name of its paper (但《办法》); undefined where no name is left. */
function named(text: string, speaker: Span): Span | undefined {
  const words = text.slice(speaker.start, speaker.end);
  if (isName(words)) return speaker;
  const paper = words.lastIndexOf('《');
  return paper > 0 && isName(words.slice(paper)) && PLAIN_BEFORE_PAPER.test(words.slice(0, paper))
    ? { start: speaker.start + paper, end: speaker.end }
    : undefined;
}

/** Words that join a sentence to what was said before it. */
const PLAIN_BEFORE_PAPER = /^(?:但|而|且|并|同时|此外|另外|其中|不过)+$/;

/**
 * What a passage asks for, read from its own words and its reporting clause alone; null if no word in them asks for
 * anything.
 */
function demandIn({ text, sentence, passage, officials }: Coded, reporting: Reporting | undefined): Finding | null {
  const isOrder = (cue: Cue): boolean => cue.kind !== 'say' && passage.end - cue.end >= 2;
  const order =
    reporting && isOrder(reporting.verb)
      ? reporting.verb
      : cuesIn(text, sentence).find((cue) => isOrder(cue) && cue.start >= passage.start);
  const speaker = reporting?.who ?? null;
  const clause = sentence.start;
  if (order) {
    const own = subjectOf(text, sentence, order, officials);
    return {
      ...demandOf(order),
      clause,
      speaker: own.kind === 'authority' ? own.who : order === reporting?.verb ? speaker : null,
    };
  }
  const behind = reporting && reporting.verb.end <= passage.start ? reporting.verb.end : undefined;
  const from = behind ?? clauseAt(text, sentence, passage.start);
  const must = MUST.exec(text.slice(from, passage.end));
  // 为切实加强防控，…: what for, not what.
  if (!must || /(?:^|[，；])为了?[^，]*$/.test(text.slice(from, from + must.index))) return null;
  return {
    rule: 'zh.directive.said-must',
    strength: 'must',
    from: from + must.index,
    clause,
    speaker,
    ...(reporting ? { verb: reporting.verb } : {}),
  };
}

/** Where the clause begins that a place is in. */
const clauseAt = (text: string, sentence: Span, at: number): number =>
  sentence.start + (clauseStarts(text.slice(sentence.start, at)).at(-1) ?? 0);

/** A passage that is a task without modal or subject, told neither as done nor as an aim: 加强领导，压实责任. */
function taskIn({ text, sentence, passage }: Coded): Span | undefined {
  const words = text.slice(passage.start, passage.end);
  const start = clauseStarts(words)[0] ?? 0;
  const isHead =
    passage.start === sentence.start || /[，,；;：:、]\s*[“「]?$/.test(text.slice(sentence.start, passage.start));
  if (!isHead || !TASK_START.test(words.slice(start))) return undefined;
  if (TOLD_NOT_ASKED.test(words.slice(start)) || NOT_DIRECTIVE.test(words)) return undefined;
  if (/^[，“「\s]*为/.test(text.slice(sentence.start, passage.start))) return undefined;
  const end = words.replace(/[，,；;。！？!?：:、…\s]+$/, '').length;
  return end > start ? { start: passage.start + start, end: passage.start + end } : undefined;
}

/**
 * Reads a passage in which neither the rules nor the model see a directive: whose words they are, if its reporting
 * clause names somebody, and what is asked for, if a word in the passage or that clause asks for something.
 */
export function readCoded(coded: Coded): DirectiveParts {
  const { text, sentence, published } = coded;
  const reporting = reportingOf(coded);
  const demand = demandIn(coded, reporting);
  const who = reporting && speakerOf(coded, reporting);
  const verb = reporting?.verb;
  const heard = {
    ...(who ? { speaker: quotedSpeaker(text, who) } : {}),
    ...(verb && who ? { verb: quoted(text, verb) } : {}),
  };
  if (demand) {
    const { speaker, ...parts } = suggestionOf(text, sentence, demand, { published });
    return { ...parts, ...(speaker && isNamed(speaker) ? { speaker } : {}), ...heard };
  }
  const task = taskIn(coded);
  return { ...sentence, ...heard, ...(task ? { action: quoted(text, task) } : {}) };
}

/**
 * Checks the speaker of a directive that a rule or the model found: they must be a person or a body by name, and not
 * follow the passage. Otherwise, or if the reporting clause names somebody and the speaker is a body in the same
 * sentence, the speaker of the reporting clause stands instead, if there is one.
 */
export function groundedIn(found: DirectiveParts, coded: Coded): DirectiveParts {
  const { text, sentence, passage } = coded;
  const reporting = reportingOf(coded);
  const heard = reporting && speakerOf(coded, reporting);
  const { speaker, ...rest } = found;
  const isBefore = speaker !== undefined && speaker.start < sentence.start;
  if (speaker && speaker.start < passage.end && isNamed(speaker) && (isBefore || speaker.person || !heard))
    return found;
  return heard ? { ...rest, speaker: quotedSpeaker(text, heard) } : rest;
}

const isNamed = ({ text, person }: Quoted & { person?: string }): boolean => person !== undefined || isName(text);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** No name begins with one of these. */
const NO_NAME_START =
  /^(?:[但而且故既据又也还或其他她它们这那哪谁某很仍曾已被把给为及请便才都均]|因(?!特)|则(?!徐)|并(?!州)|若(?!羌)|如(?![东皋])|每|最(?!高)|再|将(?!乐|军)|从(?!化|江)|向(?!阳)|对(?!外|口)|以(?![军色方国])|按|随(?!州)|即(?!墨)|就|强化|加强|推进|推动|落实|完善|健全|做好|开展|抓好|提升|营造|难以|符合|违反|经过|通过|关于|部分|全部|所有)/;
/** No name has one of these words in it. */
const NO_NAME_WORD = new Set(
  '了 着 是 在 所 不 同意 赞赏 引述 诉至 适用 提到 透露 诉 至 具体 来到 走进 被 把 将 从 以 向 对 给 但 而 并 还 也 又 就 才 不 没有 已 已经 正在 他们 她们 我们 集结 释放 形成 致电 报请 发布 部署 要求 显示 要 使 让 令'.split(
    ' ',
  ),
);
/** These end like a body and are none. */
const NO_BODY =
  /(?:会商|格局|结局|大局|全局|布局|措施|规定|声明|新闻稿|全部|内部|外部|响应|部署|办法》|意见》|议员建议|的)$/;

/**
 * Whether words name a body, an office, a meeting or a document, rather than being a stretch of a sentence. Folded
 * text.
 */
function isName(words: string): boolean {
  const [open, close] = [words.split('《').length, words.split('》').length];
  if (open !== close) return false;
  if (/^《[^》]+》$/.test(words)) return true;
  if (NO_NAME_START.test(words) || NO_BODY.test(words) || /[，。；：！？\s]/.test(words)) return false;
  const plain = words.replace(/《[^》]*》|“[^”]*”|（[^）]*）/g, '');
  if (Array.from(segmenter.segment(plain), ({ segment }) => segment).some((word) => NO_NAME_WORD.has(word)))
    return false;
  return (
    isSomebody(words) ||
    [...words.matchAll(SUBJECT)].some(
      (match) => match.index + match[0].length === words.length && namedAs(match) !== 'pronoun',
    )
  );
}
