import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '@/components/hooks/use-messages';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import type { Press } from '@/utils/messaging/messages';
import { reportError } from '@/utils/report-error';
import { Compose } from './Compose';
import { Palette } from './Palette';
import { PopupFooter } from './PopupFooter';
import { useArticle } from './use-article';
import './popup.css';

/** What the toolbar button shows: the passage to annotate if one is selected, else the article and its annotations. */
export function Popup({ press: pressing }: { press: Promise<Press> }) {
  const t = useMessages();
  const [press, setPress] = useState<Press>();
  useEffect(() => {
    pressing.then(setPress, (error: unknown) => reportError(error, 'opening the popup'));
  }, [pressing]);
  const article = useArticle(press);
  const problem = press?.problem ?? article.problem;

  return (
    <main class="popup">
      <h1 class="visually-hidden">{t.appName}</h1>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {press?.isPrivate ? <ProblemNotice problem="private-window" /> : null}
      {press && !press.problem && press.selected ? (
        <Compose press={press} passage={press.selected} article={article} />
      ) : null}
      {press && !press.problem && !press.selected ? <Palette press={press} article={article} /> : null}
      <PopupFooter offerSample={press?.problem === 'page-refused'} />
    </main>
  );
}
