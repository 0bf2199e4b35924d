import { CrossGrid } from '@/components/analysis/CrossGrid';
import { Figure } from '@/components/analysis/Figure';
import { HeatMap } from '@/components/analysis/HeatMap';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { readSentences } from '@/entrypoints/library/read-text-groups';
import { type CrossTable, countAt, crossTable, filledColumns } from '@/utils/analysis/cross-table';
import {
  addresseeDimension,
  codeDimension,
  codedAsDirective,
  coderDimension,
  codesBeside,
  type Dimension,
  dayDimension,
  ofRows,
  siteDimension,
  speakerDimension,
} from '@/utils/analysis/dimension';
import { directivesLeftOut, type LeftOut } from '@/utils/analysis/directives-left-out';
import { passagesAddress } from '@/utils/analysis/passages';
import { formatDay } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { numbersWords } from '@/utils/i18n/numbers';
import type { UiLanguage } from '@/utils/model/settings';
import { byArticle } from '@/utils/search/row-groups';
import { Choices } from './Choices';
import { isIn, type Scope } from './scope';
import { useCaption } from './use-caption';
import { useLater } from './use-later';
import { type Kind, LEVELS, UNITS } from './use-view';
import { Waiting } from './Waiting';

export type CrossKind = Extract<Kind, 'months' | 'codes' | 'directed' | 'sites' | 'coders'>;

/** File names of the exports. */
const NAMES: Record<CrossKind, string> = {
  months: 'codes-by-month',
  codes: 'codes-by-codes',
  directed: 'officials-by-addressees',
  sites: 'sites-by-codes',
  coders: 'coders-by-codes',
};

/** The largest table shown; a larger one is unreadable. */
const ROOM = { rows: 60, columns: 40 };
/** The same with months or years across, including those without passages: twenty years of months. */
const ROOM_IN_TIME = { ...ROOM, columns: 240 };

/** A cross-tabulation of passages, as a picture and a table. */
export function CrossView({ kind, ...scope }: Scope & { kind: CrossKind }) {
  const t = useWords(numbersWords);
  const { operators, reader } = useWords(libraryWords);
  const language = useLanguage();
  const caption = useCaption(scope);
  const { memory, view, slice, onView } = scope;
  const { index } = memory;
  const level = kind === 'codes' ? view.level : 'passage';
  const unit = kind === 'months' ? view.unit : 'month';
  const later = useLater(
    async (signal) => {
      const wanted = await dimensionsOf({ kind, level, unit, language, reader }, memory, signal);
      const { leftOutOf, dimensions } = wanted;
      return {
        ...crossTable(index.count, isIn(slice), dimensions, kind === 'months' ? ROOM_IN_TIME : ROOM),
        leftOut: leftOutOf?.(isIn(slice)),
      };
    },
    [kind, level, unit, language, memory, slice.filtered],
  );
  const table = later.value;
  const number = (n: number): string => n.toLocaleString(language);

  const choices =
    kind === 'months' ? (
      <Choices
        label={t.unit}
        value={view.unit}
        choices={UNITS}
        nameOf={(one) => t.units[one]}
        onChange={(one) => onView({ unit: one }, 'chosen')}
      />
    ) : kind === 'codes' ? (
      <Choices
        label={t.level}
        value={view.level}
        choices={LEVELS}
        nameOf={(one) => t.levels[one]}
        onChange={(one) => onView({ level: one }, 'chosen')}
      />
    ) : null;

  if (!table)
    return (
      <>
        {choices}
        <Waiting later={later} text={level === 'sentence' ? t.readingTexts : t.computing} />
      </>
    );
  const { leftOut } = table;
  const notCounted = leftOut
    ? (['toConfirm', 'incomplete', 'uncoded'] as const).flatMap((why) =>
        leftOut[why] > 0 ? [t.leftOut[why](number(leftOut[why]))] : [],
      )
    : table.lacking > 0
      ? [t.lacking[kind === 'sites' ? 'codeOrSite' : 'code'](number(table.lacking))]
      : [];
  if (table.rows.length === 0 || table.columns.length === 0)
    return (
      <>
        {choices}
        <p class="numbers-nothing quiet">{t.nothing[kind]}</p>
        {leftOut && notCounted.length > 0 ? <p class="numbers-nothing quiet">{notCounted.join(' · ')}</p> : null}
      </>
    );

  const addressAt = (row: number, column?: number): string => {
    const asks = [
      ...(table.rows[row]?.value.asks ?? []),
      ...(column === undefined ? [] : (table.columns[column]?.value.asks ?? [])),
    ];
    return passagesAddress(view.query, asks, operators);
  };
  const tellOf = (row: number, column: number): string =>
    t.cell(
      table.rows[row]?.value.label ?? '',
      table.columns[column]?.value.label ?? '',
      t.passages(number(countAt(table, row, column))),
    );
  const isTime = kind === 'months';
  const hidden = table.hiddenRows + (isTime ? 0 : table.hiddenColumns);
  const title = t.views[kind];
  return (
    <div aria-busy={!later.isCurrent}>
      {choices}
      <Figure
        name={NAMES[kind]}
        title={title}
        notes={[
          ...caption,
          ...(kind === 'codes' ? [t.notes[level]] : []),
          ...(isTime ? [t.byDay] : []),
          ...notCounted,
          ...(hidden > 0 ? [t.hidden(number(hidden))] : []),
          ...(isTime && table.hiddenColumns > 0 ? [t.hiddenTimes[unit](number(table.hiddenColumns))] : []),
        ]}
        rows={() => csvRows(table, title, t.total)}
        picture={
          <HeatMap
            label={title}
            table={table}
            addressOf={addressAt}
            tellOf={tellOf}
            totalLabel={t.total}
            isTime={isTime}
          />
        }
        table={
          <CrossGrid
            table={table}
            label={title}
            hint={t.gridHint}
            totalLabel={t.total}
            addressOf={addressAt}
            tellOf={tellOf}
            lineAddress={(row) => addressAt(row)}
          />
        }
      />
    </div>
  );
}

