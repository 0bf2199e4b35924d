import { useEffect, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { articleWords } from '@/utils/i18n/article';
import type { ReadingSource } from './reading-source';

/**
 * When to look at the page again, in ms after opening: once it has probably finished loading, and once for late
 * content.
 */
const LOOKS_AFTER = [4_000, 15_000];

interface Props {
  /** The text shown in the clean view. */
  text: string;
  lookAgain: NonNullable<ReadingSource['lookAgain']>;
  readAgain: NonNullable<ReadingSource['readAgain']>;
}

/** Says that the page now has a different text, and reads it again on request. */
export default function PageChanged({ text, lookAgain, readAgain }: Props) {
  const t = useMessages();
  const words = useWords(articleWords);
  const [seen, setSeen] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      lookAgain().then(
        (now) => signal.aborted || setSeen(now),
        () => undefined, // a page that is gone, or no longer has an article, is reported when something is asked of it
      );
    };
    const timers = LOOKS_AFTER.map((ms) => setTimeout(look, ms));
    document.addEventListener('visibilitychange', look, { signal });
    signal.addEventListener('abort', () => timers.forEach(clearTimeout));
    return () => gone.abort();
  }, [text, lookAgain]);
  if (seen === undefined || seen === dismissed || !isOther(seen, text)) return null;
  return (
    <div class="keyboard-notice page-changed" role="status">
      <p>{words.pageChanged}</p>
      <button type="button" class="button" onClick={() => void readAgain()}>
        {words.readAgain}
      </button>
      <IconButton icon="close" label={t.close} onClick={() => setDismissed(seen)} />
    </div>
  );
}

/** Running numbers (views, clocks), punctuation and spaces do not count as a change. */
const settled = (text: string): string => text.replace(/[\d\s:：,，.]+/g, '');

const isOther = (one: string, other: string): boolean => settled(one) !== settled(other);
