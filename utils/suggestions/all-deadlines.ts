import { type FurtherDeadline, MOST_FURTHER } from '@/utils/model/directive';
import { deadlineIn as englishDeadline } from './en/deadlines';
import { MODAL } from './en/directive-words';
import type { Quoted, Span } from './suggestion';
import { addresseeIn } from './zh/addressees';
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

/** All deadlines that a passage names, in its order; none in a language without rules. */
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

/** “Schools must…”, “and hospitals to…”: somebody else is told. “And report to the council” tells nobody else. */
const ANOTHER_TOLD = new RegExp(
  `(?:${MODAL.source})|(?:[,;]|\\b(?:and|but|while))\\s+(?!(?:report|submit|send|present|hand|deliver|return|publish|respond|give|provide)\\b)(?:[\\w’'-]+ ){1,5}(?:to|will) (?!(?:the|an?|its|their|his|her|this)\\b)[a-z]`,
  'i',
);

const OWN_DUTY = new RegExp(`^[^.;]*?(?:${MODAL.source})`, 'i');

/**
 * Whether somebody else is told to act between two deadlines or directly after the second, so that the second deadline
 * is theirs.
 */
function isForAnother({ text, lang }: Article, first: Span, second: Span): boolean {
  if (!/^zh\b/i.test(lang)) {
    const between = text.slice(first.end, second.start);
    // “By June schools must…”: the addressee of the first deadline comes after it.
    const isAtHead = /(?:^|[\n.!?:;,“"]|\bthat)\s*$/.test(text.slice(0, first.start));
    return ANOTHER_TOLD.test(isAtHead ? between.replace(OWN_DUTY, '') : between);
  }
  const folded = fold(text);
  const between = folded.slice(first.end, second.start);
  // 6月底前，各校…: the addressee of the first deadline comes after it.
  const starts = [...between.matchAll(/(?<!^)[，；。：\n]/g)].map(({ index }) => first.end + index + 1);
  const isAhead = starts.at(-1) === second.start;
  const end = second.end + (/^[，、]?[^，；。：\n]*/.exec(folded.slice(second.end))?.[0].length ?? 0);
  return [...starts, ...(isAhead ? [second.end] : [])].some((start) => {
    const clause = { start, end: starts.find((one) => one > start) ?? end };
    return addresseeIn(folded, clause, start) !== null;
  });
}

/** The further deadlines of a passage: on another day than the first one, for the same addressee. */
export function furtherThan(first: Deadline, all: readonly Deadline[], article: Article): FurtherDeadline[] {
  const days = new Set([first.date]);
  return all
    .filter((one) => one.start < first.end || !isForAnother(article, first, one))
    .flatMap(({ text, date }): FurtherDeadline[] => {
      if (!date || days.has(date) || text === first.text) return [];
      days.add(date);
      return [{ text, date }];
    })
    .slice(0, MOST_FURTHER);
}
