import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Table } from '@/utils/import/judge';
import { type Conflict, LISTED } from '@/utils/import/plan';
import { type Choice, type Choose, choicesFor } from '@/utils/import/settle';
import type { Codebook } from '@/utils/model/codebook';
import { type Described, describe } from './describe-record';

interface Found {
  table: Table;
  conflict: Conflict;
}

interface Props {
  /** `older`: the reader's records were changed after those of the file. */
  kind: 'conflicts' | 'older';
  conflicts: Found[];
  /** How many there are, including those not listed. */
  count: number;
  codes: Codebook;
  choose: Choose;
  forAll: Choice;
  onChooseAll: (choice: Choice) => void;
  onChoose: (id: string, choice: Choice) => void;
}

/** Records that differ here and in the file; those that are only older are collapsed. Nothing when there are none. */
export function ConflictGroup(props: Props) {
  const t = useWords(importWords);
  const { kind, count } = props;
  if (count === 0) return null;
  if (kind === 'older')
    return (
      <details class="import-records">
        <summary>{t.olderTitle(count)}</summary>
        <Conflicts {...props} />
      </details>
    );
  return (
    <section class="import-conflicts" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{t.conflictsTitle(count)}</h3>
      <Conflicts {...props} />
    </section>
  );
}

/** Both versions side by side, with a choice of which to keep. */
function Conflicts({ kind, conflicts, count, codes, choose, forAll, onChooseAll, onChoose }: Props) {
  const t = useWords(importWords);
  const telling = { language: useLanguage(), codes };
  const listed = conflicts.slice(0, LISTED);
  const canBeBoth = conflicts.some(({ table }) => choicesFor(table).includes('both'));
  return (
    <div class="import-conflicts">
      <p class="quiet">{t.conflictsHint}</p>
      {count > 1 ? (
        <Choices
          name={`for-all-${kind}`}
          legend={t.forAll}
          choices={canBeBoth ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']}
          chosen={forAll}
          onChoose={onChooseAll}
        />
      ) : null}
      <ul>
        {listed.map(({ table, conflict }) => {
          const [mine, theirs] = toldApart(
            describe(table, conflict.ours, telling),
            describe(table, conflict.theirs, telling),
          );
          return (
            <li key={conflict.ours.id}>
              <p class="import-quote" dir="auto">
                {mine.name || theirs.name}
              </p>
              <dl>
                <dt>{t.mine}</dt>
                <Version version={mine} />
                <dt>
                  {t.theirs}
                  {conflict.why === 'older' ? null : <span class="quiet"> ({t.why[conflict.why]})</span>}
                </dt>
                <Version version={theirs} />
              </dl>
              <Choices
                name={conflict.ours.id}
                legend={mine.name || theirs.name}
                choices={choicesFor(table)}
                chosen={choose(table, conflict.ours)}
                onChoose={(choice) => onChoose(conflict.ours.id, choice)}
              />
            </li>
          );
        })}
      </ul>
      {count > listed.length ? <p class="quiet">{t.more(count - listed.length)}</p> : null}
    </div>
  );
}

/** Both versions without the facts they share. */
function toldApart(mine: Described, theirs: Described): [Described, Described] {
  const only = (one: Described, other: Described): Described => ({
    ...one,
    facts: one.facts.filter((fact) => !other.facts.includes(fact)),
  });
  return [only(mine, theirs), only(theirs, mine)];
}

/** One side of a conflict. */
function Version({ version }: { version: Described }) {
  const t = useWords(importWords);
  const { words, codes, facts, isBinned } = version;
  return (
    <dd dir="auto">
      {words || <span class="quiet">{t.noNote}</span>}
      {[...codes, ...facts].length > 0 ? <span class="quiet"> · {[...codes, ...facts].join(t.comma)}</span> : null}
      {isBinned ? <span class="quiet"> · {t.inBin}</span> : null}
    </dd>
  );
}

interface ChoicesProps {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: Choice;
  onChoose: (choice: Choice) => void;
}

function Choices({ name, legend, choices, chosen, onChoose }: ChoicesProps) {
  const t = useWords(importWords);
  return (
    <fieldset class="import-choices" data-all={name.startsWith('for-all')}>
      <legend class={name.startsWith('for-all') ? '' : 'visually-hidden'}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={chosen === choice} onChange={() => onChoose(choice)} />
          {t.choices[choice]}
        </label>
      ))}
    </fieldset>
  );
}
