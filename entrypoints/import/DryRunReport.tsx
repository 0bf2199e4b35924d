import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Choice, Choose, ConflictTable } from '@/utils/import/settle';
import { choicesFor } from '@/utils/import/settle';
import { Conflicts } from './Conflicts';
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

/** What an import would do, and the choices before it is done. */
export function DryRunReport({ dryRun, onRun, onCancel }: Props) {
  const t = useWords(importWords);
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
          {backup && !isUntouched ? (
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
          {conflicts.length > 0 && !replaces ? (
            <Conflicts
              conflicts={conflicts}
              choose={choose}
              forAll={forAll}
              onChooseAll={(choice) => {
                setForAll(choice);
                setChosen(new Map());
              }}
              onChoose={(id, choice) => setChosen(new Map(chosen).set(id, choice))}
            />
          ) : null}
          <RecordReports title={t.refusedTitle} reports={files.flatMap(({ refusals }) => refusals)} />
          <RecordReports title={t.noticesTitle} reports={files.flatMap(({ notices }) => notices)} />
          <p class="quiet">{written === 0 && !replaces ? t.nothingNew : t.nothingYet}</p>
        </>
      )}
      {files.length === 0 ? null : (
        <p class="import-actions">
          <button
            type="button"
            class="button primary"
            disabled={written === 0 && !replaces}
            onClick={() => onRun(name, replaces ? 'replace' : choose)}
          >
            {replaces && !isUntouched ? t.runReplace : t.run(written)}
          </button>
          <button type="button" class="button plain" onClick={onCancel}>
            {t.cancel}
          </button>
        </p>
      )}
    </div>
  );
}
