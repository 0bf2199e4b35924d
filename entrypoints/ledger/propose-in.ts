import { loadReading } from '@/entrypoints/reader/review/load-reading';
import { missingFacts, type Proposal } from '@/utils/ledger/proposals';
import type { LedgerData, SavedPassages } from '@/utils/model/ledger';
import { type CodedPassage, propose } from '@/utils/suggestions/propose';
import { readingLanguage } from '@/utils/suggestions/reading-language';

/** The rules' proposals for the passages of one saved text, by annotation id. */
export async function proposeIn(
  { articleId, text, passages }: SavedPassages,
  { articles, annotations, codes }: LedgerData,
): Promise<Map<string, Proposal>> {
  const article = articles.find(({ id }) => id === articleId);
  const language = readingLanguage(text, article?.lang ?? '');
  if (language !== '') await loadReading(language);
  const coded = passages.flatMap(({ id, start, end }): CodedPassage[] => {
    const annotation = annotations.find((one) => one.id === id);
    return annotation ? missingFacts(annotation, codes).map((kind) => ({ id, start, end, kind })) : [];
  });
  return propose({ text, lang: article?.lang ?? '', published: article?.published?.iso }, coded);
}
