import { deadlineIn as englishDeadline } from './en/deadlines';
import { MODAL } from './en/directive-words';
import { partsOf } from './en/parts';
import { quoted } from './make';
import type { DirectiveParts, Span } from './suggestion';
import { anyOf } from './word-list';
import { addresseeIn } from './zh/addressees';
import { deadlineIn as chineseDeadline } from './zh/deadlines';
import { MUST, TASK_START } from './zh/directive-words';
import { fold } from './zh/fold';
import { taskAdverbs, taskVerbs } from './zh/words/task-verbs';

interface Article {
  text: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO 8601 day or instant. */
  published?: string | undefined;
}

/** Whom a passage tells, what and by when, as spans of the article. */
interface Told {
  addressee?: Span | undefined;
  action?: Span | undefined;
  deadline?: DirectiveParts['deadline'];
}

/**
 * A directive restricted to one passage of its sentence. If a sentence has several tasks and a person marked one of
 * them, the addressee and the deadline of another task do not belong to it. Who directs, and with which word, stays.
 * Returns the suggestion itself if the passage contains all its words.
 */
export function inPassage(suggestion: DirectiveParts, passage: Span, article: Article): DirectiveParts {
  const { text, lang } = article;
  if (hasAllOf(text, passage, suggestion)) return suggestion;
  const { addressee, action, deadline } = /^zh\b/i.test(lang)
    ? inChinese(suggestion, passage, article)
    : inEnglish(suggestion, passage, article);
  const { addressee: _, action: __, deadline: ___, ...kept } = suggestion;
  return {
    ...kept,
    ...(addressee ? { addressee: quoted(text, addressee) } : {}),
    ...(action ? { action: quoted(text, action) } : {}),
    ...(deadline ? { deadline: { ...deadline, ...quoted(text, deadline) } } : {}),
  };
}

/** Whether nothing but marks and white space of a span stands outside a passage. */
function hasAllOf(text: string, passage: Span, { start, end }: Span): boolean {
  const outside = text.slice(start, Math.max(start, passage.start)) + text.slice(Math.min(end, passage.end), end);
  return /^[\s\p{P}]*$/u.test(outside);
}

const isWithin = (one: Span | undefined, { start, end }: Span): boolean =>
  one !== undefined && one.start >= start && one.end <= end;

/** The part of `span` within a passage, without the marks around it. */
function cut(text: string, span: Span, passage: Span): Span | undefined {
  const [start, end] = [Math.max(span.start, passage.start), Math.min(span.end, passage.end)];
  if (end <= start) return undefined;
  const words = text.slice(start, end);
  const before = /^[\s，,、：:；;]*/.exec(words)?.[0].length ?? 0;
  const behind = /[\s，,；;。.！!？?…]*$/.exec(words)?.[0].length ?? 0;
  return end - behind > start + before ? { start: start + before, end: end - behind } : undefined;
}

function inChinese(suggestion: DirectiveParts, passage: Span, { text, published }: Article): Told {
  const folded = fold(text);
  const { addressee, action, verb } = suggestion;
  const demand = action ?? suggestion;
  /**
   * Where the demand begins, as far as the suggestion tells; it may be a demand on somebody else, after the passage.
   */
  const first = Math.min(addressee?.start ?? demand.start, demand.start);
  const isBehind = first >= passage.end;
  const from = !isBehind ? first : verb && verb.end <= passage.start ? verb.end : suggestion.start;
  /** Who is told to act between `clause` and the passage’s end; the deadline may come first: 6月底前各学校必须…. */
  const told = (clause: number): Span | undefined => {
    const start = behindDeadline(folded, { start: clause, end: passage.end }, published);
    const must = MUST.exec(folded.slice(start, passage.end));
    const span = { start, end: passage.end };
    return addresseeIn(folded, span, must ? start + must.index : passage.end) ?? undefined;
  };
  if (!action && !addressee) return { deadline: chineseDeadline(folded, passage, published) ?? undefined };
  const own = isWithin(addressee, passage) ? addressee : told(Math.max(from, passage.start));
  const before = clauseStarts(folded, { start: from, end: passage.start })
    .toReversed()
    .map(told)
    .find((who) => who !== undefined && who.end <= passage.start);
  const who = own ?? before ?? (addressee && addressee.end <= passage.start ? addressee : undefined);
  const begin = own
    ? own.end
    : wholeStart(folded, isBehind ? passage.start : Math.max(passage.start, demand.start), {
        passage,
        demand,
      });
  /** From where the clause that a place is in begins. */
  const clauseUpTo = (place: number, end: number): Span => ({
    start: clauseStarts(folded, { start: suggestion.start, end: place }).at(-1) ?? place,
    end,
  });
  return {
    addressee: who,
    action:
      action && begin !== undefined
        ? cut(text, { start: begin, end: Math.max(begin, passage.end) }, { start: begin, end: suggestion.end })
        : undefined,
    deadline:
      chineseDeadline(folded, passage, published) ??
      chineseDeadline(folded, clauseUpTo(passage.start, passage.end), published) ??
      // Before the addressee, a deadline holds for all that they are asked: 年底前，各县区要建成平台，配齐人员.
      (who && chineseDeadline(folded, clauseUpTo(who.start, who.start), published)) ??
      undefined,
  };
}

