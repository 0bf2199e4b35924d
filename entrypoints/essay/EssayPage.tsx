import { useMemo, useState } from 'preact/hooks';
import { editedRemark } from '@/components/annotation/edited-remark';
import { copyRich, saveFile } from '@/components/export/hand-over';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { useSavedText } from '@/components/hooks/use-saved-text';
import { UNDO_KEYS, useUndoKey } from '@/components/hooks/use-undo-key';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { AskFirst } from '@/components/ui/AskFirst';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { shortcut } from '@/components/ui/shortcut';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { type EditedQuotes, useEditedQuotes } from '@/entrypoints/library/use-edited-quotes';
import { version } from '@/package.json';
import { sectionsOf } from '@/utils/essay/board';
import { DOCX, essayDocx, packed } from '@/utils/essay/docx';
import { essayMarkdown, essayRichText, partsOf } from '@/utils/essay/written';
import { fileName } from '@/utils/export/file-name';
import { essayWords } from '@/utils/i18n/essay';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Settings } from '@/utils/model/settings';
import { reportError } from '@/utils/report-error';
import { Board } from './Board';
import { type Essays, useEssays } from './use-essays';
import './essay.css';

const NO_ANNOTATIONS: readonly Annotation[] = [];
const NO_ARTICLES: readonly Article[] = [];

/** The essay page: a board of quotes under headings with the reader's own text, and the exports. */
export function EssayPage({ settings }: { settings: Settings }) {
  const t = useWords(essayWords);
  const m = useMessages();
  const [toast, setToast] = useState<ToastMessage>();
  const essays = useEssays(setToast);
  const { all, open, problem, undo, canUndo } = essays;
  useUndoKey(undo);
  const { edited, whenCompared } = useEditedQuotes(open?.annotations ?? NO_ANNOTATIONS, open?.articles ?? NO_ARTICLES);
  const sections = useMemo(() => (open ? sectionsOf(open.essay, open.annotations, open.articles) : []), [open]);
  const alive = all?.filter(({ deleted }) => !deleted) ?? [];
  const binned = all?.filter(({ deleted }) => deleted) ?? [];
  return (
    <main class="essay">
      <header class="essay-header">
        <h1>{t.title}</h1>
        <ProjectSwitch />
        {alive.length > 1 ? (
          <select
            aria-label={t.whichEssay}
            value={open?.essay.id}
            onChange={(event) => essays.choose(event.currentTarget.value)}
          >
            {alive.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || t.untitled}
              </option>
            ))}
          </select>
        ) : null}
        <button type="button" class="button" onClick={essays.add}>
          {t.newEssay}
        </button>
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {all && !open ? <p class="essay-empty">{t.empty}</p> : null}
      {open ? (
        <>
          <div class="essay-title">
            <Title key={open.essay.id} essays={essays} title={open.essay.title} />
            <WaysOut {...{ essays, sections, whenCompared, settings }} onToast={setToast} />
          </div>
          <Board key={open.essay.id} essays={essays} sections={sections} edited={edited} settings={settings} />
          <footer class="essay-foot">
            <button type="button" class="button plain" disabled={!canUndo} {...shortcut(UNDO_KEYS)} onClick={undo}>
              {m.undo}
            </button>
            <AskFirst
              isPlain
              label={t.remove}
              question={t.removeQuestion}
              yes={t.removeYes}
              onYes={() => essays.bin(open.essay.id)}
            />
          </footer>
        </>
      ) : null}
      {binned.length > 0 ? (
        <details class="essay-bin">
          <summary>{t.binned(binned.length)}</summary>
          <ul>
            {binned.map(({ id, title }) => (
              <li key={id}>
                {title || t.untitled}{' '}
                <button type="button" class="button" onClick={() => essays.restore(id)}>
                  {t.restore}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </main>
  );
}

function Title({ essays, title }: { essays: Essays; title: string }) {
  const t = useWords(essayWords);
  const saved = useSavedText(title, async (text) => {
    await essays.type({ title: text });
    return text;
  });
  return (
    <input
      type="text"
      dir="auto"
      class="essay-name"
      aria-label={t.essayTitle}
      placeholder={t.untitled}
      maxLength={500}
      value={saved.text}
      onInput={(event) => saved.type(event.currentTarget.value)}
      onBlur={saved.flush}
    />
  );
}

interface WaysOutProps {
  essays: Essays;
  sections: ReturnType<typeof sectionsOf>;
  /** Resolves to the edited quotes once they are known, so that none is exported without its remark. */
  whenCompared: () => Promise<EditedQuotes>;
  settings: Settings;
  onToast: (message: ToastMessage) => void;
}

/** The formats that the essay can be exported to. */
function WaysOut({ essays, sections, whenCompared, settings, onToast }: WaysOutProps) {
  const t = useWords(essayWords);
  const m = useMessages();
  const language = useLanguage();
  const title = essays.open?.essay.title ?? '';
  const options = { title, citing: settings, language, version };
  /** Passes on the essay with a remark on each quote edited since, once the edits are known. */
  const whole = (use: (parts: ReturnType<typeof partsOf>) => void): void => {
    whenCompared().then(
      (edited) =>
        use(partsOf(sections, new Map([...edited].map(([id, standing]) => [id, editedRemark(standing, language)])))),
      (error: unknown) => onToast({ text: m.problems[reportError(error, 'comparing the essay’s quotes')] }),
    );
  };
  const copy = (parts: ReturnType<typeof partsOf>): void => {
    copyRich(essayRichText(parts, options)).then(
      () => onToast({ text: t.copied }),
      (error: unknown) => {
        reportError(error, 'copying the essay');
        onToast({ text: t.cannotCopy });
      },
    );
  };
  const save = (extension: string, mediaType: string, chunks: BlobPart[]): void =>
    saveFile(fileName({ title: title || t.untitled }, extension), mediaType, chunks);
  return (
    <div class="essay-out">
      <button
        type="button"
        class="button primary"
        onClick={() => whole((parts) => save('docx', DOCX, essayDocx(parts, options) as BlobPart[]))}
      >
        {t.word}
      </button>
      <button
        type="button"
        class="button"
        title={t.pandocHint}
        onClick={() =>
          whole((parts) => {
            const { markdown, references } = essayMarkdown(parts, options);
            save(
              'zip',
              'application/zip',
              packed([
                ['essay.md', markdown],
                ['references.json', references],
              ]) as BlobPart[],
            );
          })
        }
      >
        {t.pandoc}
      </button>
      <button type="button" class="button" onClick={() => whole(copy)}>
        {t.copyRich}
      </button>
    </div>
  );
}
