import { useEffect, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { lazily } from '@/components/ui/lazily';
import { articleWords } from '@/utils/i18n/article';
import type { Problem } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import type { Take } from '@/utils/protocol/page-commands';
import { reportError } from '@/utils/report-error';
import { Reading } from './Reading';
import type { ReadingSource } from './reading-source';
import { useKeyboardKept } from './use-keyboard-kept';
import './reader.css';

// Not on the way to the text, and there before anything is typed.
const KeyboardNotice = lazily(() => import('./KeyboardNotice'), { whenIdle: true });
// Loaded on demand: neither is needed for most pages.
const BackToLibrary = lazily(() => import('./BackToLibrary'));
const NothingToRead = lazily(async () => ({ default: (await import('./NothingToRead')).NothingToRead }));

interface Props {
  source: ReadingSource;
  /** The first result of `source.open`. */
  opening: Promise<ReaderArticle>;
  settings: Settings;
}

/** The clean view: the article once it has loaded, or the problem and what can be done about it. Never a blank page. */
export function Reader({ source, opening, settings }: Props) {
  const t = useMessages();
  const { selectHint, useThis, cancel } = useWords(articleWords);
  const [article, setArticle] = useState<ReaderArticle>();
  const [problem, setProblem] = useState<Problem>();

  const show = (coming: Promise<ReaderArticle>): void => {
    setProblem(undefined);
    coming.then(setArticle, (error: unknown) => setProblem(reportError(error, 'opening the article')));
  };
  // The frame loses the focus it was given when it moves to another process.
  useEffect(() => window.focus(), []);
  // Only the first article; later ones come through `take`.
  useEffect(() => show(opening), []);
  const isShown = article !== undefined || problem !== undefined;
  useEffect(() => {
    if (!isShown) return;
    // The first effect may run while its frame is still being drawn; the second animation frame comes after it was
    // painted.
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
