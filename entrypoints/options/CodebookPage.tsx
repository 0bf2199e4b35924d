import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import { useWords } from '@/components/hooks/use-messages';
import { useUndoKey } from '@/components/hooks/use-undo-key';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast } from '@/components/ui/Toast';
import { codebookWords } from '@/utils/i18n/codebook';
import { useCodebook } from './use-codebook';

/** The codebook: what passages are marked as, and every way to change that. */
export function CodebookPage() {
  const words = useWords(codebookWords);
  const { codes, uses, problem, edit, undo, toast, clearToast } = useCodebook();
  useUndoKey(undo);
  return (
    <>
      <ProjectSwitch />
      <p class="quiet">{words.intro}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {codes ? <CodebookEditor codes={codes} uses={uses} onEdit={edit} /> : null}
      {undo ? (
        <button type="button" class="button plain undo-last" onClick={undo}>
          {words.undoLast}
        </button>
      ) : null}
      <Toast message={toast} onDone={clearToast} />
    </>
  );
}
