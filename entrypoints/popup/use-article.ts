import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AskedCorrection } from '@/components/article/ToldCorrections';
import { useLiveRecord } from '@/components/hooks/use-live-record';
import type { ArticleMetadata, ExtractedArticle } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import { type Problem, problemOf } from '@/utils/model/problem';
import type { RecordState } from '@/utils/notebook/live-record';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import { send, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';

export interface PopupArticle extends Omit<RecordState, 'isRead'> {
  /** Canonical; undefined until the article is known. */
  url?: string;
  metadata?: ArticleMetadata;
}

/** Stores corrections that are already on screen. Resolves to whether they were stored: false in a private window. */
type Store = (address: string, correction: Correction) => Promise<boolean>;

type Read = { extracted: ExtractedArticle; address: string };

/**
 * The address under which the notebook may have the article, once known, and what was read from the page, if it was.
 */
interface Opened {
  address?: string;
  read?: Read;
  problem?: Problem;
}

/**
 * The article of the pressed tab with its record, kept up to date while the popup is open, and a function to correct
 * its fields.
 */
export function useArticle(press: Press | undefined): {
  article: PopupArticle;
  correct: (correction: Correction) => void;
  /** The corrections made here, in order. */
  asked: readonly AskedCorrection[];
  store: Store;
} {
  const [{ address, read, problem }, setOpened] = useState<Opened>({});
  const record = useLiveRecord(address);
  /** The corrected metadata, until the notebook has it. */
  const [edited, setEdited] = useState<ArticleMetadata>();
  const isKept = useRef(false);

  const learn = useCallback((news: Opened) => setOpened((known) => ({ ...known, ...news })), []);
  const explain = useCallback((error: unknown) => learn({ problem: reportError(error, 'opening the popup') }), [learn]);
  const readPage = useCallback(
    ({ page, tabId }: Press): Promise<Read> => articleOfPage(page ?? tell(tabId, 'page.extract', {})),
    [],
  );

  useEffect(() => {
    // There is no article on a page of our own.
    if (!press || press.problem || press.reader === 'none') return;
    if (!press.isLive) {
      learn({ address: (press.selected ?? press).address });
      return;
    }
    // For a passage of the live page, the article is extracted and saved first, so that there is something to annotate.
    const open = async (): Promise<void> => {
      const found = await readPage(press);
      learn({ read: found });
      if (!press.isPrivate) await send('article.keep', found);
      isKept.current = true;
      learn({ address: found.extracted.url });
    };
    open().catch(explain);
  }, [press, learn, explain, readPage]);

  const isMissing = record?.isRead === true && !record.article;
  useEffect(() => {
    const isClosed = press?.reader === 'closed';
    if (!press || !isMissing || press.isLive || (!isClosed && press.reader !== 'open')) return;
    // It is normal for a page to have no article: the reader only opened the popup. A reason why there can be none is
    // shown.
    readPage(press).then(
      (found) => isClosed && learn({ read: found }),
      (error: unknown) => {
        const problem = problemOf(error);
        if (problem === 'pdf' || problem === 'foreign-frame') learn({ problem });
      },
    );
  }, [press, isMissing, learn, readPage]);

  useEffect(() => setEdited(undefined), [record?.article]);

  const metadata = edited ?? record?.article ?? read?.extracted.metadata;
  const url = record?.article?.url ?? read?.extracted.url ?? address;
  const failed = problem ?? record?.problem;
  const codebook = press?.codebook ?? [];
  const article: PopupArticle = {
    annotations: record?.annotations ?? [],
    codes: record?.isRead ? record.codes : codebook,
    codebook: record?.isRead ? record.codebook : codebook,
    ...(record?.article ? { article: record.article } : {}),
    ...(record?.revision ? { revision: record.revision } : {}),
    ...(url ? { url } : {}),
    ...(metadata ? { metadata } : {}),
    ...(failed ? { problem: failed } : {}),
  };

  const [asked, setAsked] = useState<AskedCorrection[]>([]);
  const store: Store = async (address, correction) => {
    if (metadata) setEdited(corrected(metadata, correction));
    if (press?.isPrivate) return false;
    // Read from the page but not yet in the notebook: save it, now that something about it is stored.
    if (!record?.article && read && !isKept.current) {
      await send('article.keep', read);
      isKept.current = true;
    }
    await send('article.correct', { address, correction });
    return true;
  };
  const correct = (correction: Correction): void => {
    if (!metadata || !url) return;
    const stored = store(url, correction);
    stored.catch(() => undefined); // the component that reports it may not be loaded yet
    setAsked((known) => [...known, { article: metadata, address: url, correction, stored }]);
  };
  return { article, correct, asked, store };
}
