import { useEffect, useRef } from 'preact/hooks';
import { announceMarks } from '@/utils/protocol/events';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { isForTab, readerCommands } from '@/utils/protocol/page-commands';
import { serve } from '@/utils/protocol/serve';
import { toSurfaceMarks } from '@/utils/protocol/surface-marks';
import type { Annotating } from './use-annotating';

/**
 * Answers the popup of the same tab about the selection and about where a passage is. Sets the document's title to the
 * article's.
 */
export function useReaderCommands({ tabId, extracted }: ReaderArticle, annotating: Annotating, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);

  const { starts, orphans } = annotating;
  // The side panel reads this again whenever passages have been located anew.
  useEffect(announceMarks, [starts, orphans]);

  const latest = useRef(annotating);
  latest.current = annotating;
  useEffect(() => {
    const gone = new AbortController();
    serve(
      readerCommands,
      {
        'reader.selected': () => {
          const { selected } = latest.current;
          return selected ? { selector: selected.selector, address: extracted.url } : null;
        },
        'reader.marks': () => toSurfaceMarks(extracted.url, latest.current),
        'reader.show': ({ id }) => latest.current.reveal(id),
      },
      { signal: gone.signal, isForUs: isForTab(tabId) },
    );
    return () => gone.abort();
  }, [tabId, extracted]);
}
