import { useEffect } from 'preact/hooks';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { isForTab, readerCommands } from '@/utils/protocol/page-commands';
import { serve } from '@/utils/protocol/serve';
import type { Review } from './use-review';

/** Answers the popup of the same tab: how many suggestions there are, and a command that starts the review. */
export function useReviewCommands({ tabId }: ReaderArticle, { offers, isComplete }: Review, start: () => void): void {
  useEffect(() => {
    const gone = new AbortController();
    const count = (kind: 'official' | 'directive') =>
      offers.filter(({ suggestion }) => suggestion.kind === kind).length;
    serve(
      readerCommands,
      {
        'reader.offers': () => ({ official: count('official'), directive: count('directive'), isComplete }),
        'reader.review': () => {
          window.focus();
          start();
          return offers.length > 0;
        },
      },
      { signal: gone.signal, isForUs: isForTab(tabId) },
    );
    return () => gone.abort();
  }, [tabId, offers, isComplete, start]);
}
