import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import type { UndoList, UndoStep } from '@/components/hooks/use-undo-list';
import type { Asks } from '@/utils/protocol/request';
import type { Requests } from '@/utils/protocol/requests';
import { send } from '@/utils/protocol/send';

const BACK = ['library.code', 'library.restore', 'library.move-articles', 'projects.take-back'] as const;
type BackType = (typeof BACK)[number];

/** A request to the background that undoes a step. */
export type Back = { [K in BackType]: { type: K; data: Asks<Requests, K> } }[BackType];

/** How a step is undone: by a request, by a function of this page, or not at all, for the reason given. */
export type WayBack = Back | (() => Promise<unknown>) | string;

/** Key in the tab's session storage. */
const KEY = 'library.steps';

/**
 * Reads the steps saved when the page was left, the last at the end; null for a step that only that page could undo.
 */
function takeKept(): (Back | null)[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  sessionStorage.removeItem(KEY);
  if (!Array.isArray(kept)) return [];
  const isBack = (one: Partial<Back> | null): one is Back => BACK.some((type) => type === one?.type);
  return kept.map((one) => (isBack(one) ? one : null));
}

/**
 * Lets undo steps outlive the page in its tab, across a reload or a visit to another page. Returns a function that
 * makes the `run` of a step from its way back, which `run` awaits if it is still a promise. A step whose way back was
 * unknown when the page was left, or was a function, later says that it cannot be undone any more.
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
      // The background parses the request. Its answer is no message for the reader.
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
        // A page restored from the back-forward cache may have undone steps since it saved them.
        sessionStorage.removeItem(KEY);
        if (kept.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
      } catch {
        // The ids of a hundred thousand annotations exceed session storage; those can be restored from the bin.
      }
    };
    addEventListener('pagehide', keep, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return runOf;
}
