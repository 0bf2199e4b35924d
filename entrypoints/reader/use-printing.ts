import { useEffect, useRef } from 'preact/hooks';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useLanguage } from '@/components/hooks/use-messages';
import type { ArticleMetadata } from '@/utils/model/article';
import type { PrintCopy } from '@/utils/model/print-copy';
import { reportError } from '@/utils/report-error';
import type { ReadingSource } from './reading-source';
import type { Annotating } from './use-annotating';

/**
 * Delay before the print copy is updated, in ms. A modifier key that may begin the print shortcut updates it at once.
 */
const REST_MS = 300;

// Hides the clean view, in whose place the copy is printed.
const HIDING =
  '@page { margin: 16mm 15mm } @media print { #app { display: none !important } html { background: #fff } }';

interface Shown {
  metadata: ArticleMetadata;
  url: string;
  body: HTMLElement | undefined;
  record: ShownRecord;
  annotating: Annotating;
  /** Hands the copy to the page behind this frame, which is what the browser prints there. */
  toPage: ReadingSource['print'];
}

/** Prints the whole article with its annotations and codes, whether this document or the page behind it is printed. */
export function usePrinting({ metadata, url, body, record, annotating, toPage }: Shown): void {
  const language = useLanguage();
  const copy = useRef<PrintCopy>(undefined);
  const { annotations, codes } = record;
  const { ranges } = annotating;

  useEffect(() => {
    if (!body) return;
    const over = new AbortController();
    const make = async (): Promise<void> => {
      over.abort();
      const { printCopy } = await import('./print-copy');
      copy.current = printCopy({ metadata, url, body, annotations, ranges, codes, language });
      await toPage?.(copy.current);
    };
    const soon = (): void => void make().catch((error: unknown) => reportError(error, 'preparing to print'));
    const rest = setTimeout(soon, REST_MS);
    over.signal.addEventListener('abort', () => clearTimeout(rest));
    const hand = ({ key }: KeyboardEvent): void => {
      if (key === 'Control' || key === 'Meta') soon();
    };
    addEventListener('keydown', hand, { signal: over.signal });
    return () => over.abort();
  }, [metadata, url, body, annotations, ranges, codes, language, toPage]);

  useEffect(() => {
    const gone = new AbortController();
    const paper = { window, parent: document.body, hiding: HIDING, copy: () => copy.current };
    void import('@/utils/annotator/print-instead').then(({ printInstead }) => printInstead(paper, gone.signal));
    return () => gone.abort();
  }, []);
}
