import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/utils/model/annotation';
import { watchMarks, watchPanelAsked } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import type { SurfaceMarks } from '@/utils/protocol/surface-marks';
import { marksOf } from './surface';
import type { ActiveTab } from './use-active-tab';

/** What is known of the tab next to the panel. */
export interface Surface {
  /** Undefined until the tab answers; null when none of our scripts runs in it. */
  marks: (SurfaceMarks & { isClean: boolean }) | null | undefined;
  /** The annotation last picked there. */
  picked: Annotation['id'] | undefined;
  /** The annotation whose note was last asked for there. */
  asked: Annotation['id'] | undefined;
}

/** Asks the tab where its annotations are, and again whenever they move. */
export function useSurface(tab: ActiveTab | undefined): Surface {
  const [marks, setMarks] = useState<Surface['marks']>();
  const [picked, setPicked] = useState<Annotation['id']>();
  const [asked, setAsked] = useState<Annotation['id']>();
  const current = useRef<ActiveTab | undefined>(undefined);
  current.current = tab;

  const look = useCallback(async (asked: ActiveTab): Promise<void> => {
    const answer = await marksOf(asked.id);
    if (current.current === asked) setMarks(answer ?? null);
  }, []);

  useEffect(() => {
    if (!tab) return;
    void look(tab);
    const take = (): void => {
      send('panel.take', { tabId: tab.id }).then(
        (wanted) => {
          if (!wanted) return;
          setPicked(wanted);
          setAsked(wanted);
        },
        () => undefined, // nothing was asked for
      );
    };
    take();
    const gone = new AbortController();
    watchMarks((tabId) => {
      if (tabId === tab.id) void look(tab);
    }, gone.signal);
    watchPanelAsked((tabId) => tabId === tab.id && take(), gone.signal);
    return () => gone.abort();
  }, [tab, look]);

  return { marks, picked, asked };
}
