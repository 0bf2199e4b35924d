import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import type { ArticleMetadata, ExtractedArticle } from '@/utils/model/article';
import { type Correction, corrected } from '@/utils/model/correction';
import type { Problem } from '@/utils/model/problem';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import { watchCodebook, watchNotebook } from '@/utils/protocol/events';
import type { ArticleRecord } from '@/utils/protocol/notebook-requests';
import { send, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';

export interface PopupArticle extends ArticleRecord {
  /** Canonical; undefined until the article is known. */
  url?: string;
  metadata?: ArticleMetadata;
  problem?: Problem;
}

type Read = { extracted: ExtractedArticle; address: string };

const empty: PopupArticle = { annotations: [], codes: startingCodebook };

/**
 * The article of the pressed tab with what the notebook holds about it, kept up to date while the popup is open; and the
 * way to put its fields right.
 */
export function useArticle(press: Press | undefined): {
  article: PopupArticle;
  correct: (correction: Correction) => void;
} {
  const [article, setArticle] = useState<PopupArticle>(empty);
  // Read from the page and not in the notebook: it is kept once something is said of it.
  const unkept = useRef<Read>(undefined);

  const explain = useCallback((error: unknown) => {
    const problem = reportError(error, 'opening the popup');
    setArticle((known) => ({ ...known, problem }));
  }, []);

  const refresh = useCallback(async (address: string) => {
    const record = await send('notebook.about', { address });
    setArticle(({ url, metadata }) => ({
      ...record,
      url: record.article?.url ?? url ?? address,
      ...(record.article ? { metadata: record.article } : metadata ? { metadata } : {}),
    }));
    return record;
  }, []);

  useEffect(() => {
    if (!press || press.problem) return;
    const gone = new AbortController();
    const readPage = async (): Promise<Read> => {
      const read = await articleOfPage(press.page ?? tell(press.tabId, 'page.extract', {}));
      const { url, metadata } = read.extracted;
      setArticle((known) => ({ ...known, url, metadata }));
      return read;
    };
    const open = async (): Promise<void> => {
      let { address } = press.selected ?? press;
      // A passage of the live page: its article is extracted and kept first, so that there is something to annotate.
      if (press.isLive) {
        const read = await readPage();
        if (!press.isPrivate) await send('article.keep', read);
        address = read.extracted.url;
      }
      const record = await refresh(address);
      if (record.article || press.isLive || press.reader !== 'closed') return;
      // No article on the page is ordinary here: nothing was asked for but the popup.
      unkept.current = await readPage().catch(() => undefined);
    };
    open().catch(explain);
    watchNotebook(({ articleUrl, addresses }) => {
      const { address } = press.selected ?? press;
      const isOurs = articleUrl === address || addresses.some((known) => address.startsWith(known));
      if (isOurs) refresh(articleUrl).catch(explain);
    }, gone.signal);
    watchCodebook(() => void refresh((press.selected ?? press).address).catch(explain), gone.signal);
    return () => gone.abort();
  }, [press, refresh, explain]);

  const correct = async (correction: Correction): Promise<void> => {
    setArticle((known) => (known.metadata ? { ...known, metadata: corrected(known.metadata, correction) } : known));
    if (!article.url || press?.isPrivate) return;
    if (!article.article && unkept.current) await send('article.keep', unkept.current);
    await send('article.correct', { address: article.url, correction });
  };
  return { article, correct: (correction) => void correct(correction).catch(explain) };
}
