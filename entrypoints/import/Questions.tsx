import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { CodeAnswers, CodeQuestion } from '@/utils/import/adopt-codes';
import type { SeenTable } from '@/utils/import/import-format';
import { CHOSEN_FIELDS, type Columns, type Field } from '@/utils/import/table-columns';

interface QuestionsProps {
  questions: CodeQuestion[];
  answers: CodeAnswers;
  onAnswer: (code: string, ours: string) => void;
}

const pathText = (path: readonly string[]): string => path.join(' / ');

/**
 * Codes in a file with the name of one of the reader's at another place; only the reader knows whether they are the
 * same.
 */
export function Questions({ questions, answers, onAnswer }: QuestionsProps) {
  const t = useWords(importWords);
  if (questions.length === 0) return null;
  return (
    <section class="import-questions" aria-labelledby="questions-title">
      <h3 id="questions-title">{t.questionsTitle(questions.length)}</h3>
      <p class="quiet">{t.questionsHint}</p>
      <ul class="import-list">
        {questions.map(({ id, path, candidates }) => (
          <li key={id}>
            <label>
              <span dir="auto">{pathText(path)}</span>{' '}
              <select value={answers.get(id) ?? 'new'} onChange={(event) => onAnswer(id, event.currentTarget.value)}>
                <option value="new">{t.asNewCode}</option>
                {candidates.map((candidate) => (
                  <option key={candidate.id} value={candidate.id}>
                    {t.isCode(pathText(candidate.path))}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ColumnsProps {
  table: SeenTable;
  /** The columns could not be recognised, so the reader is asked. */
  isAsked: boolean;
  onChoose: (header: readonly string[], columns: Columns) => void;
}

/** What each column of a table holds, next to its first rows. The choice is remembered for tables of this kind. */
export function ColumnMapping({ table, isAsked, onChoose }: ColumnsProps) {
  const t = useWords(importWords);
  const { header, sample } = table;
  const [columns, setColumns] = useState<Columns>(table.columns);
  const choose = (at: number, field: Field | undefined): void =>
    setColumns(columns.map((one, i) => (i === at ? field : one === field ? undefined : one)));
  const fieldsFor = (field: Field | undefined): Field[] => [
    ...CHOSEN_FIELDS,
    ...(field && !(CHOSEN_FIELDS as readonly Field[]).includes(field) ? [field] : []),
  ];
  const isComplete =
    columns.includes('code') || columns.includes('path') || columns.includes('url') || columns.includes('title');
  return (
    <details class="import-columns" open={isAsked}>
      <summary>{t.columnsTitle}</summary>
      <p class="quiet">{t.columnsHint}</p>
      <ul class="import-mapping">
        {header.map((name, at) => (
          <li key={at}>
            <strong dir="auto">{name}</strong>
            <select
              aria-label={t.columnIs(name)}
              value={columns[at] ?? ''}
              onChange={(event) => choose(at, (event.currentTarget.value || undefined) as Field | undefined)}
            >
              <option value="">{t.columnUnused}</option>
              {fieldsFor(columns[at]).map((field) => (
                <option key={field} value={field}>
                  {(t.fields as Partial<Record<Field, string>>)[field] ?? name}
                </option>
              ))}
            </select>
            <div class="quiet">
              {sample.map((row, i) => (
                <div key={i} dir="auto">
                  {(row[at] ?? '').slice(0, 80)}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {isComplete ? (
        <button type="button" class="button" onClick={() => onChoose(header, columns)}>
          {t.columnsRead}
        </button>
      ) : null}
    </details>
  );
}
