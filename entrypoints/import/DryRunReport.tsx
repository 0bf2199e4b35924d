import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { LeftOut } from '@/utils/import/import-format';
import type { Table } from '@/utils/import/judge';
import { unpacked } from '@/utils/import/packed';
import { type Choice, type Choose, choicesFor } from '@/utils/import/settle';
import type { Codebook } from '@/utils/model/codebook';
import { ConflictGroup } from './Conflicts';
import { EncodingChoice } from './EncodingChoice';
import { IntoProject } from './IntoProject';
import { PlanLists, PlanTable } from './PlanTable';
import { changesAnything } from './preferences-plan';
import { ColumnMapping, Questions } from './Questions';
import { LeftOutList, RecordReports } from './RecordReports';
import { SettingsBrought } from './SettingsBrought';
import type { DryRun, Importing } from './use-import';

interface Props
  extends Pick<Importing, 'run' | 'cancel' | 'answer' | 'chooseColumns' | 'chooseEncoding' | 'chooseProject'> {
  dryRun: DryRun;
}

const TABLES: Table[] = ['annotations', 'articles', 'codes', 'revisions'];

/** A choice as far as a table has it: what cannot stand twice stays the reader's. */
const possible = (table: Table, choice: Choice): Choice => (choicesFor(table).includes(choice) ? choice : 'mine');

/** How many records of these tables an import would write; of conflicts that are not listed, `forAll` decides. */
function countWritten({ plan }: DryRun, tables: readonly Table[], choose: Choose, forAll: Choice): number {
  return tables.reduce((sum, table) => {
    const { added, changed, conflicts, older, listed } = plan.tables[table];
    const differing = [...listed.conflicts, ...listed.older];
    const taken = differing.filter(({ ours }) => choose(table, ours) !== 'mine').length;
    const others = possible(table, forAll) === 'mine' ? 0 : conflicts + older - differing.length;
    return sum + added + changed + taken + others;
  }, 0);
}

/** How many articles and annotations the files bring, known here or not. */
const countBrought = ({ files }: DryRun): number =>
  files.reduce((sum, { tables }) => sum + tables.articles.length + tables.annotations.length, 0);

/** Counts of all files together. */
function together(lists: readonly LeftOut[][]): LeftOut[] {
  const all = new Map<string, number>();
  for (const { what, count } of lists.flat()) all.set(what, (all.get(what) ?? 0) + count);
  return [...all].map(([what, count]) => ({ what, count }));
}

/** What an import would do, and the choices before it is done. */
export function DryRunReport({ dryRun, run, cancel, answer, chooseColumns, chooseEncoding, chooseProject }: Props) {
  const t = useWords(importWords);
  const m = useMessages();
  const { files, names, refused, backup, isUntouched, here, plan, projects, into, preferences } = dryRun;
  const bringsPreferences = changesAnything(preferences);
  const [withPreferences, setWithPreferences] = useState(isUntouched);
  const [replaces, setReplaces] = useState(isUntouched && backup !== undefined);
  const [forAll, setForAll] = useState<Choice>('mine');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());

  const choose: Choose = (table, { id }) => possible(table, chosen.get(id) ?? forAll);
  const written = countWritten(dryRun, TABLES, choose, forAll);
  // An article and its text are one to the reader, as in the lists above the button.
  const told = countWritten(dryRun, ['annotations', 'articles', 'codes'], choose, forAll) || written;
  const name = t.reportFrom(names.map((one) => one || t.pasted));
  const kinds = [...new Set(files.map(({ format }) => t.formats[format] ?? format))].join(', ');
  const differing = (kind: 'conflicts' | 'older') => ({
    kind,
    conflicts: TABLES.flatMap((table) => plan.tables[table].listed[kind].map((conflict) => ({ table, conflict }))),
    count: TABLES.reduce((sum, table) => sum + plan.tables[table][kind], 0),
  });
  const codes: Codebook = [...dryRun.codes, ...files.flatMap(({ tables }) => unpacked(tables.codes))];
  /** Nothing of the files is here, nor can come. */
  const isNothing = TABLES.every((table) => plan.tables[table].same === 0);
  const isSameAsHere = TABLES.every((table) => {
    const { added, changed, conflicts, older } = plan.tables[table];
    return added + changed + conflicts + older === 0;
  });
  /** What takes the place of everything may also be less than what is here. */
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
      withPreferences: bringsPreferences && withPreferences,
    });
  const namesNone = files.some(({ beside }) => (beside?.projects.length ?? 0) === 0);

  return (
    <div class="import-report">
      {refused.map(({ name: file, reason, detail, table, readings }) => (
        <div key={file} class="import-refused">
          <p role="alert">{t.refused(file || t.pasted, reason, detail)}</p>
          {table ? <ColumnMapping table={table} isAsked onChoose={chooseColumns} /> : null}
          {readings ? (
            <EncodingChoice readings={readings} onChoose={(encoding) => chooseEncoding(file, encoding)} />
          ) : null}
        </div>
      ))}
      {files.length === 0 ? null : (
        <>
          <h3>{t.reportTitle}</h3>
          <p>
            {name} <span class="quiet">({kinds})</span>
          </p>
          {namesNone && projects.length > 1 ? (
            <IntoProject projects={projects} into={into} onChoose={chooseProject} />
          ) : null}
          <PlanTable tables={plan.tables} />
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
              {replaces ? <p class="quiet">{t.replaceHint(here.articles, here.annotations)}</p> : null}
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
              <button type="button" class="button primary" onClick={start}>
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