const ENDS_WITH_DUTY = new RegExp(`(?:${MUST.source})$`);

/** 加强, 推进: what stands behind is its object. 严格 and 抓紧 only say how the next words are to be done. */
const ENDS_WITH_DEED = new RegExp(`(?:${anyOf(taskVerbs)})$`);
const ENDS_WITH_MANNER = new RegExp(`(?:${anyOf(taskAdverbs)})$`);
const STARTS_WITH_DUTY = new RegExp(`^(?:${MUST.source})`);
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a place in folded text is between two words, the first of which is not the verb of what follows. */
function isBetweenPhrases(text: string, at: number, { start, end }: Span): boolean {
  const before = text.slice(start, at);
  const isCut = segmenter.segment(text.slice(start, end)).containing(at - start)?.index !== at - start;
  return !isCut && (ENDS_WITH_MANNER.test(before) || !ENDS_WITH_DEED.test(before));
}

/**
 * What may stand directly before a phrase that says what to do: a mark, a duty, a deadline, or a word that joins it to
 * another.
 */
const BEFORE_A_PHRASE = /(?:[，,、：:；;。！？“”「」『』（）\s]|[前内底起]|\d日|并|和|及|与|以及)$/;

/**
 * Where the first whole task in a passage begins. A selection by mouse may have cut a phrase or a word in two; then it
 * is the beginning of the next clause. Undefined if there is none.
 */
function wholeStart(
  text: string,
  start: number,
  { passage, demand }: { passage: Span; demand: Span },
): number | undefined {
  if (start > passage.start || start === demand.start) return start;
  const before = text.slice(Math.max(0, start - 8), start);
  const isWhole =
    BEFORE_A_PHRASE.test(before) ||
    ENDS_WITH_DUTY.test(before) ||
    STARTS_WITH_DUTY.test(text.slice(start, passage.end)) ||
    TASK_START.test(text.slice(start, passage.end)) ||
    isBetweenPhrases(text, start, { start: Math.min(demand.start, start), end: Math.max(demand.end, passage.end) });
  if (isWhole) return start;
  const next = /[，,；;、]/.exec(text.slice(start, passage.end));
  const from = next ? start + next.index + 1 : passage.end;
  return from < passage.end ? from : undefined;
}

/** Where a clause continues after the deadline at its head; where it begins if there is none. */
function behindDeadline(text: string, clause: Span, published: string | undefined): number {
  const deadline = chineseDeadline(text, clause, published);
  return deadline && /^[\s，、]*$/.test(text.slice(clause.start, deadline.start)) ? deadline.end : clause.start;
}

/**
 * Where the clauses before a place begin, ascending: after a comma or the like, unless it ends a mere deadline
 * (11月30日前，完成…). The last one is the clause that contains the place.
 */
function clauseStarts(text: string, { start, end }: Span): number[] {
  if (end <= start) return [];
  const words = text.slice(start, end);
  const found = [...words.matchAll(/(?<![前内底])[，；：。]/g)].map(({ index }) => start + index + 1);
  return [start, ...found];
}

function inEnglish(suggestion: DirectiveParts, passage: Span, { text, published }: Article): Told {
  const { addressee, action, deadline } = suggestion;
  const modalsIn = ({ start, end }: Span): Span[] =>
    Array.from(text.slice(start, Math.max(start, end)).matchAll(MODAL), ({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    }));
  const [modal] = modalsIn(passage);
  const isOnly = modalsIn(suggestion).length < 2;
  const within = englishDeadline(text, passage, published) ?? undefined;
  const begins = action !== undefined && action.start >= passage.start && action.start <= passage.end;
  if (!isOnly && modal && !begins) {
    const parts = partsOf(text, passage, modal, { modal: true });
    return { addressee: parts.addressee ?? undefined, action: parts.action ?? undefined, deadline: within };
  }
  // Between the addressee and the passage nobody else is addressed.
  const isTold = begins || modalsIn({ start: action?.start ?? suggestion.start, end: passage.start }).length === 0;
  return {
    addressee: isOnly || isTold ? addressee : undefined,
    action: action && isCutWhole(text, action, passage) ? cut(text, action, passage) : undefined,
    deadline: within ?? (isOnly ? deadline : undefined),
  };
}

/** Whether a passage has what is to be done from its beginning, or from a place where something else is to be done. */
const isCutWhole = (text: string, action: Span, passage: Span): boolean =>
  action.start >= passage.start ||
  /(?:[,;:]|\b(?:and|or|to|not|must|should|shall))\s+$/.test(text.slice(action.start, passage.start));
