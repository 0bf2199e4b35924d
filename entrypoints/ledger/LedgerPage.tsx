import { useEffect, useMemo } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { useUndoSteps } from '@/components/hooks/use-undo-steps';
import { MethodsParagraph } from '@/components/ledger/MethodsParagraph';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { lazily } from '@/components/ui/lazily';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast } from '@/components/ui/Toast';
import { ledgerWords } from '@/utils/i18n/ledger';
import { repetitionWords } from '@/utils/i18n/repetition';
import { ledgerRows } from '@/utils/ledger/rows';
import { Directives } from './Directives';
import { DueView } from './DueView';
import { Officials } from './Officials';
import { useDirectiveEdits } from './use-directive-edits';
import { useLedger } from './use-ledger';
import { hashOf, usePlace } from './use-place';
import { useProposals } from './use-proposals';
import './ledger.css';

const WayView = lazily(() => import('./WayView'));

/** The ledger page: directives, due days, officials, and the way of a passage. */
export function LedgerPage() {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const ledger = useLedger();
  const place = usePlace();
  const titles = { ledger: t.ledger, due: t.dueTitle, officials: t.officials, way: useWords(repetitionWords).way };
  const [toast, setToast] = useUndoSteps();
  const { data, problem, act } = ledger;
  const { proposals, isReading, isReady } = useProposals(data);
  const stored = useMemo(() => (data ? ledgerRows(data, proposals) : []), [data, proposals]);
  const edits = useDirectiveEdits(stored, act, setToast);
  useEffect(() => {
    // What is being typed in a cell is stored when the cell is left, with the page, too.
    const leave = (): void => (document.activeElement as HTMLElement | null)?.blur();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  useEffect(() => {
    document.title = `${titles[place.tab]} · ${m.appName}`;
  }, [place.tab, t, m]);

  return (
    <main class="ledger">
      <header class="ledger-header">
        <h1>{titles[place.tab]}</h1>
        <ProjectSwitch />
        <nav aria-label={t.ledger}>
          {(['ledger', 'due', 'officials'] as const).map((tab) => (
            <a key={tab} href={hashOf({ tab })} aria-current={place.tab === tab ? 'page' : undefined}>
              <span class="bold-room" data-text={titles[tab]}>
                {titles[tab]}
              </span>
            </a>
          ))}
        </nav>
      </header>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {isReady || problem || place.tab === 'way' ? null : (
        <p class="quiet" role="status">
          {t.readingPassages}
        </p>
      )}
      {data && isReady && place.tab === 'ledger' ? <Directives {...edits} isReading={isReading} /> : null}
      {data && isReady && place.tab === 'due' ? <DueView {...edits} isReading={isReading} /> : null}
      {data && isReady && place.tab === 'officials' ? (
        <Officials {...{ data, proposals, isReading, act, edits }} shown={place.person} onToast={setToast} />
      ) : null}
      {place.tab === 'way' ? <WayView key={JSON.stringify(place.passage)} passage={place.passage} /> : null}
      {data && isReady && place.tab === 'ledger' ? <MethodsParagraph data={data} /> : null}
      <Toast message={toast} onDone={() => setToast(undefined)} />
    </main>
  );
}
