import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import type { UndoList, UndoStep } from '@/components/hooks/use-undo-list';
import type { Asks } from '@/utils/protocol/request';
import type { Requests } from '@/utils/protocol/requests';
import { send } from '@/utils/protocol/send';

const BACK = ['library.code', 'library.restore', 'library.move-articles', 'projects.take-back'] as const;
type BackType = (typeof BACK)[number];

/** What the background is asked to take a step back. */
export type Back = { [K in BackType]: { type: K; data: Asks<Requests, K> } }[BackType];

/** How a step is taken back: by asking the background, by what only this page can do, or by nothing, as a sentence says. */
export type WayBack = Back | (() => Promise<unknown>) | string;

/** Of this tab. */
const KEY = 'library.steps';

/** What was kept when the page was left, the last at the end; null for a step that only that page could take back. */
function takeKept(): (Back | null)[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  sessionStorage.removeItem(KEY);
  if (!Array.isArray(kept)) return [];
  const isBack = (one: Partial<Back> | null): one is Back => BACK.some((type) => type === one?.type);
  return kept.map((one) => (isBack(one) ? one : null));
}

/**
 * Lets steps outlive the page in its tab: a reload, or the way to another page and back. Gives what makes of a way
 * back, which the `run` waits for where it is not known yet, the `run` of a step. One that was not known when the page was
 * left, or that only that page had, says when its turn comes that it cannot be undone any more.
 */
export function useKeptSteps(steps: UndoList<undefined>): (back: WayBack | Promise<WayBack>) => () => Promise<unknown> {
  const { cannotUndo } = useMessages();
  const backs = useRef(new Map<UndoStep<undefined>['run'], Back>());
  const latest = useRef(steps);
  latest.current = steps;
  const runOf = (back: WayBack | Promise<WayBack>): (() => Promise<unknown>) => {
    const known = Promise.resolve(back);
    const run = async (): Promise<unknown> => {
      const way = await known;
      if (typeof way === 'string') return way;
      // The background parses what it is asked; what it answers is not for the reader.
      return typeof way === 'function' ? way() : void (await send(way.type, way.data as never));
    };
    void known.then((way) => typeof way === 'object' && backs.current.set(run, way));
    return run;
  };
  useEffect(() => {
    for (const back of takeKept()) latest.current.add(runOf(back ?? cannotUndo), undefined);
    const leaving = new AbortController();
    const keep = (): void => {
      const kept = latest.current.all().map(({ run }) => backs.current.get(run) ?? null);
      try {
        // A page that comes back as it was left may have taken back since what it saved before.
        sessionStorage.removeItem(KEY);
        if (kept.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
      } catch {
        // Ids of a hundred thousand annotations: there is no room for them, and the bin has them.
      }
    };
    addEventListener('pagehide', keep, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return runOf;
}
