import { useEffect, useMemo, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { MethodsParagraph } from '@/components/ledger/MethodsParagraph';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast, type ToastMessage } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { type LedgerRow, ledgerRows } from '@/utils/ledger/rows';
import type { Directive } from '@/utils/model/directive';
import { send } from '@/utils/protocol/send';
import { Directives } from './Directives';
import { Officials } from './Officials';
import { useLedger } from './use-ledger';
import { hashOf, usePlace } from './use-place';
import './ledger.css';

/** Who directs whom to do what, and who they are. */
export function LedgerPage() {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const ledger = useLedger();
  const place = usePlace();
  const [toast, setToast] = useState<ToastMessage>();
  const { data, problem, act } = ledger;
  // What was typed is on screen before it is stored: the next cell of the same row must not undo it.
  const [edits, setEdits] = useState<ReadonlyMap<string, Directive>>(new Map());
  const stored = useMemo(() => (data ? ledgerRows(data) : []), [data]);
  const rows = useMemo(
    () => stored.map((row) => ({ ...row, directive: edits.get(row.annotation.id) ?? row.directive })),
    [stored, edits],
  );
  useEffect(() => {
    const isStored = (id: string, edit: Directive): boolean =>
      stored.some((row) => row.annotation.id === id && isSame(row.directive, edit));
    setEdits((all) => new Map([...all].filter(([id, edit]) => !isStored(id, edit))));
  }, [stored]);
  useEffect(() => {
    document.title = `${place.tab === 'ledger' ? t.ledger : t.officials} · ${m.appName}`;
  }, [place.tab, t, m]);

  const change = ({ annotation: { id }, directive }: LedgerRow, edit: Partial<Directive>): void => {
    const keep = (wanted: Directive): void => {
      setEdits((all) => new Map(all).set(id, wanted));
      act(() => send('ledger.change', { id, directive: wanted }));
    };
    keep({ ...directive, ...edit });
    setToast({ text: t.changed, action: { label: m.undo, run: () => keep(directive) } });
  };

  return (
    <main class="ledger">
      <header class="ledger-header">
        <h1>{place.tab === 'ledger' ? t.ledger : t.officials}</h1>
        <nav aria-label={t.ledger}>
          <a href={hashOf({ tab: 'ledger' })} aria-current={place.tab === 'ledger' ? 'page' : undefined}>
            {t.ledger}
          </a>
          <a href={hashOf({ tab: 'officials' })} aria-current={place.tab === 'officials' ? 'page' : undefined}>
            {t.officials}
          </a>
        </nav>
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {data && place.tab === 'ledger' ? <Directives rows={rows} onChange={change} /> : null}
      {data && place.tab === 'officials' ? (
        <Officials data={data} shown={place.person} act={act} onToast={setToast} onChange={change} />
      ) : null}
      {data && place.tab === 'ledger' ? <MethodsParagraph data={data} /> : null}
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </main>
  );
}

const isSame = (a: Directive, b: Directive): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
