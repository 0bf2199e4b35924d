import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { lazily } from '@/components/ui/lazily';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Settings } from '@/utils/model/settings';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { Palette } from './Palette';
import { PopupFooter } from './PopupFooter';
import { useArticle } from './use-article';
import './popup.css';

const LaterSwitch = lazily(async () => ({
  default: (await import('@/components/projects/ProjectSwitch')).ProjectSwitch,
}));
// Loaded on demand: most presses find an article and no selection.
const WayOn = lazily(() => import('./WayOn'));
const Told = lazily(() => import('./Told'));
const Compose = lazily(() => import('./Compose'));

/** How long to wait for the page's answer after the popup opened, in ms, before calling the page busy. */
const BUSY_MS = 1500;

/** Becomes true when this takes longer than BUSY_MS; false once it is there. */
function useLate(isThere: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isThere) return;
    const timer = setTimeout(() => setLate(true), BUSY_MS);
    return () => clearTimeout(timer);
  }, [isThere]);
  return isLate && !isThere;
}

/** The popup of the toolbar button: the selected passage to annotate, or else the article and its annotations. */
export function Popup({ press: pressing, settings }: { press: Promise<Press>; settings: Settings }) {
  const t = useMessages();
  const [press, setPress] = useState<Press>();
  useEffect(() => {
    pressing.then(setPress, (error: unknown) => reportError(error, 'opening the popup'));
  }, [pressing]);
  const { article, correct, asked, store } = useArticle(press);
  useLayoutEffect(() => {
    // From here on the popup is usable: tests/e2e/popup.spec.ts measures this mark.
    if (press) performance.mark('pressmark-interactive');
  }, [press]);
  const isBusy = useLate(press !== undefined);
  const problem = press?.problem ?? article.problem ?? (isBusy ? 'page-busy' : undefined);

  return (
    <main class="popup">
      <h1 class="visually-hidden">{t.appName}</h1>
      <LaterSwitch />
      {problem ? (
        <ProblemNotice problem={problem}>
          {press ? <WayOn problem={problem} tabId={press.tabId} /> : null}
        </ProblemNotice>
      ) : null}
      {press?.isPrivate ? <ProblemNotice problem="private-window" /> : null}
      {press && !press.problem && press.selected ? (
        <Compose press={press} passage={press.selected} article={article} settings={settings} onCorrect={correct} />
      ) : null}
      {press && !press.problem && !press.selected ? (
        <Palette press={press} article={article} onCorrect={correct} />
      ) : null}
      <PopupFooter offerSample={press?.problem === 'page-refused'} />
      {asked.length > 0 ? <Told asked={asked} store={store} /> : null}
    </main>
  );
}
