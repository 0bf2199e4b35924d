import { useEffect, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { lazily } from '@/components/ui/lazily';
import { articleWords } from '@/utils/i18n/article';
import type { Problem } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import type { Take } from '@/utils/protocol/page-commands';
import { reportError } from '@/utils/report-error';
import { KeyboardNotice } from './KeyboardNotice';
import { Reading } from './Reading';
import type { ReadingSource } from './reading-source';
import { useKeyboardKept } from './use-keyboard-kept';
import './reader.css';

// Over a page nothing leads back, and most pages have something to read.
const BackToLibrary = lazily(() => import('./BackToLibrary'));
const NothingToRead = lazily(async () => ({ default: (await import('./NothingToRead')).NothingToRead }));

interface Props {
  source: ReadingSource;
  /** The first answer of `source.open`. */
  opening: Promise<ReaderArticle>;
  settings: Settings;
}

/** The clean view: an article once it has come, else what can be done instead. Never a blank page. */
export function Reader({ source, opening, settings }: Props) {
  const t = useMessages();
  const { selectHint, useThis, cancel } = useWords(articleWords);
  const [article, setArticle] = useState<ReaderArticle>();
  const [problem, setProblem] = useState<Problem>();

  const show = (coming: Promise<ReaderArticle>): void => {
    setProblem(undefined);
    coming.then(setArticle, (error: unknown) => setProblem(reportError(error, 'opening the article')));
  };
  // The focus that the frame was given does not survive its change of process.
  useEffect(() => window.focus(), []);
  // Shown once; later articles come through `take`.
  useEffect(() => show(opening), []);
  const isShown = article !== undefined || problem !== undefined;
  useEffect(() => {
    if (!isShown) return;
    // An effect may run while its frame is still being drawn; the second one from here begins after that.
    requestAnimationFrame(() => requestAnimationFrame(() => source.painted?.()));
  }, [isShown]);

  const [keyboard, goOn] = useKeyboardKept(source.token ?? '');
  const { take, edit, close, print, lookAgain, readAgain } = source;
  const [isTaken, setTaken] = useState(false);
  const instead =
    take &&
    ((what: Take) => {
      setTaken(true);
      show(take(what, { hint: what === 'block' ? t.pickBlockHint : selectHint, use: useThis, cancel }));
    });

  const back = close ? null : <BackToLibrary />;
  if (article)
    return (
      <>
        {back}
        <KeyboardNotice state={keyboard} onGoOn={goOn} />
        <Reading
          opened={article}
          settings={settings}
          edit={edit}
          take={instead}
          print={print}
          {...(close ? { close } : {})}
          {...(lookAgain && readAgain && !isTaken ? { lookAgain, readAgain } : {})}
        />
      </>
    );
  if (!problem)
    return (
      <p class="reader-waiting quiet" aria-live="polite">
        {t.loading}
      </p>
    );
  return (
    <>
      {back}
      <NothingToRead
        problem={problem}
        onRetry={() => show(source.open())}
        {...(instead ? { onTake: instead } : {})}
        {...(close ? { onClose: close } : {})}
      />
    </>
  );
}
