import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { Repeat, Repetition } from '@/utils/model/repetition';
import { askRepeats } from '@/utils/notebook/repeats';

/** Passages per request. */
const BATCH = 40;

const passageOf = ({ annotation }: LedgerRow): string => annotation.target.selector.quote.exact;

/** Other articles that contain the rows' passages, filled in batch by batch. Each passage is looked up once. */
export function useRowRepeats(rows: readonly LedgerRow[]): ReadonlyMap<Annotation['id'], readonly Repeat[]> {
  const [repeats, setRepeats] = useState<ReadonlyMap<Annotation['id'], readonly Repeat[]>>(new Map());
  const asked = useRef(new Map<Annotation['id'], string>());
  useEffect(() => {
    const gone = new AbortController();
    const open = rows.filter((row) => asked.current.get(row.annotation.id) !== passageOf(row));
    const ask = async (): Promise<void> => {
      for (let at = 0; at < open.length && !gone.signal.aborted; at += BATCH) {
        const batch = open.slice(at, at + BATCH);
        const tell = (answer: Repetition | 'failed'): void => {
          if (answer === 'failed') {
            gone.abort();
            return;
          }
          const isWhole = answer.sketched >= answer.texts;
          if (isWhole) for (const row of batch) asked.current.set(row.annotation.id, passageOf(row));
          setRepeats((known) => {
            const found = batch.map((row, i) => [row.annotation.id, answer.repeats[i] ?? []] as const);
            return new Map([...known, ...found]);
          });
        };
        const passages = batch.map((row) => ({ text: passageOf(row), articleId: row.article.id }));
        await askRepeats(passages, tell, { signal: gone.signal });
      }
    };
    void ask();
    return () => gone.abort();
  }, [rows]);
  return repeats;
}
