import type { Position } from '@/utils/model/annotation';
import { lowerBound } from '@/utils/text/lower-bound';
import { clausesOf, sentencesOf } from './sentences';

/**
 * Moves through a text by sentence. It is stateless: a position is in UTF-16 units of the text, and each step returns
 * the next.
 */
export interface SentenceCursor {
  /** The sentence around an offset, or the next one after it; undefined past the last. */
  at(offset: number): Position | undefined;
  /** The next sentence, or the rest of one that was narrowed; undefined past the last. */
  next(stand: Position): Position | undefined;
  previous(stand: Position): Position | undefined;
  /** The whole paragraph of the position; if it is that already, the next one; undefined past the last. */
  paragraph(stand: Position): Position | undefined;
  /** Adds or removes a clause at one end; undefined when there is none. */
  widen(stand: Position, edge?: Edge): Position | undefined;
  narrow(stand: Position, edge?: Edge): Position | undefined;
}

export type Edge = 'start' | 'end';

/** A cursor over `text`, whose language (BCP 47) `lang` names. Valid as long as the text is. */
export function createSentenceCursor(text: string, lang?: string): SentenceCursor {
  const sentences = sentencesOf(text, lang);
  const clauses = new Map<Position, Position[]>();

  const clausesIn = (sentence: Position | undefined): Position[] => {
    if (!sentence) return [];
    const known = clauses.get(sentence) ?? clausesOf(text, sentence);
    clauses.set(sentence, known);
    return known;
  };
  /** The index of the first sentence that ends after `offset`. */
  const numberAt = (offset: number): number => lowerBound(sentences.length, (i) => (sentences[i]?.end ?? 0) > offset);
  const at = (offset: number): Position | undefined => sentences[numberAt(offset)];
  const clauseAfter = (offset: number): Position | undefined => clausesIn(at(offset)).find(({ end }) => end > offset);
  const clauseBefore = (offset: number): Position | undefined => {
    const i = numberAt(offset);
    const sentence = (sentences[i]?.start ?? Number.POSITIVE_INFINITY) < offset ? sentences[i] : sentences[i - 1];
    return clausesIn(sentence).findLast(({ start }) => start < offset);
  };

  /** The paragraph from its first sentence to its last. */
  const paragraphAt = (offset: number): Position | undefined => {
    const first = text.lastIndexOf('\n', offset - 1) + 1;
    const after = text.indexOf('\n', offset);
    const past = after < 0 ? text.length : after;
    const [from, to] = [at(first), sentences[numberAt(past) - 1]];
    return from && to && from.start < past ? { start: from.start, end: Math.max(from.end, to.end) } : undefined;
  };

  return {
    at,
    next: ({ end }) => {
      const [first, sentence] = [clauseAfter(end), at(end)];
      return first && sentence && { start: first.start, end: sentence.end };
    },
    previous: ({ start }) => {
      const last = clauseBefore(start);
      const sentence = last && at(last.start);
      return sentence && { start: sentence.start, end: last.end };
    },
    paragraph: ({ start, end }) => {
      const here = paragraphAt(start);
      if (!here || here.start < start || here.end > end) return here;
      const following = at(end);
      return following && paragraphAt(following.start);
    },
    widen: ({ start, end }, edge = 'end') => {
      const clause = edge === 'end' ? clauseAfter(end) : clauseBefore(start);
      if (!clause) return undefined;
      return edge === 'end' ? { start, end: clause.end } : { start: clause.start, end };
    },
    narrow: ({ start, end }, edge = 'end') => {
      const clause = edge === 'end' ? clauseBefore(end) : clauseAfter(start);
      if (!clause) return undefined;
      const left = edge === 'end' ? clauseBefore(clause.start) : clauseAfter(clause.end);
      if (!left || (edge === 'end' ? left.end <= start : left.start >= end)) return undefined;
      return edge === 'end' ? { start, end: left.end } : { start: left.start, end };
    },
  };
}
