import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { useUndoList } from '@/components/hooks/use-undo-list';
import type { ToastMessage } from '@/components/ui/Toast';
import { undoWords } from '@/utils/i18n/undo';
import type { Settings } from '@/utils/model/settings';

/** What is changed of the same setting within this time of the last change is one step, ms: a slider, a name being typed. */
const ONE_STEP_MS = 2000;

interface Undoable {
  change: (part: Partial<Settings>) => void;
  toast: ToastMessage | undefined;
  clearToast: () => void;
}

/** Changes of settings that Ctrl+Z takes back, one after the other. They are seen where they are made: nothing tells of them. */
export function useUndoableSettings(settings: Settings, onChange: (part: Partial<Settings>) => void): Undoable {
  const t = useWords(undoWords);
  const [toast, setToast] = useState<ToastMessage>();
  const steps = useUndoList<undefined>(setToast);
  const last = useRef<{ keys: string; at: number; run: () => void }>(undefined);
  useUndoKey(() => {
    const step = steps.last();
    last.current = undefined;
    if (step) void steps.takeBack(step);
    else setToast({ text: t.nothingToUndo });
  });
  const change = (part: Partial<Settings>): void => {
    const names = Object.keys(part) as (keyof Settings)[];
    const [keys, at] = [names.join(), Date.now()];
    const known = last.current?.keys === keys && at - last.current.at < ONE_STEP_MS ? last.current.run : undefined;
    const before = Object.fromEntries(names.map((name) => [name, settings[name]])) as Partial<Settings>;
    const run = known ?? (() => onChange(before));
    last.current = { keys, at, run };
    steps.add(run, undefined);
    onChange(part);
  };
  return { change, toast, clearToast: () => setToast(undefined) };
}
