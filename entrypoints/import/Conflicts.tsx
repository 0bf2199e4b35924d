import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { Conflict } from '@/utils/import/plan-import';
import { type Choice, type Choose, type ConflictTable, choicesFor } from '@/utils/import/settle';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';

interface Found {
  table: ConflictTable;
  conflict: Conflict<{ id: string }>;
}

interface Props {
  /** `older`: the reader's own were changed after the file's. */
  kind: 'conflicts' | 'older';
  conflicts: Found[];
  choose: Choose;
  forAll: Choice;
  onChooseAll: (choice: Choice) => void;
  onChoose: (id: string, choice: Choice) => void;
}

const SHOWN = 50;
const LONGEST = 200;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What tells two versions of one record apart, in a line or two. */
function describe(table: ConflictTable, record: object): { name: string; words: string } {
  if (table === 'annotations') {
    const { target, note } = record as Annotation;
    return { name: short(target.selector.quote.exact), words: short(note) };
  }
  if (table === 'codes') {
    const { names, definition } = record as Code;
    return { name: names.en === names.zh ? names.en : `${names.zh} · ${names.en}`, words: short(definition) };
  }
  const { title, note } = record as Partial<Article>;
  return { name: short(title ?? ''), words: short(note ?? '') };
}

/** Records that differ here and there; those that are merely older are folded up. Nothing where there are none. */
export function ConflictGroup(props: Props) {
  const t = useWords(importWords);
  const { kind, conflicts } = props;
  if (conflicts.length === 0) return null;
  if (kind === 'older')
    return (
      <details class="import-records">
        <summary>{t.olderTitle(conflicts.length)}</summary>
        <Conflicts {...props} />
      </details>
    );
  return (
    <section class="import-conflicts" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{t.conflictsTitle(conflicts.length)}</h3>
      <Conflicts {...props} />
    </section>
  );
}

/** Mine and theirs side by side, and which shall stay. */
function Conflicts({ kind, conflicts, choose, forAll, onChooseAll, onChoose }: Props) {
  const t = useWords(importWords);
  return (
    <div class="import-conflicts">
      <p class="quiet">{t.conflictsHint}</p>
      <Choices
        name={`for-all-${kind}`}
        legend={t.forAll}
        choices={['mine', 'theirs', 'both']}
        chosen={forAll}
        onChoose={onChooseAll}
      />
      <ul>
        {conflicts.slice(0, SHOWN).map(({ table, conflict }) => {
          const [mine, theirs] = [describe(table, conflict.ours), describe(table, conflict.theirs)];
          return (
            <li key={conflict.ours.id}>
              <p class="import-quote">{mine.name || theirs.name}</p>
              <dl>
                <dt>{t.mine}</dt>
                <dd>{mine.words || <span class="quiet">{t.noNote}</span>}</dd>
                <dt>{t.theirs}</dt>
                <dd>{theirs.words || <span class="quiet">{t.noNote}</span>}</dd>
              </dl>
              <Choices
                name={conflict.ours.id}
                legend={mine.name || theirs.name}
                choices={choicesFor(table)}
                chosen={choose(table, conflict)}
                onChoose={(choice) => onChoose(conflict.ours.id, choice)}
              />
            </li>
          );
        })}
      </ul>
      {conflicts.length > SHOWN ? <p class="quiet">{t.more(conflicts.length - SHOWN)}</p> : null}
    </div>
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
