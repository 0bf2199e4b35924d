import { useEffect } from 'preact/hooks';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Between two whiles: on a slow machine whoever looks through the library goes first. Milliseconds. */
const REST_MS = 1500;

/** Has the background go on with its index of repetitions, a while at a time, once the library is ready. */
export function useSketching(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const gone = new AbortController();
    const goOn = async (): Promise<void> => {
      for (let before = -1; !gone.signal.aborted; ) {
        const { sketched, texts } = await send('repetition.prepare', {});
        if (sketched >= texts || sketched <= before) return;
        before = sketched;
        await new Promise((rested) => setTimeout(rested, REST_MS));
      }
    };
    goOn().catch((error: unknown) => gone.signal.aborted || reportError(error, 'making the index of repetitions'));
    return () => gone.abort();
  }, [isReady]);
}
