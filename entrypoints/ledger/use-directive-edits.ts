import { useEffect, useMemo, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import type { ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { Directive } from '@/utils/model/directive';
import { send } from '@/utils/protocol/send';
import type { LiveLedger } from './use-ledger';

/** Cells and what they are to say; undefined takes what is optional away. */
export type DirectiveEdit = { [K in keyof Directive]?: Directive[K] | undefined };

export interface DirectiveEdits {
  /** The rows with what was typed, stored or not. */
  rows: LedgerRow[];
  /** Changes some cells; a row that was proposed is confirmed with it. */
  change: (row: LedgerRow, edit: DirectiveEdit) => void;
  /** Keeps rows as they are proposed. */
  confirm: (rows: readonly LedgerRow[]) => void;
}

/** What a person types in the ledger or confirms there, each step undoable by its toast. */
export function useDirectiveEdits(
  stored: readonly LedgerRow[],
  act: LiveLedger['act'],
  onToast: (toast: ToastMessage) => void,
): DirectiveEdits {
  const t = useWords(ledgerWords);
  const m = useMessages();
  // What was typed is on screen before it is stored: the next cell of the same row must not undo it.
  const [edits, setEdits] = useState<ReadonlyMap<Annotation['id'], Directive>>(new Map());
  useEffect(() => {
    const isStored = (id: string, edit: Directive): boolean =>
      stored.some((row) => row.annotation.id === id && row.state === 'confirmed' && isSame(row.directive, edit));
    setEdits((all) => new Map([...all].filter(([id, edit]) => !isStored(id, edit))));
  }, [stored]);
  const rows = useMemo(
    () =>
      stored.map((row): LedgerRow => {
        const directive = edits.get(row.annotation.id);
        return directive ? { ...row, directive, state: 'confirmed' } : row;
      }),
    [stored, edits],
  );

  const store = (wanted: readonly [Annotation['id'], Directive | null][]): void =>
    act(async () => {
      for (const [id, directive] of wanted) await send('ledger.change', { id, directive });
    });
  const keep = (wanted: readonly [Annotation['id'], Directive][]): void => {
    setEdits((all) => new Map([...all, ...wanted]));
    store(wanted);
  };
  /** The rows as they were: what was confirmed as it said, the others proposed again, or empty. */
  const takeBack = (changed: readonly LedgerRow[]): void => {
    const confirmed = changed.filter(({ state }) => state === 'confirmed');
    setEdits((all) => {
      const next = new Map(all);
      for (const { annotation } of changed) next.delete(annotation.id);
      for (const { annotation, directive } of confirmed) next.set(annotation.id, directive);
      return next;
    });
    store(
      changed.map(({ annotation, directive, state }) => [
        annotation.id,
        state === 'confirmed' ? directive : (annotation.directive ?? null),
      ]),
    );
  };
  const step = (text: string, changed: readonly [LedgerRow, Directive][]): void => {
    keep(changed.map(([{ annotation }, wanted]) => [annotation.id, wanted]));
    onToast({ text, action: { label: m.undo, run: () => takeBack(changed.map(([row]) => row)) } });
  };
  return {
    rows,
    change: (row, edit) => step(t.changed, [[row, withEdit(row.directive, edit)]]),
    confirm: (some) =>
      step(
        t.confirmed(some.length),
        some.map((row) => [row, row.directive]),
      ),
  };
}

function withEdit(directive: Directive, edit: DirectiveEdit): Directive {
  const all = Object.entries({ ...directive, ...edit }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as Directive;
}

const isSame = (a: Directive, b: Directive): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
