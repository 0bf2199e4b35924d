import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ExportMemory, type Preset, requestOf } from '@/components/export/choice';
import { ExportPanel } from '@/components/export/ExportPanel';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { useToldCorrection } from '@/components/hooks/use-told-correction';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast } from '@/components/ui/Toast';
import { version } from '@/package.json';
import { noteOutsideBackup } from '@/utils/backup/outside-backup';
import { exportFile } from '@/utils/export/export-file';
import { exportWords } from '@/utils/i18n/export';
import { switchWords } from '@/utils/i18n/project-switch';
import { instant } from '@/utils/model/time';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import ExportArticles from './ExportArticles';
import { writeMemory } from './memory';
import { isNamed } from './slice';
import { requestKey, usePreview } from './use-preview';
import { useSaving } from './use-saving';
import { useSource } from './use-source';
import './export.css';

/** The export page: what to export, in which format and under which name, with a preview. */
export function ExportPage({ memory: stored }: { memory: ExportMemory }) {
  const m = useMessages();
  const words = useWords(exportWords);
  const { first } = useWords(switchWords);
  const language = useLanguage();
  const [memory, setMemory] = useState(stored);
  const [choice, setChoice] = useState(stored.last);
  // The format that comes back leaves nothing out.
  const withUnannotated = choice.withUnannotated || choice.format === 'json';
  const { source, problem, isPart, isForgotten, project } = useSource(withUnannotated);
  // A project is offered the format that it was last exported in.
  useEffect(() => {
    if (project?.exportFormat) setChoice((now) => ({ ...now, format: project.exportFormat ?? now.format }));
  }, [project?.id]);
  const request = requestOf(choice, {
    language,
    version,
    template: memory.templates[choice.format],
    // The page's own origin: the address that the browser gives for a page that may be framed is valid for this session
    // only.
    savedCopies: `${location.origin}/reader.html`,
  });
  const preview = usePreview(source, request);
  const saving = useSaving(JSON.stringify([requestKey(request), choice.withUnannotated, project?.id]));
  const [toast, tell] = useUndoSteps();
  const correct = useToldCorrection(tell);

  const latest = useRef(memory);
  const show = (change: Partial<ExportMemory>): void => {
    latest.current = { ...latest.current, ...change };
    setMemory(latest.current);
  };
  /** Rejects when it could not be stored; what was typed stays on screen. */
  const remember = (change: Partial<ExportMemory>): Promise<void> => {
    show(change);
    return writeMemory(latest.current);
  };
  /** Shows the previous state again when the change could not be stored. */
  const replace = async (change: Partial<ExportMemory>): Promise<void> => {
    const before = latest.current;
    await remember(change).catch((error: unknown) => {
      if (latest.current.presets === change.presets) show({ presets: before.presets });
      if (latest.current.templates === change.templates) show({ templates: before.templates });
      throw error;
    });
  };
  const failed = (error: unknown): void => tell({ text: m.problems[reportError(error, 'on the export page')] });
  const { presets, templates } = memory;
  const changePresets = (wanted: Preset[]): void => {
    const gone = presets.filter(({ id }) => !wanted.some((one) => one.id === id));
    const run = () => replace({ presets: [...latest.current.presets, ...gone] });
    replace({ presets: wanted }).then(() => {
      if (gone.length > 0)
        tell({ text: words.presetRemoved(gone.map(({ name }) => name).join(', ')), action: { label: m.undo, run } });
    }, failed);
  };
  const changeTemplate = (template: string | undefined): void => {
    const { format } = choice;
    const having = (one: string | undefined): ExportMemory['templates'] => {
      const { [format]: _, ...others } = latest.current.templates;
      return one === undefined ? others : { ...others, [format]: one };
    };
    const before = templates[format];
    if (template !== undefined) {
      remember({ templates: having(template) }).catch(failed);
      return;
    }
    const run = () => replace({ templates: having(before) });
    replace({ templates: having(undefined) }).then(() => {
      if (before !== undefined) tell({ text: words.templateReset, action: { label: m.undo, run } });
    }, failed);
  };

  const [onlyTitle, setOnlyTitle] = useState<{ title: string; date: string | undefined }>();
  useEffect(() => {
    setOnlyTitle(undefined);
    if (source?.counts.articles === 1) void firstTitle(source).then(setOnlyTitle);
  }, [source]);
  const file = useMemo(
    () => source && exportFile(request, source, onlyTitle ?? { title: 'Pressmark', date: instant() }),
    [source, request, onlyTitle],
  );

  const after = (done: Promise<boolean>): void => {
    void done.then((isDone) => {
      if (!isDone) return;
      remember({ last: choice }).catch(failed);
      if (project) send('projects.change', { id: project.id, exportFormat: choice.format }).catch(failed);
    });
  };

  /** The whole notebook as JSON is the same as a backup file. */
  const noteIfBackup = async (isDone: boolean): Promise<boolean> => {
    if (isDone && choice.format === 'json' && !isPart) await noteOutsideBackup('download');
    return isDone;
  };

  return (
    <main class="export">
      <header class="export-header">
        <h1>{words.title}</h1>
        {isNamed(location.href) ? null : <ProjectSwitch />}
        {source ? (
          <p class="quiet">
            {project ? project.name || first : isPart ? words.part : words.whole} ·{' '}
            {words.counts(source.counts.articles, source.counts.annotations)}
            {source.leftOut > 0 ? ` · ${words.leftOut(source.leftOut)}` : null}
          </p>
        ) : null}
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {isForgotten ? (
        <div class="problem-notice" role="alert">
          <p>{words.forgotten}</p>
          <div class="problem-steps">
            <a class="button" href="/export.html?all">
              {words.exportWhole}
            </a>
          </div>
        </div>
      ) : null}
      {source && source.counts.articles > 0 ? <ExportArticles source={source} onCorrect={correct} /> : null}
      {source && file ? (
        <ExportPanel
          choice={choice}
          onChoice={setChoice}
          presets={presets}
          onPresets={changePresets}
          template={templates[choice.format]}
          onTemplate={changeTemplate}
          preview={preview}
          isEmpty={source.counts.articles === 0}
          file={file}
          saving={{
            percent: saving.percent,
            outcome: saving.outcome,
            cancel: saving.cancel,
            save: () => after(saving.save(file).then(noteIfBackup)),
            copy: () => after(saving.copy(file)),
            print: () => after(saving.print(file)),
          }}
        />
      ) : null}
      <Toast message={toast} onDone={() => tell(undefined)} />
    </main>
  );
}

async function firstTitle(source: NonNullable<ReturnType<typeof useSource>['source']>) {
  for await (const { article } of source.slices('all')) return { title: article.title, date: article.published?.iso };
  return undefined;
}
