import { useCallback, useEffect, useState } from 'preact/hooks';
import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { UNDO_KEYS } from '@/components/hooks/use-undo-key';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { Icon } from '@/components/ui/Icon';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { shortcut } from '@/components/ui/shortcut';
import { Toast } from '@/components/ui/Toast';
import { version } from '@/package.json';
import { codeName } from '@/utils/codebook/code-name';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit, CodebookUndo } from '@/utils/model/codebook-edit';
import type { Problem } from '@/utils/model/problem';
import type { UiLanguage } from '@/utils/model/settings';
import { instant } from '@/utils/model/time';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Saves the codes on this page as the export page writes them, counted over the whole notebook. */
async function saveTable(codes: Codebook, language: UiLanguage): Promise<void> {
  const [{ codebookCsv }, { fileName }] = await Promise.all([
    import('@/utils/export/formats/csv'),
    import('@/utils/export/file-name'),
  ]);
  const notebook = await send('notebook.read', {});
  const name = fileName({ title: codebookWords[language].title, date: instant() }, codebookCsv.extension);
  saveFile(name, codebookCsv.mediaType, codebookCsv.write({ ...notebook, codes }, { language, version }));
}

/** The codebook page: every code, and every way to change it. */
export function CodebookPage() {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const { codes, uses, withUnder, problem, edit, undo, toast, clearToast } = useCodebook();
  return (
    <>
      <ProjectSwitch isOne />
      <p class="quiet">{words.intro}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {codes ? (
        <CodebookEditor codes={codes} uses={uses} withUnder={withUnder} onEdit={edit}>
          <span class="codebook-csv">
            <button
              type="button"
              class="button"
              disabled={codes.length === 0}
              onClick={() => void saveTable(codes, language)}
            >
              <Icon name="export" size={16} />
              {words.saveCsv}
            </button>
            <a class="button" href="/import.html">
              {words.fromCsv}
            </a>
          </span>
        </CodebookEditor>
      ) : null}
      {undo ? (
        <button type="button" class="button plain undo-last" {...shortcut(UNDO_KEYS)} onClick={undo}>
          {words.undoLast}
        </button>
      ) : null}
      <Toast message={toast} onDone={clearToast} />
    </>
  );
}

interface Known {
  codes?: Codebook;
  uses: Record<Code['id'], number>;
  /** The same for codes with others under them, including theirs; a passage counts once. */
  withUnder: Record<Code['id'], number>;
  problem?: Problem;
}

/** The codebook, kept up to date, and its edits, each of which can be undone. */
function useCodebook() {
  const language = useLanguage();
  const t = useMessages();
  const words = useWords(codebookWords);
  const [known, setKnown] = useState<Known>({ uses: {}, withUnder: {} });
  const [toast, tell, steps] = useUndoSteps();

  const explain = useCallback(
    (error: unknown) => setKnown((now) => ({ ...now, problem: reportError(error, 'changing the codebook') })),
    [],
  );
  const refresh = useCallback(() => send('codebook.read', {}).then(setKnown, explain), [explain, language]);

  useEffect(() => {
    const gone = new AbortController();
    void refresh();
    watchCodebook(() => void refresh(), gone.signal);
    watchNotebook(() => void refresh(), gone.signal);
    return () => gone.abort();
  }, [refresh]);

  const takeBack = async (undo: CodebookUndo): Promise<void> => {
    await send('codebook.undo', { undo });
    await refresh();
  };

  const edit = (change: CodebookEdit): void => {
    const nameOf = (id: Code['id']): string => {
      const code = known.codes?.find((one) => one.id === id);
      return code ? codeName(code, language) : '';
    };
    const text = said(change, nameOf);
    send('codebook.edit', { edit: change }).then(async (undo) => {
      // The code exists already: added in another window, or by entering the same name twice.
      const isKnown = change.kind === 'add' && undo.codes.length === 0;
      await refresh();
      if (isKnown) tell({ text: words.sameName(codeName(change.fields, language)) });
      else tell({ text, action: { label: t.undo, run: () => takeBack(undo) } });
    }, explain);
  };

  /** The toast's message about an edit. */
  const said = (change: CodebookEdit, nameOf: (id: Code['id']) => string): string => {
    switch (change.kind) {
      case 'add':
        return words.added(codeName(change.fields, language));
      case 'change':
        return words.changed(nameOf(change.id));
      case 'move':
        return words.moved(nameOf(change.id));
      case 'merge':
        return words.merged(change.ids.map(nameOf).join(', '), nameOf(change.into));
      case 'remove':
        return words.removed(nameOf(change.id), known.uses[change.id] ?? 0);
      case 'preset':
        return words.presetChosen(words.presets[change.preset]);
    }
  };

  return {
    ...known,
    edit,
    undo: steps.last() && (() => void steps.takeLastBack()),
    toast,
    clearToast: () => tell(undefined),
  };
}
