import { useMemo, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { mayLackDeadline, withCells } from '@/utils/ledger/proposals';
import { type LedgerRow, saidOf } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { Directive, EnteredCells } from '@/utils/model/directive';
import { send } from '@/utils/protocol/send';
import { canonical } from '@/utils/sync/json';
import type { LiveLedger } from './use-ledger';

/** Cells and their new values; undefined removes an optional one. */
export type DirectiveEdit = { [K in keyof Directive]?: Directive[K] | undefined };

export interface DirectiveEdits {
  /** The rows with the reader's edits, stored or not. */
  rows: LedgerRow[];
  /**
   * Changes cells of a row. What else is proposed in it stays so; a deadline that alone is proposed is confirmed by
   * changing it or saying that it was met.
   */
  change: (row: LedgerRow, edit: DirectiveEdit) => void;
  /** Stores proposed rows as they are, which confirms them. */
  confirm: (rows: readonly LedgerRow[]) => void;
  /** Removes a row's facts. */
  takeOut: (row: LedgerRow) => void;
}

/** What a person said of a directive: all of it once it is confirmed, before that the cells that were entered. */
interface Said {
  directive: Directive | null;
  entered: EnteredCells | null;
}

/** The reader's edits and confirmations in the ledger; each can be undone from its toast. */
export function useDirectiveEdits(
  stored: readonly LedgerRow[],
  act: LiveLedger['act'],
  onToast: (toast: ToastMessage) => void,
): DirectiveEdits {
  const t = useWords(ledgerWords);
  const m = useMessages();
  // Edits not yet stored, so that editing the next cell of the same row does not undo them.
  const [edits, setEdits] = useState<ReadonlyMap<Annotation['id'], Said>>(new Map());
  const rows = useMemo(
    () =>
      stored.map((row): LedgerRow => {
        const said = edits.get(row.annotation.id);
        return said ? withSaid(row, said) : row;
      }),
    [stored, edits],
  );

  const now = useRef(rows);
  now.current = rows;
  const store = async (wanted: readonly [Annotation['id'], Said][]): Promise<boolean> => {
    // Stored in a single write, so that leaving the page cannot leave half of it done.
    const isDone = await act(() =>
      send('ledger.change-directives', { changes: wanted.map(([id, said]) => ({ id, ...said })) }),
    );
    // Stored and read back: from now on, changes by other windows are shown.
    if (isDone) showStored(wanted);
    return isDone;
  };
  /** Drops these edits, so that the rows show what is stored. */
  const showStored = (wanted: readonly [Annotation['id'], Said][]): void => {
    const mine = new Map(wanted);
    setEdits((all) => new Map([...all].filter(([id, edit]) => mine.get(id) !== edit)));
  };
  const keep = (wanted: readonly [Annotation['id'], Said][]): void => {
    setEdits((all) => new Map([...all, ...wanted]));
    void store(wanted);
  };
  /**
   * Restores the cells that a step changed. Other changes since, here or in another window, stay. If the row is
   * unchanged since the step, it becomes proposed or empty again, as it was.
   */
  const takeBack = async (changed: readonly [LedgerRow, Said][]): Promise<boolean> => {
    const back = changed.map(([before, made]): [Annotation['id'], Said] => {
      const { id } = before.annotation;
      const row = now.current.find(({ annotation }) => annotation.id === id);
      const current = row ? saidIn(row) : made;
      return [id, isSame(current, made) ? saidIn(before) : withoutStep(current, before, made)];
    });
    setEdits((all) => new Map([...all, ...back]));
    const isDone = await store(back);
    // The undo failed: do not show the row as if it had worked.
    if (!isDone) showStored(back);
    return isDone;
  };
  const step = (text: string, changed: readonly [LedgerRow, Said][]): void => {
    keep(changed.map(([{ annotation }, wanted]) => [annotation.id, wanted]));
    onToast({ text, action: { label: m.undo, run: () => takeBack(changed) } });
  };
  return {
    rows,
    change: (row, edit) => step(t.changed, [[row, changedIn(row, edit)]]),
    confirm: (some) =>
      step(
        t.confirmed(some.length),
        some.map((row) => [row, confirmedIn(row.annotation, row.directive)]),
      ),
    takeOut: async (row) => {
      const { id } = row.annotation;
      const said = saidIn(row);
      const isDone = await store([[id, { directive: null, entered: null }]]);
      if (isDone) onToast({ text: t.takenOut, action: { label: m.undo, run: () => store([[id, said]]) } });
    },
  };
}

const isOfDeadline = (edit: DirectiveEdit): boolean => 'deadline' in edit || 'done' in edit;

/** What a person said in a row, without what the rules propose. */
const saidIn = ({ annotation: { directive, entered } }: LedgerRow): Said => ({
  directive: directive ?? null,
  entered: entered ?? null,
});

/** A row with what the reader said in it. */
function withSaid(row: LedgerRow, { directive, entered }: Said): LedgerRow {
  const { directive: _, entered: __, ...rest } = row.annotation;
  const annotation = { ...rest, ...(directive && { directive }), ...(entered && { entered }) };
  return { ...row, annotation, ...saidOf(annotation, row.proposed) };
}

/** What a person has said in a row once some of its cells are changed. */
function changedIn(row: LedgerRow, edit: DirectiveEdit): Said {
  const { annotation } = row;
  const { directive, entered } = saidIn(row);
  if (directive)
    return confirmedIn(annotation, withCells(isOfDeadline(edit) ? row.directive : directive, edit), edit.deadline);
  if (row.state !== 'proposed') return confirmedIn(annotation, withCells(row.directive, edit));
  // Whoever says that it was met also says by when it was due.
  const due = 'done' in edit ? { deadline: row.directive.deadline } : {};
  const strength = 'strength' in edit ? { strength: edit.strength ?? null } : {};
  return { directive: null, entered: cellsOf({ ...entered, ...due, ...edit, ...strength }) };
}

/** What was said once a row is confirmed. `deadline` was entered: where it is empty, nothing else says that there is none. */
function confirmedIn(annotation: Annotation, directive: Directive, deadline = annotation.entered?.deadline): Said {
  const isNone = deadline && mayLackDeadline({ ...annotation, directive, entered: undefined });
  return { directive, entered: isNone ? { deadline } : null };
}

/** What is said now, with the cells that a step changed set back to their earlier values. */
function withoutStep(current: Said, before: LedgerRow, made: Said): Said {
  const earlier = saidIn(before);
  const entered = cellsOf({ ...current.entered, ...setBack(earlier.entered ?? {}, made.entered ?? {}) });
  if (!current.directive) return { directive: null, entered };
  const after = withSaid(before, made).directive;
  const directive = withCells(current.directive, setBack(earlier.directive ?? before.directive, after));
  return confirmedIn({ ...before.annotation, entered: entered ?? undefined }, directive);
}

/** These cells without those that have no value; null where that leaves none. */
function cellsOf(cells: { [K in keyof EnteredCells]?: EnteredCells[K] | undefined }): EnteredCells | null {
  const kept = Object.entries(cells).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** The cells in which `after` differs, with their values of `before`; undefined where it had none. */
function setBack(before: EnteredCells, after: EnteredCells): DirectiveEdit {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Directive)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, before[key]]));
}

const isSame = (a: Said, b: Said): boolean => canonical(a) === canonical(b);
