import { useEffect, useMemo, useState } from 'preact/hooks';
import { type LiveRecord, liveRecord, type RecordOptions, type RecordState } from '@/utils/notebook/live-record';

/** A live record at one render: its state and the ways to change it. */
export type ShownRecord = RecordState & Omit<LiveRecord, 'state' | 'watch'>;

/**
 * The live record of the article at an address, while the component is mounted and the address stays; undefined without
 * one. The component renders again at each change. `keep` must stay the same function.
 */
export function useLiveRecord(address: string, options?: RecordOptions): ShownRecord;
export function useLiveRecord(address: string | undefined, options?: RecordOptions): ShownRecord | undefined;
export function useLiveRecord(
  address: string | undefined,
  { isPrivate = false, keep }: RecordOptions = {},
): ShownRecord | undefined {
  const life = useMemo(() => new AbortController(), [address, isPrivate, keep]);
  const record = useMemo(() => {
    const options = { isPrivate, ...(keep ? { keep } : {}) };
    return address === undefined ? undefined : liveRecord(address, life.signal, options);
  }, [life]);
  const [, redraw] = useState<unknown>();
  useEffect(() => {
    record?.watch(() => redraw(record.state), life.signal);
    redraw(record?.state); // it may have been read before this
    return () => life.abort();
  }, [record, life]);
  const state = record?.state;
  return useMemo(() => record && state && { ...record, ...state }, [record, state]);
}
