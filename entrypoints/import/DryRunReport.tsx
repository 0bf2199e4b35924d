import { useId, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { colonOf, commaOf, remark } from '@/utils/i18n/comma';
import { importWords } from '@/utils/i18n/import';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { LeftOut, RecordReport } from '@/utils/import/import-format';
import type { Table } from '@/utils/import/judge';
import { unpacked } from '@/utils/import/packed';
import { type Choice, type Choose, choicesFor } from '@/utils/import/settle';
import type { Codebook } from '@/utils/model/codebook';
import type { Project } from '@/utils/model/project';
import { ConflictGroup } from './Conflicts';
import type { DryRun } from './dry-run';
import { EncodingChoice } from './EncodingChoice';
import { PlanLists, PlanTable } from './PlanTable';
import { changesAnything, type PreferencesPlan } from './preferences-plan';
import { ColumnMapping, Questions } from './Questions';
import { ReplaceConnected } from './ReplaceConnected';
import type { Importing } from './use-import';

interface Props
  extends Pick<Importing, 'run' | 'cancel' | 'answer' | 'chooseColumns' | 'chooseEncoding' | 'chooseProject'> {
  dryRun: DryRun;
}

const TABLES: Table[] = ['annotations', 'articles', 'codes', 'revisions'];

/** The choice if the table allows it, otherwise the reader's own version: some records cannot be kept twice. */
const possible = (table: Table, choice: Choice): Choice => (choicesFor(table).includes(choice) ? choice : 'mine');

/** How many records of these tables an import would write; `forAll` decides conflicts that are not listed. */
function countWritten({ plan }: DryRun, tables: readonly Table[], choose: Choose, forAll: Choice): number {
  return tables.reduce((sum, table) => {
    const { added, changed, conflicts, older, listed } = plan.tables[table];
    const differing = [...listed.conflicts, ...listed.older];
    const taken = differing.filter(({ ours }) => choose(table, ours) !== 'mine').length;
    const others = possible(table, forAll) === 'mine' ? 0 : conflicts + older - differing.length;
    return sum + added + changed + taken + others;
  }, 0);
}

/** How many articles and annotations the files contain, whether or not they are here already. */
const countBrought = ({ files }: DryRun): number =>
  files.reduce((sum, { tables }) => sum + tables.articles.length + tables.annotations.length, 0);

/** Adds up the counts of all files. */
function together(lists: readonly LeftOut[][]): LeftOut[] {
  const all = new Map<string, number>();
  for (const { what, count } of lists.flat()) all.set(what, (all.get(what) ?? 0) + count);
  return [...all].map(([what, count]) => ({ what, count }));
}

/** The report of what an import would do, with the choices to make before it. */
export function DryRunReport({ dryRun, run, cancel, answer, chooseColumns, chooseEncoding, chooseProject }: Props) {
  const t = useWords(importWords);
  const language = useLanguage();
  const m = useMessages();
  const { files, names, refused, backup, isUntouched, here, shown, connected, plan, projects, into, preferences } =
    dryRun;
  const bringsPreferences = changesAnything(preferences);
  const [withPreferences, setWithPreferences] = useState(isUntouched);
  const [replaces, setReplaces] = useState(isUntouched && backup !== undefined);
  /** Undefined until the reader decides about connected projects, because neither way is more likely. */
  const [disconnects, setDisconnects] = useState<boolean>();
  const [forAll, setForAll] = useState<Choice>('mine');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());

  const choose: Choose = (table, { id }) => possible(table, chosen.get(id) ?? forAll);
  const { essays } = dryRun.beside;
  const written = countWritten(dryRun, TABLES, choose, forAll) + essays.added + essays.changed;
  // To the reader an article and its text are one thing, as in the lists above the button.
  const told = countWritten(dryRun, ['annotations', 'articles', 'codes'], choose, forAll) || written;
  const name = t.reportFrom(names.map((one) => one || t.pasted));
  const kinds = [...new Set(files.map(({ format }) => t.formats[format] ?? format))].join(commaOf(language));
  const differing = (kind: 'conflicts' | 'older') => ({
    kind,
    conflicts: TABLES.flatMap((table) => plan.tables[table].listed[kind].map((conflict) => ({ table, conflict }))),
    count: TABLES.reduce((sum, table) => sum + plan.tables[table][kind], 0),
  });
  const codes: Codebook = [...dryRun.codes, ...files.flatMap(({ tables }) => unpacked(tables.codes))];
  /** The files contain nothing that is here or could be imported. */
  const isNothing = TABLES.every((table) => plan.tables[table].same === 0);
  const isSameAsHere = TABLES.every((table) => {
    const { added, changed, conflicts, older } = plan.tables[table];
    return added + changed + conflicts + older === 0;
  });
  /** Replacing everything may also remove records that the backup lacks. */
  const loses = here.annotations + here.articles > 0 && countBrought(dryRun) < here.annotations + here.articles;
  const canRun =
    (replaces && !isUntouched ? !isSameAsHere || loses : written > 0) || (bringsPreferences && withPreferences);
  const choosing = {
    codes,
    choose,
    forAll,
    onChooseAll: (choice: Choice) => {
      setForAll(choice);
      setChosen(new Map());
    },
    onChoose: (id: string, choice: Choice) => setChosen(new Map(chosen).set(id, choice)),
  };

  const start = (): void =>
    run(name, {
      choose: replaces ? 'replace' : choose,
      disconnects: disconnects === true,
      withPreferences: bringsPreferences && withPreferences,
    });
  const namesNone = files.some(({ beside }) => (beside?.projects.length ?? 0) === 0);

  return (
    <div class="import-report">
      {refused.map(({ at, name: file, reason, detail, table, readings }) => (
        <div key={at} class="import-refused">
          <p role="alert">{t.refused(file || t.pasted, reason, detail)}</p>
          {table ? <ColumnMapping table={table} isAsked onChoose={chooseColumns} /> : null}
          {readings ? (
            <EncodingChoice readings={readings} onChoose={(encoding) => chooseEncoding(at, encoding)} />
          ) : null}
        </div>
      ))}
      {files.length === 0 ? null : (
        <>
          <h3>{t.reportTitle}</h3>
          <p>
            {name}
            <span class="quiet">{remark(kinds, language)}</span>
          </p>
          {namesNone && projects.length > 1 && !(replaces && !isUntouched) ? (
            <IntoProject projects={projects} into={into} onChoose={chooseProject} />
          ) : null}
          <PlanTable tables={{ ...plan.tables, ...dryRun.beside }} />
          <PlanLists tables={plan.tables} codes={codes} />
          {files.map(({ table }, i) =>
            table ? <ColumnMapping key={names[i]} table={table} isAsked={false} onChoose={chooseColumns} /> : null,
          )}
          <Questions questions={plan.questions} answers={dryRun.answers} onAnswer={answer} />
          {backup && !isUntouched && (!isSameAsHere || loses) ? (
            <fieldset class="import-how">
              <legend>{t.how}</legend>
              <label class="option-choice">
                <input type="radio" name="how" checked={!replaces} onChange={() => setReplaces(false)} />
                {t.merge}
              </label>
              <label class="option-choice">
                <input type="radio" name="how" checked={replaces} onChange={() => setReplaces(true)} />
                {t.replace}
              </label>
              {!replaces ? null : connected.length === 0 || disconnects ? (
                <p class="quiet">{t.replaceHint(shown.articles, shown.annotations, connected.length)}</p>
              ) : null}
              {replaces && connected.length > 0 ? (
                <ReplaceConnected connected={connected} disconnects={disconnects} onChoose={setDisconnects} />
              ) : null}
            </fieldset>
          ) : null}
          {bringsPreferences ? (
            <SettingsBrought plan={preferences} isWanted={withPreferences} onWant={setWithPreferences} />
          ) : null}
          {replaces ? null : (
            <>
              <ConflictGroup {...differing('conflicts')} {...choosing} />
              <ConflictGroup {...differing('older')} {...choosing} />
            </>
          )}
          <RecordReports title={t.refusedTitle} reports={files.flatMap(({ refusals }) => refusals)} />
          <RecordReports title={t.noticesTitle} reports={files.flatMap(({ notices }) => notices)} />
          <LeftOutList leftOut={together(files.map(({ leftOut }) => leftOut))} />
          <p class="quiet">
            {canRun ? t.nothingYet : !isSameAsHere ? t.nothingChosen : isNothing ? t.nothingTaken : t.nothingNew}
          </p>
          <p class="import-actions">
            {canRun ? (
              <button
                type="button"
                class="button primary"
                disabled={replaces && !isUntouched && connected.length > 0 && disconnects === undefined}
                onClick={start}
              >
                {replaces && !isUntouched ? t.runReplace : t.run(told)}
              </button>
            ) : null}
            <button type="button" class={canRun ? 'button plain' : 'button'} onClick={cancel}>
              {canRun ? t.cancel : m.close}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

const SHOWN = 100;

/** Records that are left out or need attention, each with its reason. */
function RecordReports({ title, reports }: { title: (n: number) => string; reports: RecordReport[] }) {
  const t = useWords(importWords);
  const language = useLanguage();
  if (reports.length === 0) return null;
  return (
    <details class="import-records">
      <summary>{title(reports.length)}</summary>
      <ul>
        {reports.slice(0, SHOWN).map(({ table, record, reason, field }, i) => (
          <li key={`${i} ${table} ${record} ${reason}`}>
            {t.record[table]} <code>{record}</code>
            {colonOf(language)}
            {t.reasons[reason]}
            {field ? <span class="quiet"> ({field})</span> : null}
          </li>
        ))}
        {reports.length > SHOWN ? <li class="quiet">{t.andMore(reports.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}

/** What the file contains that Pressmark cannot store, in the file's own terms, with counts. */
function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  const t = useWords(importWords);
  if (leftOut.length === 0) return null;
  return (
    <details class="import-records">
      <summary>{t.leftOutTitle(leftOut.reduce((sum, { count }) => sum + count, 0))}</summary>
      <ul>
        {leftOut.slice(0, SHOWN).map(({ what, count }) => (
          <li key={what}>
            <code>{what}</code> × {count}
          </li>
        ))}
        {leftOut.length > SHOWN ? <li class="quiet">{t.andMore(leftOut.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}

interface IntoProjectProps {
  projects: readonly Project[];
  into: Project['id'];
  onChoose: (id: Project['id']) => void;
}

/** The project for records whose file names none. */
function IntoProject({ projects, into, onChoose }: IntoProjectProps) {
  const words = useWords(projectsWords);
  const { first } = useWords(switchWords);
  const id = useId();
  return (
    <p class="import-into">
      <label htmlFor={id}>{words.into}</label>{' '}
      <select id={id} value={into} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {projects.map((project) => (
          <option key={project.id} value={project.id}>
            {project.name || first}
          </option>
        ))}
      </select>
    </p>
  );
}

interface SettingsBroughtProps {
  plan: PreferencesPlan;
  isWanted: boolean;
  onWant: (isWanted: boolean) => void;
}

/** What a backup would change in the settings, and whether it should. */
function SettingsBrought({ plan, isWanted, onWant }: SettingsBroughtProps) {
  const t = useWords(importWords);
  const { settings, sites, templates, presets, columns } = plan;
  return (
    <fieldset class="import-how">
      <legend>{t.legend}</legend>
      <ul class="import-settings">
        {settings.length > 0 ? <li>{t.differing(settings)}</li> : null}
        {templates > 0 ? <li>{t.templates(templates)}</li> : null}
        {presets > 0 ? <li>{t.presets(presets)}</li> : null}
        {sites > 0 ? <li>{t.sites(sites)}</li> : null}
        {columns > 0 ? <li>{t.columns(columns)}</li> : null}
      </ul>
      <label class="option-choice">
        <input type="checkbox" checked={isWanted} onChange={({ currentTarget }) => onWant(currentTarget.checked)} />
        {t.bring}
      </label>
      <p class="quiet">{t.stays}</p>
    </fieldset>
  );
}
