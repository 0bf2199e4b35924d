import type { StockPhrase } from '@/utils/model/repetition';
import { hashOf } from './minhash';
import { clauseSpans, type Sketch } from './sketch';
import type { Tokens } from './tokens';

/** An article that shares this much of a text's clauses is a reprint of it: what they share is not stock. */
const REPRINT = 0.5;

/**
 * The clauses of a text that occur in other articles, place names aside, and in how many: stock phrases. Articles that
 * share half of all clauses tell the same story, and do not count.
 */
export function stockPhrases(text: Tokens, others: Iterable<Pick<Sketch, 'clauses'>>): StockPhrase[] {
  const spans = clauseSpans(text);
  const own = spans.map((span) => hashOf(text.values, span));
  const known = new Set(own);
  const counts = new Map<number, number>();
  for (const { clauses } of others) {
    const shared = new Set<number>();
    for (const clause of clauses) if (known.has(clause)) shared.add(clause);
    if (shared.size >= Math.max(2, known.size * REPRINT)) continue;
    for (const clause of shared) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return spans.flatMap(([from, to], i) => {
    const articles = counts.get(own[i] ?? 0) ?? 0;
    return articles > 0 ? [{ start: text.starts[from] ?? 0, end: text.ends[to - 1] ?? 0, articles }] : [];
  });
}
