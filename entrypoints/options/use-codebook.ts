import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { codeName } from '@/utils/codebook/code-name';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit, CodebookUndo } from '@/utils/model/codebook-edit';
import type { Problem } from '@/utils/model/problem';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

/** Steps that can be taken back as long as the page is open. */
const MOST_UNDOS = 30;

interface Known {
  codes?: Codebook;
  uses: Record<Code['id'], number>;
  problem?: Problem;
}

/** The codebook, kept up to date, and its edits, each of which can be taken back. */
export function useCodebook() {
  const language = useLanguage();
  const t = useMessages();
  const words = useWords(codebookWords);
  const [known, setKnown] = useState<Known>({ uses: {} });
  const [undos, setUndos] = useState<CodebookUndo[]>([]);
  const [toast, setToast] = useState<ToastMessage>();

  const explain = useCallback(
    (error: unknown) => setKnown((now) => ({ ...now, problem: reportError(error, 'changing the codebook') })),
    [],
  );
  const refresh = useCallback(() => send('codebook.read', {}).then(setKnown, explain), [explain]);

  useEffect(() => {
    const gone = new AbortController();
    void refresh();
    watchCodebook(() => void refresh(), gone.signal);
    watchNotebook(() => void refresh(), gone.signal);
    return () => gone.abort();
  }, [refresh]);

  const takeBack = async (undo: CodebookUndo): Promise<void> => {
    setUndos((all) => all.filter((one) => one !== undo));
    await send('codebook.undo', { undo });
    await refresh();
    setToast({ text: words.undone });
  };

  const edit = (change: CodebookEdit): void => {
    const nameOf = (id: Code['id']): string => {
      const code = known.codes?.find((one) => one.id === id);
      return code ? codeName(code, language) : '';
    };
    const text = said(change, nameOf);
    send('codebook.edit', { edit: change }).then(async (undo) => {
      // Another window was quicker, or the same name typed before.
      const isKnown = change.kind === 'add' && undo.codes.length === 0;
      if (!isKnown) setUndos((all) => [...all, undo].slice(-MOST_UNDOS));
      await refresh();
      if (isKnown) return setToast({ text: words.sameName(codeName(change.fields, language)) });
      setToast({ text, action: { label: t.undo, run: () => void takeBack(undo).catch(explain) } });
    }, explain);
  };

  /** What the toast says of an edit. */
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

  const last = undos.at(-1);
  return {
    ...known,
    edit,
    undo: last && (() => void takeBack(last).catch(explain)),
    toast,
    clearToast: useCallback(() => setToast(undefined), []),
  };
}
