import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { numbersWords } from '@/utils/i18n/numbers';
import type { Scope } from './scope';

/** Describes the slice under a chart: the filter, and how many passages it leaves. */
export function useCaption({ view, slice }: Scope): string[] {
  const t = useWords(numbersWords);
  const language = useLanguage();
  const query = view.query.trim();
  const count = slice.filtered.rowCount.toLocaleString(language);
  return query === '' ? [t.all(count)] : [t.filter(query), t.passages(count)];
}
