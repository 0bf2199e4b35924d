import { useCallback, useEffect, useRef } from 'preact/hooks';
import { type ShownRecord, useLiveRecord } from '@/components/hooks/use-live-record';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';

/** The record of the article on screen. The article is saved first, and again whenever the page is read again. */
export function useRecord(reading: ReaderArticle): ShownRecord {
  const latest = useRef(reading);
  latest.current = reading;
  const kept = useRef<{ reading: ReaderArticle; revision: Promise<string> }>(undefined);

  const keep = useCallback(async (again = false): Promise<string | undefined> => {
    const { current } = latest;
    const { extracted, address, isPrivate } = current;
    if (isPrivate || address === undefined) return undefined;
    if (again || kept.current?.reading !== current) {
      const revision = send('article.keep', { extracted, address }).then((answer) => answer.revision);
      kept.current = { reading: current, revision };
      revision.catch(() => {
        kept.current = undefined; // the next reading tries again
      });
    }
    return kept.current.revision;
  }, []);

  const record = useLiveRecord(reading.extracted.url, { isPrivate: reading.isPrivate, keep });
  const first = useRef(reading);
  useEffect(() => {
    if (first.current !== reading) void record.refresh();
  }, [reading]);
  return record;
}
