import { useEffect } from 'preact/hooks';
import type { ReaderArticle } from '@/utils/messaging/messages';
import { answerCommands } from '@/utils/messaging/page';
import type { Review } from './use-review';

/** Answers the popup of the same tab: how much there is to review, and to begin with it. */
export function useReviewCommands({ tabId }: ReaderArticle, { offers, isComplete }: Review, start: () => void): void {
  useEffect(() => {
    const gone = new AbortController();
    const count = (kind: 'official' | 'directive') =>
      offers.filter(({ suggestion }) => suggestion.kind === kind).length;
    answerCommands(
      {
        'reader.offers': (ask) =>
          ask.tabId === tabId ? { official: count('official'), directive: count('directive'), isComplete } : undefined,
        'reader.review': (ask) => {
          if (ask.tabId !== tabId) return undefined;
          window.focus();
          start();
          return offers.length > 0;
        },
      },
      gone.signal,
    );
    return () => gone.abort();
  }, [tabId, offers, isComplete, start]);
}
