import { CodebookEditor } from '@/components/codebook/CodebookEditor';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { UNDO_KEYS } from '@/components/hooks/use-undo-key';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { Icon } from '@/components/ui/Icon';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { shortcut } from '@/components/ui/shortcut';
import { Toast } from '@/components/ui/Toast';
import { version } from '@/package.json';
import { codebookWords } from '@/utils/i18n/codebook';
import type { UiLanguage } from '@/utils/model/settings';
import { instant } from '@/utils/model/time';
import { send } from '@/utils/protocol/send';
import { useCodebook } from './use-codebook';

/** The codebook as the export page writes it, counted over the whole notebook. */
async function saveTable(language: UiLanguage): Promise<void> {
  const [{ codebookCsv }, { fileName }] = await Promise.all([
    import('@/utils/export/formats/csv'),
    import('@/utils/export/file-name'),
  ]);
  const notebook = await send('notebook.read', {});
  const name = fileName({ title: codebookWords[language].title, date: instant() }, codebookCsv.extension);
  saveFile(name, codebookCsv.mediaType, codebookCsv.write(notebook, { language, version }));
}

/** The codebook: what passages are marked as, and every way to change that. */
export function CodebookPage() {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const { codes, uses, withUnder, problem, edit, undo, toast, clearToast } = useCodebook();
  return (
    <>
      <ProjectSwitch />
      <p class="quiet">{words.intro}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {codes ? (
        <CodebookEditor codes={codes} uses={uses} withUnder={withUnder} onEdit={edit}>
          <span class="codebook-csv">
            <button type="button" class="button" disabled={codes.length === 0} onClick={() => void saveTable(language)}>
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
