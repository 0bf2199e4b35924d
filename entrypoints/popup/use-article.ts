import { useCallback, useEffect, useState } from 'preact/hooks';
import { startingCodebook } from '@/utils/codebook/starting-codebook';
import { articleOfPage } from '@/utils/messaging/article-of-page';
import type { ArticleRecord, Press } from '@/utils/messaging/messages';
import { watchNotebook } from '@/utils/messaging/notebook-changed';
import { tell } from '@/utils/messaging/page';
import { send } from '@/utils/messaging/send';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';

export interface PopupArticle extends ArticleRecord {
  /** Canonical; undefined until the article is known. */
  url?: string;
  metadata?: ArticleMetadata;
  problem?: Problem;
}

const empty: PopupArticle = { annotations: [], codes: startingCodebook };

/** The article of the pressed tab with what the notebook holds about it, kept up to date while the popup is open. */
export function useArticle(press: Press | undefined): PopupArticle {
  const [article, setArticle] = useState<PopupArticle>(empty);

  const refresh = useCallback(async (address: string) => {
    const record = await send('notebook.about', { address });
    setArticle(({ url, metadata }) => ({
      ...record,
      url: record.article?.url ?? url ?? address,
      ...(record.article ? { metadata: record.article } : metadata ? { metadata } : {}),
    }));
  }, []);

  useEffect(() => {
    if (!press || press.problem) return;
    const gone = new AbortController();
    const explain = (error: unknown): void => {
      const problem = reportError(error, 'opening the popup');
      setArticle((known) => ({ ...known, problem }));
    };
    const open = async (): Promise<void> => {
      let { address } = press.selected ?? press;
      // A passage of the live page: its article is extracted and kept first, so that there is something to annotate.
      if (press.isLive) {
        const read = await articleOfPage(tell(press.tabId, 'page.extract', {}));
        const { url, metadata } = read.extracted;
        if (!press.isPrivate) await send('article.keep', read);
        setArticle((known) => ({ ...known, url, metadata }));
        address = url;
      }
      await refresh(address);
    };
    open().catch(explain);
    watchNotebook(({ articleUrl, addresses }) => {
      const { address } = press.selected ?? press;
      const isOurs = articleUrl === address || addresses.some((known) => address.startsWith(known));
      if (isOurs) refresh(articleUrl).catch(explain);
    }, gone.signal);
    return () => gone.abort();
  }, [press, refresh]);

  return article;
}
