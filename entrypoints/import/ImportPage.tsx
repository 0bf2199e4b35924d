import { LostNotice } from '@/components/backup/LostNotice';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { forgetLost, type Presence, watchLost } from '@/utils/backup/presence';
import { backupWords } from '@/utils/i18n/backup';
import { type ImportWords, importWords } from '@/utils/i18n/import';
import { Backups } from './Backups';
import { saveBackupFile, useReplaced } from './use-backups';
import { type Importing as State, useImport } from './use-import';
import './import.css';
import { useState } from 'preact/hooks';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { PAGES } from '@/components/navigation/pages';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { reportError } from '@/utils/report-error';
import type { LastImport } from '@/utils/store/merge';
import type { UndoneImport } from '@/utils/store/undo-merge';
import { DryRunReport } from './DryRunReport';
import { FileChooser } from './FileChooser';

/** The page for import and backup. */
export function ImportPage() {
  const t = useWords(importWords);
  const state = useImport();
  const lost = useWatched<Presence | null>(null, watchLost);
  const isReplaced = useReplaced();
  return (
    <main class="import-page">
      <h1>{t.title}</h1>
      {isReplaced ? <Replaced /> : null}
      {lost ? <LostNotice lost={lost} onDismiss={() => void forgetLost()} /> : null}
      {state.problem === 'newer-database' ? (
        <Rescue />
      ) : (
        <>
          <Importing state={state} />
          <Backups onLook={state.look} onProblem={state.report} />
        </>
      )}
    </main>
  );
}

function Replaced() {
  const t = useWords(backupWords);
  return (
    <div class="problem-notice" role="alert">
      <p>{t.replaced}</p>
      <div class="problem-steps">
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    </div>
  );
}

/** Shown for a notebook of a newer version: it cannot be changed here but can be saved to a file. */
function Rescue() {
  const t = useWords(backupWords);
  const save = (): void => void saveBackupFile().catch((error: unknown) => reportError(error, 'saving everything'));
  return (
    <div class="problem-notice" role="alert">
      <p>{t.newer}</p>
      <p class="quiet">{t.newerHint}</p>
      <div class="problem-steps">
        <button type="button" class="button primary" onClick={save}>
          {t.saveEverything}
        </button>
      </div>
    </div>
  );
}

/** Choosing files, the report of what importing them would do, and undo. */
function Importing({ state }: { state: State }) {
  const t = useWords(importWords);
  const { stage, percent, dryRun, last, undone, problem } = state;
  const { nothingToUndo, changedSince } = useMessages();
  const [toast, setToast] = useState<ToastMessage>();
  useUndoKey(() => {
    if (stage === 'reading' || stage === 'writing') return;
    if (last && state.isFresh) state.undo();
    // An import made days ago is not undone by a key pressed out of habit.
    else setToast({ text: last ? t.undoByButton : nothingToUndo });
  });
  return (
    <section id="import" aria-labelledby="import-title">
      <h2 id="import-title">{t.importTitle}</h2>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div role="status" aria-live="polite">
        {last && stage !== 'writing' ? <LastImportNotice last={last} onUndo={state.undo} onKeep={state.keep} /> : null}
        {undone ? <p class="import-notice">{whatWasUndone(undone, t)}</p> : null}
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

function whatWasUndone({ takenBack, stayed }: UndoneImport, t: ImportWords): string {
  if (stayed === 0) return t.undone;
  return takenBack === 0 ? t.undoneNothing(stayed) : t.undoneExcept(stayed);
}

interface Props {
  last: LastImport;
  onUndo: () => void;
  onKeep: () => void;
}

/** What the last import did, in the words of its report, as long as it can be undone. */
function LastImportNotice({ last, onUndo, onKeep }: Props) {
  const t = useWords(importWords);
  const { counts, changed, replaced } = last;
  const added = changed && {
    annotations: counts.annotations - changed.annotations,
    articles: counts.articles - changed.articles,
    codes: counts.codes - changed.codes,
    revisions: counts.revisions - changed.revisions,
  };
  const told = replaced ? t.restoredCounts(counts) : added ? t.doneCounts(added, changed) : '';
  const isCodebook = counts.codes > 0 && counts.articles + counts.annotations === 0;
  return (
    <div class="import-notice">
      <p>
        <strong>{replaced ? t.restored(last.name) : t.done(last.name)}</strong>
      </p>
      <p>
        {told} <span class="quiet">{t.keepHint}</span>
      </p>
      <p class="import-actions">
        <a class="button primary" href={PAGES[isCodebook ? 'codebook' : 'library']}>
          {isCodebook ? t.openCodebook : t.openLibrary}
        </a>
        <button type="button" class="button" onClick={onUndo}>
          {t.undo}
        </button>
        <button type="button" class="button plain" onClick={onKeep}>
          {t.keep}
        </button>
      </p>
    </div>
  );
}
