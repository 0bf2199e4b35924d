import { useCallback, useRef } from 'preact/hooks';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import { backFrom, type Correction, fieldsOf } from '@/utils/model/correction';

/** What is typed in one field with pauses shorter than this is one step back. */
const STEP_ENDS_MS = 5000;

export interface CorrectingStep {
  /** The correction that takes the whole step back. */
  back: Correction;
  /** It goes on with the step before: a field that is typed in at several pauses. */
  isMore: boolean;
}

/**
 * The way back from corrections as they are made. One after another of the same field of the same article is one step,
 * until five seconds pass without one, another field is corrected, or the step is taken back (`end`).
 */
export function useCorrectingStep() {
  const last = useRef<{ of: string; at: number; back: Correction }>(undefined);
  const begin = useCallback((article: Article | ArticleMetadata, address: string, correction: Correction) => {
    const of = `${address} ${fieldsOf(correction)}`;
    const at = Date.now();
    const known = last.current?.of === of && at - last.current.at < STEP_ENDS_MS ? last.current : undefined;
    const back = known?.back ?? backFrom(article, correction);
    last.current = { of, at, back };
    return { back, isMore: known !== undefined } satisfies CorrectingStep;
  }, []);
  const end = useCallback((): void => {
    last.current = undefined;
  }, []);
  return { begin, end };
}
