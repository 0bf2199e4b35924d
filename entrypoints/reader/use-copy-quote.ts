import { useCallback } from 'preact/hooks';
import { copyText } from '@/components/export/hand-over';
import { useLanguage } from '@/components/hooks/use-messages';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import type { Settings } from '@/utils/model/settings';
import { localInstant } from '@/utils/model/time';

/** Puts a quote with its citation on the clipboard, in the reader's style. Rejects when the browser refuses. */
export function useCopyQuote(
  article: Article | ArticleMetadata,
  url: string,
  settings: Settings,
): (quote: string) => Promise<void> {
  const language = useLanguage();
  return useCallback(
    async (quote) => {
      const { quoteWithCitation } = await import('@/utils/citation/quote-with-citation');
      const cited = { accessed: localInstant(), url, ...article };
      await copyText(quoteWithCitation(quote, cited, settings, language).text);
    },
    [article, url, settings, language],
  );
}