interface Wanted {
  kind: CrossKind;
  level: (typeof LEVELS)[number];
  unit: (typeof UNITS)[number];
  language: UiLanguage;
  reader: string;
}

interface Crossed {
  dimensions: [down: Dimension, across: Dimension];
  /** Which directives among the rows that `passes` are not counted, and why. */
  leftOutOf?: (passes: (row: number) => boolean) => LeftOut;
}

/** Confirmed directives by official and addressee, without passages no longer coded as directives. */
function directed({ index, codes, fold }: Scope['memory'], language: UiLanguage): Crossed {
  const coded = codedAsDirective(index, codes, { language, fold });
  const [officials, addressees] = [speakerDimension(index, fold), addresseeDimension(index, fold)];
  return {
    dimensions: [ofRows(officials, { passes: coded.isCoded, asks: coded.asks }), addressees],
    leftOutOf: (passes) => directivesLeftOut(index, passes, coded, [officials, addressees]),
  };
}

/** The dimensions down and across. */
async function dimensionsOf(
  { kind, level, unit, language, reader }: Wanted,
  memory: Scope['memory'],
  signal: AbortSignal,
): Promise<Crossed> {
  const { index, codes, fold } = memory;
  const byCode = codeDimension(index, codes, { language, fold });
  switch (kind) {
    case 'months':
      return { dimensions: [byCode, dayDimension(index, unit, (period) => formatDay(period, language))] };
    case 'directed':
      return directed(memory, language);
    case 'sites':
      return { dimensions: [siteDimension(index), byCode] };
    case 'coders':
      return { dimensions: [coderDimension(index, reader), byCode] };
    case 'codes': {
      if (level === 'passage') return { dimensions: [byCode, byCode] };
      const groups =
        level === 'article'
          ? byArticle(index.articleOf, index.articles.length)
          : await readSentences(index, fold, signal);
      return { dimensions: [byCode, codesBeside(index, codes, { language, fold }, { groups, operator: level })] };
    }
  }
}

function csvRows(table: CrossTable, title: string, total: string): string[][] {
  const { rows } = table;
  const columns = filledColumns(table);
  return [
    [title, ...columns.map(([, { value }]) => value.label), total],
    ...rows.map(({ value, total: sum }, r) => [
      value.label,
      ...columns.map(([c]) => String(countAt(table, r, c))),
      String(sum),
    ]),
  ];
}
