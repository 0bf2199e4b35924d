import { useMemo, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { Directive } from '@/utils/model/directive';
import { send } from '@/utils/protocol/send';
import type { LiveLedger } from './use-ledger';

/** Cells and their new values; undefined removes an optional one. */
export type DirectiveEdit = { [K in keyof Directive]?: Directive[K] | undefined };

export interface DirectiveEdits {
  /** The rows with the reader's edits, stored or not. */
  rows: LedgerRow[];
  /**
   * Changes cells of a row, which also confirms a row proposed as a whole. A deadline that alone is proposed stays so,
   * unless it is what was changed, or said to be met.
   */
  change: (row: LedgerRow, edit: DirectiveEdit) => void;
  /** Stores proposed rows as they are. */
  confirm: (rows: readonly LedgerRow[]) => void;
  /** Removes a row's facts. */
  takeOut: (row: LedgerRow) => void;
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
  const [edits, setEdits] = useState<ReadonlyMap<Annotation['id'], Directive>>(new Map());
  const rows = useMemo(
    () =>
      stored.map((row): LedgerRow => {
        const directive = edits.get(row.annotation.id);
        return directive ? edited(row, directive) : row;
      }),
    [stored, edits],
  );

  const now = useRef(rows);
  now.current = rows;
  const store = async (wanted: readonly [Annotation['id'], Directive | null][]): Promise<boolean> => {
    // Stored in a single write, so that leaving the page cannot leave half of it done.
    const isDone = await act(() =>
      send('ledger.change-directives', { changes: wanted.map(([id, directive]) => ({ id, directive })) }),
    );
    // Stored and read back: from now on, changes by other windows are shown.
    if (isDone) showStored(wanted);
    return isDone;
  };
  /** Drops these edits, so that the rows show what is stored. */
  const showStored = (wanted: readonly [Annotation['id'], Directive | null][]): void => {
    const mine = new Map(wanted);
    setEdits((all) => new Map([...all].filter(([id, edit]) => mine.get(id) !== edit)));
  };
  const keep = (wanted: readonly [Annotation['id'], Directive][]): void => {
    setEdits((all) => new Map([...all, ...wanted]));
    void store(wanted);
  };
  /**
   * Restores the cells that a step changed. Other changes since, here or in another window, stay. If the row is
   * unchanged since the step, it becomes proposed or empty again, as it was.
   */
  const takeBack = async (changed: readonly [LedgerRow, Directive][]): Promise<boolean> => {
    const back = changed.map(([before, made]): [Annotation['id'], Directive | null] => {
      const { id } = before.annotation;
      const row = now.current.find(({ annotation }) => annotation.id === id);
      const current = row ? (saidIn(row) ?? row.directive) : made;
      const said = saidIn(before);
      return [id, isSame(current, made) ? said : withoutStep(current, said ?? before.directive, made)];
    });
    setEdits((all) => {
      const next = new Map(all);
      for (const [id, directive] of back) {
        next.delete(id);
        if (directive) next.set(id, directive);
      }
      return next;
    });
    const isDone = await store(back);
    // The undo failed: do not show the row as if it had worked.
    if (!isDone) showStored(back);
    return isDone;
  };
  const step = (text: string, changed: readonly [LedgerRow, Directive][]): void => {
    keep(changed.map(([{ annotation }, wanted]) => [annotation.id, wanted]));
    onToast({ text, action: { label: m.undo, run: () => takeBack(changed) } });
  };
  return {
    rows,
    change: (row, edit) =>
      step(row.state === 'proposed' ? t.changedAndConfirmed : t.changed, [
        [row, withEdit((isOfDeadline(edit) ? undefined : saidIn(row)) ?? row.directive, edit)],
      ]),
    confirm: (some) =>
      step(
        t.confirmed(some.length),
        some.map((row) => [row, row.directive]),
      ),
    takeOut: async (row) => {
      const { id } = row.annotation;
      const said = saidIn(row);
      const isDone = await store([[id, null]]);
      if (isDone) onToast({ text: t.takenOut, action: { label: m.undo, run: () => store([[id, said]]) } });
    },
  };
}

const isOfDeadline = (edit: DirectiveEdit): boolean => 'deadline' in edit || 'done' in edit;

/** What a person said in a row, without what the rules propose; null where all of it is proposed, or nothing. */
function saidIn({ annotation, directive, state }: LedgerRow): Directive | null {
  if (state === 'confirmed') return directive;
  const { directive: stored = null } = annotation;
  return state === 'deadline-proposed' && stored ? { ...directive, deadline: stored.deadline } : stored;
}

/** A row as the reader edited it. A proposed deadline stands until there is another. */
function edited(row: LedgerRow, directive: Directive): LedgerRow {
  if (row.state !== 'deadline-proposed' || directive.deadline.text !== '')
    return { ...row, directive, state: 'confirmed' };
  return { ...row, directive: { ...directive, deadline: row.directive.deadline } };
}

function withEdit(directive: Directive, edit: DirectiveEdit): Directive {
  const all = Object.entries({ ...directive, ...edit }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as Directive;
}

/** The directive with the cells of a step set back to their earlier values. */
function withoutStep(current: Directive, before: Directive, made: Directive): Directive {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(made)])] as (keyof Directive)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(made[key]));
  return withEdit(current, Object.fromEntries(changed.map((key) => [key, before[key]])));
}

const isSame = (a: Directive, b: Directive): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
