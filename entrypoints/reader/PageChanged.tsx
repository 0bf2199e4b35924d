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
  /** The text shown in the clean view, and its language, BCP 47. */
  text: string;
  lang: string;
  lookAgain: NonNullable<ReadingSource['lookAgain']>;
  readAgain: NonNullable<ReadingSource['readAgain']>;
}

/** Says that the page now has a text with edits, as those of `compareVersions`, and reads it again on request. */
export default function PageChanged({ text, lang, lookAgain, readAgain }: Props) {
  const t = useMessages();
  const words = useWords(articleWords);
  const [seen, setSeen] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        const now = await lookAgain();
        const isOther = now !== text && (await edits(text, now, lang)) > 0;
        if (!signal.aborted) setSeen(isOther ? now : undefined);
      } catch {
        // A page that is gone, or no longer has an article, is reported when something is asked of it.
      }
    };
    const timers = LOOKS_AFTER.map((ms) => setTimeout(() => void look(), ms));
    document.addEventListener('visibilitychange', () => void look(), { signal });
    signal.addEventListener('abort', () => timers.forEach(clearTimeout));
    return () => gone.abort();
  }, [text, lang, lookAgain]);
  if (seen === undefined || seen === dismissed) return null;
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

/** How many edits lead from one text to the other; what tells is loaded only where they differ at all. */
async function edits(before: string, after: string, lang: string): Promise<number> {
  const { compareVersions } = await import('@/utils/changes/compare');
  return compareVersions({ text: before }, { text: after }, { lang }).length;
}
