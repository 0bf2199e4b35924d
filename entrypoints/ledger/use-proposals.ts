import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { missingFacts, type Proposal, type Proposals } from '@/utils/ledger/proposals';
import type { Annotation } from '@/utils/model/annotation';
import type { LedgerData, SavedPassages } from '@/utils/model/ledger';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Articles per request. */
const BATCH = 20;

/** How long the rows wait for what is proposed in them, ms: what is filled in later moves the rows below it. */
const PATIENCE = 3000;

export interface LiveProposals {
  proposals: Proposals;
  /** More may come. */
  isReading: boolean;
  /** Everything was read once, or reading it takes long. */
  isReady: boolean;
}

/**
 * What the rules propose for passages coded by hand, filled in article by article. The rules are loaded when first
 * needed.
 */
export function useProposals(data: LedgerData | undefined): LiveProposals {
  const [proposals, setProposals] = useState<Proposals>(new Map());
  /** Codes of each annotation at the time of the last request; it is repeated when they change. */
  const asked = useRef(new Map<Annotation['id'], string>());
  const [isReading, setReading] = useState(false);
  const [isReady, setReady] = useState(false);
  const isKnown = data !== undefined;
  useEffect(() => {
    const waiting = isKnown ? setTimeout(() => setReady(true), PATIENCE) : undefined;
    return () => clearTimeout(waiting);
  }, [isKnown]);
  // A layout effect: `isReading` must be set before the rows are first painted.
  useLayoutEffect(() => {
    if (!data) return;
    const gone = new AbortController();
    const isNew = (one: Annotation): boolean => asked.current.get(one.id) !== one.codes.join();
    const open = data.annotations.filter((one) => missingFacts(one, data.codes).length > 0 && isNew(one));
    const articleIds = [...new Set(open.map(({ articleId }) => articleId))];
    setReading(articleIds.length > 0);
    proposeAll(data, articleIds, gone.signal, (some) => {
      for (const one of open) if (some.has(one.id)) asked.current.set(one.id, one.codes.join());
      setProposals((known) => new Map([...known, ...some]));
    })
      .catch((error: unknown) => gone.signal.aborted || reportError(error, 'proposing'))
      .then(() => {
        if (gone.signal.aborted) return;
        setReading(false);
        setReady(true);
      });
    return () => gone.abort();
  }, [data]);
  return { proposals, isReading, isReady };
}

async function proposeAll(
  data: LedgerData,
  articleIds: readonly string[],
  signal: AbortSignal,
  onSome: (some: Map<string, Proposal>) => void,
): Promise<void> {
  if (articleIds.length === 0) return;
  const { proposeIn } = await import('./propose-in');
  for (let at = 0; at < articleIds.length; at += BATCH) {
    const texts: SavedPassages[] = await send('ledger.passages', { articleIds: articleIds.slice(at, at + BATCH) });
    for (const saved of texts) {
      if (signal.aborted) return;
      onSome(await proposeIn(saved, data));
    }
  }
}
