import { useEffect } from 'preact/hooks';
import type { ReaderArticle } from '@/utils/messaging/messages';
import { answerCommands } from '@/utils/messaging/page';
import { announceMarks, toSurfaceMarks } from '@/utils/messaging/surface-marks';
import type { Annotating } from './use-annotating';

/** Answers the popup of the same tab: what is selected here, and where a passage is. Names the page after its article. */
export function useReaderCommands({ tabId, extracted }: ReaderArticle, annotating: Annotating, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);

  const { starts, orphans } = annotating;
  // The side panel looks again whenever the passages have been found anew.
  useEffect(announceMarks, [starts, orphans]);

  useEffect(() => {
    const gone = new AbortController();
    answerCommands(
      {
        'reader.selected': (ask) => {
          if (ask.tabId !== tabId) return undefined;
          const { selected } = annotating;
          return selected ? { selector: selected.selector, address: extracted.url } : null;
        },
        'reader.marks': (ask) => (ask.tabId === tabId ? toSurfaceMarks(extracted.url, annotating) : undefined),
        'reader.show': (ask) => (ask.tabId === tabId ? annotating.reveal(ask.id) : undefined),
      },
      gone.signal,
    );
    return () => gone.abort();
  }, [tabId, extracted, annotating]);
}
