import { useRef } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import type { ToastMessage } from '@/components/ui/Toast';
import type { Settings } from '@/utils/model/settings';
import { reportError } from '@/utils/report-error';
import { takenBack } from './taken-back';

/** Changes of the same setting within this many ms are one step, as when a slider is moved or a name is typed. */
const ONE_STEP_MS = 2000;

/** One step: the settings before it and after it. */
interface Made {
  before: Partial<Settings>;
  after: Partial<Settings>;
  /** Time of its last change, in ms. */
  at: number;
  run: () => Promise<string | undefined>;
}

/** The actions on the settings page, all in one undo order. */
export interface SettingsActs {
  /** Changes settings. The change is visible in place, so only a failure is reported. */
  change: (part: Partial<Settings>) => void;
  toast: ToastMessage | undefined;
  /** Shows a message; its action is an undo step. */
  tell: (message: ToastMessage | undefined) => void;
  /** Adds an undo step without a message. */
  addStep: (run: () => unknown) => void;
}

/**
 * Settings and the page's other actions, which Ctrl+Z undoes one after the other. `store` rejects when nothing was
 * stored.
 */
export function useUndoableSettings(
  settings: Settings,
  store: (part: Partial<Settings>) => Promise<void>,
): SettingsActs {
  const t = useMessages();
  const [toast, tell, steps] = useUndoSteps();
  const latest = useRef(settings);
  latest.current = settings;
  const last = useRef<Made>(undefined);

  const makeStep = (before: Partial<Settings>): Made => {
    const made: Made = {
      before,
      after: {},
      at: 0,
      run: async () => {
        const names = Object.keys(made.after) as (keyof Settings)[];
        const now = part(names, latest.current);
        const back = takenBack(made.before, made.after, now);
        const changed = names.filter((name) => JSON.stringify(back[name]) !== JSON.stringify(now[name]));
        if (changed.length === 0) return t.changedSince;
        await store(part(changed, back));
        return undefined;
      },
    };
    return made;
  };
  const change = (wanted: Partial<Settings>): void => {
    const names = Object.keys(wanted) as (keyof Settings)[];
    const at = Date.now();
    const known = last.current;
    const goesOn =
      known !== undefined &&
      steps.last()?.run === known.run &&
      Object.keys(known.after).join() === names.join() &&
      at - known.at < ONE_STEP_MS;
    const made = goesOn ? known : makeStep(part(names, settings));
    const { after } = made;
    Object.assign(made, { after: wanted, at });
    last.current = made;
    const step = steps.add(made.run, undefined);
    store(wanted).catch((error: unknown) => {
      if (goesOn) made.after = after;
      else steps.drop(step);
      tell({ text: t.problems[reportError(error, 'storing settings')] });
    });
  };
  return { change, toast, tell, addStep: (run) => void steps.add(run, undefined) };
}

const part = (names: readonly (keyof Settings)[], settings: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));
