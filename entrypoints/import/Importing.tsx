import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { importWords } from '@/utils/i18n/import';
import { DryRunReport } from './DryRunReport';
import { FileChooser } from './FileChooser';
import { LastImportNotice } from './LastImportNotice';
import type { Importing as State } from './use-import';

/** Files in, a report of what they would do, and the way back. */
export function Importing({ state }: { state: State }) {
  const t = useWords(importWords);
  const { stage, percent, dryRun, last, undone, problem } = state;
  const { nothingToUndo, changedSince } = useMessages();
  const [toast, setToast] = useState<ToastMessage>();
  useUndoKey(() => {
    if (stage === 'reading' || stage === 'writing') return;
    if (last && state.isFresh) state.undo();
    // What was brought in days ago goes by no key pressed from habit.
    else setToast({ text: last ? t.undoByButton : nothingToUndo });
  });
  return (
    <section id="import" aria-labelledby="import-title">
      <h2 id="import-title">{t.importTitle}</h2>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div role="status" aria-live="polite">
        {last && stage !== 'writing' ? <LastImportNotice last={last} onUndo={state.undo} onKeep={state.keep} /> : null}
        {undone === undefined ? null : <p class="import-notice">{undone === 0 ? t.undone : t.undoneExcept(undone)}</p>}
        {state.isOvertaken ? <p class="import-notice">{changedSince}</p> : null}
        {stage === 'reading' ? <p class="quiet">{t.reading}</p> : null}
        {stage === 'writing' ? <p class="quiet">{t.running}</p> : null}
      </div>
      {percent !== undefined && (stage === 'reading' || stage === 'writing') ? (
        <progress
          class="import-share"
          max={100}
          value={percent}
          aria-label={stage === 'reading' ? t.reading : t.running}
        />
      ) : null}
      {dryRun && stage === 'planned' ? <DryRunReport key={dryRun.names.join()} {...state} dryRun={dryRun} /> : null}
      {stage === 'idle' || (stage === 'planned' && dryRun?.files.length === 0) ? (
        <FileChooser onOffer={state.look} />
      ) : null}
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </section>
  );
}
