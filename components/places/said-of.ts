import type { placesWords } from '@/utils/i18n/places';
import type { ArrivalShown } from '@/utils/model/place';

/** What happened to a record. Notes on articles and on quotes of essays share one text. */
export function saidOf(
  { outcome, table, about, count = 0, into }: ArrivalShown,
  t: (typeof placesWords)['en'],
): string {
  if (outcome === 'restored') return t.restored(count, about);
  if (outcome === 'code-replaced') return into === undefined ? t.codeRemoved : t.codeMerged(into);
  return outcome === 'note-replaced' && table !== 'annotations' ? t.notesJoined : t.outcomes[outcome];
}
