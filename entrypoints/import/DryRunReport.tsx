import { useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Choice, Choose, ConflictTable } from '@/utils/import/settle';
import { choicesFor } from '@/utils/import/settle';
import { ConflictGroup } from './Conflicts';
import { isReal } from './conflict-kinds';
import { PlanTable } from './PlanTable';
import { RecordReports } from './RecordReports';
import type { DryRun } from './use-import';

interface Props {
  dryRun: DryRun;
  onRun: (name: string, choose: Choose | 'replace') => void;
  onCancel: () => void;
}

const TABLES: ConflictTable[] = ['annotations', 'articles', 'codes', 'revisions'];

/** How many records an import would write, `choose` given. */
function countWritten({ plan }: DryRun, choose: Choose): number {
  return TABLES.reduce((sum, table) => {
    const { added, changed, conflicts } = plan[table];
    const taken = conflicts.filter((conflict) => choose(table, conflict) !== 'mine').length;
    return sum + added.length + changed.length + taken;
  }, 0);
}

/** How many articles and annotations a backup brings, known here or not. */
const countBrought = ({ files }: DryRun): number =>
  files.reduce((sum, { notebook }) => sum + notebook.articles.length + notebook.annotations.length, 0);

/** What an import would do, and the choices before it is done. */
export function DryRunReport({ dryRun, onRun, onCancel }: Props) {
  const t = useWords(importWords);
  const m = useMessages();
  const { files, names, refused, backup, isUntouched, here } = dryRun;
  const [replaces, setReplaces] = useState(isUntouched && backup !== undefined);
  const [forAll, setForAll] = useState<Choice>('mine');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());

  const choose: Choose = (table, { ours }) => {
    const choice = chosen.get(ours.id) ?? forAll;
    return choicesFor(table).includes(choice) ? choice : 'theirs';
  };
  const written = countWritten(dryRun, choose);
  const name = t.reportFrom(names.map((one) => one || t.pasted));
  const kinds = [...new Set(files.map(({ format }) => t.formats[format] ?? format))].join(', ');
  const isSameAsHere = TABLES.every((table) => {
    const { added, changed, conflicts: differing } = dryRun.plan[table];
    return added.length + changed.length + differing.length === 0;
  });
  /** What took the place of everything may also be less than what is here. */
  const loses = here.annotations + here.articles > 0 && countBrought(dryRun) < here.annotations + here.articles;
  const doesSomething = replaces && !isUntouched ? !isSameAsHere || loses : written > 0;
  const choosing = {
    choose,
    forAll,
    onChooseAll: (choice: Choice) => {
      setForAll(choice);
      setChosen(new Map());
    },
    onChoose: (id: string, choice: Choice) => setChosen(new Map(chosen).set(id, choice)),
  };
  const conflicts = TABLES.flatMap((table) => dryRun.plan[table].conflicts.map((conflict) => ({ table, conflict })));

  return (
    <div class="import-report">
      {refused.map(({ name: file, reason }) => (
        <p key={file} class="import-refused" role="alert">
          {t.refused(file || t.pasted, reason)}
        </p>
      ))}
      {files.length === 0 ? null : (
        <>
          <h3>{t.reportTitle}</h3>
          <p>
            {name} <span class="quiet">({kinds})</span>
          </p>
          <PlanTable plan={dryRun.plan} />
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
          {replaces ? null : (
            <>
              <ConflictGroup
                kind="conflicts"
                conflicts={conflicts.filter(({ conflict }) => isReal(conflict))}
                {...choosing}
              />
              <ConflictGroup
                kind="older"
                conflicts={conflicts.filter(({ conflict }) => !isReal(conflict))}
                {...choosing}
              />
            </>
          )}
          <RecordReports title={t.refusedTitle} reports={files.flatMap(({ refusals }) => refusals)} />
          <RecordReports title={t.noticesTitle} reports={files.flatMap(({ notices }) => notices)} />
          <p class="quiet">{doesSomething ? t.nothingYet : isSameAsHere ? t.nothingNew : t.nothingChosen}</p>
        </>
      )}
      {files.length === 0 ? null : (
        <p class="import-actions">
          {doesSomething ? (
            <button type="button" class="button primary" onClick={() => onRun(name, replaces ? 'replace' : choose)}>
              {replaces && !isUntouched ? t.runReplace : t.run(written)}
            </button>
          ) : null}
          <button type="button" class={doesSomething ? 'button plain' : 'button'} onClick={onCancel}>
            {doesSomething ? t.cancel : m.close}
          </button>
        </p>
      )}
    </div>
  );
}
