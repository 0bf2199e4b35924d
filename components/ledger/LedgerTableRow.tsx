import { type ComponentChild, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { FoundLine } from '@/components/repetition/RepeatsLine';
import { Headline } from '@/components/ui/Headline';
import { stateWords } from '@/utils/export/ledger/state-words';
import { colonOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import type { LedgerWords } from '@/utils/i18n/en/ledger';
import { ledgerWords } from '@/utils/i18n/ledger';
import { isProposed, type LedgerRow } from '@/utils/ledger/rows';
import type { Origin } from '@/utils/model/annotation';
import { type Directive, type FurtherDeadline, STRENGTHS, type Strength } from '@/utils/model/directive';
import type { Repeat } from '@/utils/model/repetition';
import { EditableCell } from './EditableCell';

interface Props {
  row: LedgerRow;
  /** Its number in the table, from 1. */
  number: number;
  /** It was taken out, and only keeps its place. */
  isGone?: boolean;
  /** Where its passage occurs in other articles. */
  repeats?: readonly Repeat[];
  onChange: (row: LedgerRow, change: Partial<Directive>) => void;
  onConfirm: (rows: readonly LedgerRow[]) => void;
  /** Removes the details of a row that is no longer coded as a directive. */
  onTakeOut: (row: LedgerRow) => void;
}

/** One directive of the ledger. */
export function LedgerTableRow({ row, number, isGone = false, repeats = [], onChange, onConfirm, onTakeOut }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { annotation, article, directive, state, isCoded } = row;
  // The next press may be for the row below: a row keeps the line in which it was confirmed, and with it its height.
  const wasOpen = useRef(false);
  wasOpen.current ||= state !== 'confirmed';
  const source = article.source ?? article.site;
  const { quote } = annotation.target.selector;
  const isEntered = (name: string): boolean => name in (annotation.entered ?? {});
  const cell = (
    column: string,
    value: string,
    change: (value: string) => Partial<Directive>,
    options: { type?: 'date'; placeholder?: string } = {},
  ) => (
    <EditableCell
      label={t.cell(column, number)}
      value={value}
      {...options}
      isEntered={Object.keys(change(value)).some(isEntered)}
      onChange={(typed) => onChange(row, change(typed))}
    />
  );
  /** A second line in a cell: its placeholder is its column’s name. */
  const lesser = (column: string, value: string, change: (value: string) => Partial<Directive>) =>
    cell(column, value, change, { placeholder: column });
  const deadline = ({ text, date }: { text: string; date: string | undefined }): Partial<Directive> => ({
    deadline: { text, ...(date ? { date } : {}) },
  });
  /** Changes one of the further deadlines; one without text and date is removed. */
  const further = (place: number, changed: FurtherDeadline): Partial<Directive> => ({
    further: (directive.further ?? []).flatMap((one, i) =>
      i !== place ? [one] : changed.text || changed.date ? [changed] : [],
    ),
  });
  const name = stateWords(state, t) || t.states.confirmed;
  const hints = {
    'deadline-proposed': t.proposedDeadlineHint,
    proposed: t.proposedHint,
    empty: t.unfilledHint,
    confirmed: undefined,
  };
  return (
    <tr data-annotation={annotation.id} data-state={state} lang={article.lang} inert={isGone}>
      <td data-label={t.speaker}>
        <div class="ledger-name">{cell(t.speaker, directive.speaker, (speaker) => ({ speaker }))}</div>
        <div class="ledger-lesser">
          {lesser(t.title, directive.title, (title) => ({ title }))}
          {directive.organisation !== '' && directive.organisation === directive.speaker
            ? null
            : lesser(t.organisation, directive.organisation, (organisation) => ({ organisation }))}
          {lesser(t.place, directive.place, (place) => ({ place }))}
        </div>
      </td>
      <td data-label={t.addressee}>{cell(t.addressee, directive.addressee, (addressee) => ({ addressee }))}</td>
      <td data-label={t.action}>
        {cell(t.action, directive.action, (action) => ({ action }))}
        {quote.exact === directive.action ? null : (
          <blockquote dir="auto" class="ledger-quote" title={quote.exact}>
            {quote.exact}
          </blockquote>
        )}
      </td>
      <td data-label={t.strength}>
        <select
          aria-label={t.cell(t.strength, number)}
          value={directive.strength ?? ''}
          data-entered={isEntered('strength') ? '' : undefined}
          onChange={(event) =>
            onChange(row, { strength: (event.currentTarget.value || undefined) as Strength | undefined })
          }
        >
          <option value="">{t.noStrength}</option>
          {STRENGTHS.map((strength) => (
            <option key={strength} value={strength}>
              {t.strengths[strength]}
            </option>
          ))}
        </select>
        <div class="ledger-lesser">{lesser(t.verb, directive.verb, (verb) => ({ verb }))}</div>
      </td>
      <td data-label={t.deadline}>
        {cell(t.deadline, directive.deadline.text, (text) => deadline({ text, date: directive.deadline.date }))}
        {cell(
          t.deadlineDay,
          directive.deadline.date ?? '',
          (date) => deadline({ text: directive.deadline.text, date }),
          { type: 'date' },
        )}
        {directive.further?.map((one, i) => (
          <div key={i}>
            {cell(`${t.deadline} ${i + 2}`, one.text, (text) => further(i, { ...one, text }))}
            {cell(
              `${t.deadlineDay} ${i + 2}`,
              one.date ?? '',
              (date) => {
                const { date: _, ...rest } = one;
                return further(i, { ...rest, ...(date ? { date } : {}) });
              },
              { type: 'date' },
            )}
          </div>
        ))}
      </td>
      <td data-label={t.whereSaid} class="ledger-source">
        <a
          href={`/reader.html?article=${article.id}#annotation=${annotation.id}`}
          title={`${t.openSentence}${colonOf(language)}${quote.exact}`}
        >
          {article.title || article.url}
        </a>
        <SourceLine
          parts={[
            source ? <Headline text={source} /> : null,
            article.published ? formatDay(article.published.iso, language) : null,
            originNote(annotation.origin, t),
          ]}
        />
        {repeats.length > 0 ? (
          <FoundLine passage={{ text: quote.exact, articleId: article.id }} repeats={repeats} />
        ) : null}
        {isCoded ? null : (
          <p class="ledger-state">
            <span>{t.uncoded}</span>
            <button type="button" class="button" onClick={() => onTakeOut(row)}>
              {t.takeOut}
            </button>
          </p>
        )}
        {wasOpen.current ? (
          <p class="ledger-state">
            <span title={hints[state]}>{name}</span>
            {isProposed(row) ? (
              <button type="button" class="button" aria-label={t.confirmRow(number)} onClick={() => onConfirm([row])}>
                {t.confirm}
              </button>
            ) : null}
          </p>
        ) : null}
      </td>
    </tr>
  );
}

/** Facts of a source joined by dots; lines break only after a dot. */
function SourceLine({ parts }: { parts: ComponentChild[] }) {
  const given = parts.filter((part) => part !== null);
  return (
    <span class="quiet">
      {given.map((part, i) => (
        <Fragment key={i}>
          <span class="ledger-part">
            {part}
            {i < given.length - 1 ? ' ·' : null}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

/** Whether a rule suggested it; the tooltip says which. */
function originNote(origin: Origin, t: LedgerWords): ComponentChild {
  if (origin.by === 'hand') return null;
  const rule = `${origin.rule} (${origin.version})`;
  return <span title={origin.corrected ? t.correctedFrom(rule) : t.acceptedFrom(rule)}>{t.byRule}</span>;
}
