import { type FurtherDeadline, MOST_FURTHER } from '@/utils/model/directive';
import { deadlineIn as englishDeadline } from './en/deadlines';
import type { Quoted, Span } from './suggestion';
import { deadlineIn as chineseDeadline } from './zh/deadlines';
import { fold } from './zh/fold';

type Deadline = Quoted & { date?: string };

interface Article {
  text: string;
  /** BCP 47 tag. */
  lang: string;
  /** ISO 8601 day or instant. */
  published?: string | undefined;
}

/** All deadlines that a passage names, in its order; none in a language nobody reads. */
export function deadlinesIn({ text, lang, published }: Article, passage: Span): Deadline[] {
  const isChinese = /^zh\b/i.test(lang);
  if (!isChinese && !/^en\b/i.test(lang)) return [];
  const folded = isChinese ? fold(text) : text;
  const firstIn = isChinese ? chineseDeadline : englishDeadline;
  const within = (span: Span): Deadline[] => {
    const found = span.end > span.start ? firstIn(folded, span, published) : null;
    if (!found) return [];
    const own = { ...found, text: text.slice(found.start, found.end) };
    return [...within({ start: span.start, end: own.start }), own, ...within({ start: own.end, end: span.end })];
  };
  return within(passage);
}

/** Those of a passage's deadlines that are another day than the one that stands first. */
export function furtherThan(first: { text: string; date?: string }, all: readonly Deadline[]): FurtherDeadline[] {
  const days = new Set([first.date]);
  return all
    .flatMap(({ text, date }): FurtherDeadline[] => {
      if (!date || days.has(date) || text === first.text) return [];
      days.add(date);
      return [{ text, date }];
    })
    .slice(0, MOST_FURTHER);
}
