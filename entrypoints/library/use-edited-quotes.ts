import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '@/utils/model/annotation';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import { loadFold } from '@/utils/platform/load-fold';
import { reportError } from '@/utils/report-error';
import { readEditedQuotes } from '@/utils/store/quote-standings';
import { db } from './db';

/** Quotes whose words were edited since, or are not found any more, by annotation. */
export type EditedQuotes = ReadonlyMap<Annotation['id'], QuoteStanding>;

const NONE: EditedQuotes = new Map();

/** Of these annotations the edited quotes, compared again when other annotations are handed in; none until that is done. */
export function useEditedQuotes(annotations: readonly Annotation[]): EditedQuotes {
  const [edited, setEdited] = useState(NONE);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async (): Promise<void> => {
      // Without the table of characters, quotes in the other script are not compared.
      const fold = await loadFold().catch(
        (error: unknown) => void reportError(error, 'reading the table of characters'),
      );
      const found = await readEditedQuotes(db, annotations, { fold: fold ?? undefined, signal });
      if (!signal.aborted) setEdited(found);
    };
    read().catch((error: unknown) => signal.aborted || reportError(error, 'comparing quotes'));
    return () => controller.abort();
  }, [annotations]);
  return edited;
}
