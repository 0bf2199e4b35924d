import { useEffect, useState } from 'preact/hooks';
import { reportError } from '@/utils/report-error';
import type { TextGroups } from '@/utils/search/filter';
import type { LibraryIndex } from '@/utils/search/library-index';
import type { Query } from '@/utils/search/query';
import type { LibraryMemory } from './library-memory';

const NONE: TextGroups = {};

/**
 * What the saved texts say about passages that share a sentence or a meeting; read when a query first asks for it, and
 * after each change.
 */
export function useTextGroups(
  { index, fold }: Pick<LibraryMemory, 'index' | 'fold'>,
  { tokens }: Query,
): { groups: TextGroups; isReading: boolean } {
  // Starts as soon as the operator is typed: its completions come from these texts.
  const asks = (operator: string): boolean => tokens.some((one) => one.operator === operator);
  const wants = { sentence: asks('sentence'), with: asks('with') };
  const [known, setKnown] = useState<{ index: LibraryIndex; groups: TextGroups }>();
  /** The index for which the texts could not be read: nothing is found then, and nothing waits for it. */
  const [failed, setFailed] = useState<LibraryIndex>();
  const groups = known?.index === index ? known.groups : NONE;
  const lacks = {
    sentence: wants.sentence && groups.sentence === undefined,
    with: wants.with && groups.with === undefined,
  };
  useEffect(() => {
    if (!lacks.sentence && !lacks.with) return;
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      const { readMeetings, readSentences } = await import('./read-text-groups');
      const found: TextGroups = {
        ...(lacks.sentence ? { sentence: await readSentences(index, fold, controller.signal) } : {}),
        ...(lacks.with ? { with: (await readMeetings(index, fold, controller.signal)).groups } : {}),
      };
      setKnown({ index, groups: { ...groups, ...found } });
    };
    read().catch((error: unknown) => {
      if (controller.signal.aborted) return;
      reportError(error, 'reading which passages stand together');
      setFailed(index);
    });
    return () => controller.abort();
  }, [index, fold, lacks.sentence, lacks.with]);
  return { groups, isReading: (lacks.sentence || lacks.with) && failed !== index };
}
