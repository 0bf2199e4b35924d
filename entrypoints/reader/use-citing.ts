import { useCallback, useState } from 'preact/hooks';
import { useLanguage } from '@/components/hooks/use-messages';
import type { CitedArticle } from '@/utils/citation/csl-item';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { CitationStyleId, Settings } from '@/utils/model/settings';
import { localInstant } from '@/utils/model/time';
import { changeSettings } from '@/utils/settings';
import { wasAsked } from '@/utils/sources-asked';

/** Quotes with their citation. */
export interface Citing {
  /**
   * Copies a quote with its citation to the clipboard and resolves to a message for the reader. Resolves to nothing
   * when the page names no author or date; the citation that the standard prescribes is then shown first. If the quote
   * has changed on the page, the citation says so. Rejects when the browser refuses.
   */
  copyQuote: (quote: string, standing?: QuoteStanding) => Promise<string>;
  /** What is shown before copying. */
  asked: (Asked & { quote: string; article: CitedArticle; citing: Settings }) | undefined;
}

interface Asked {
  onStyle: (style: CitationStyleId) => void;
  /** Copies the citation as shown. */
  copyShown: () => Promise<string>;
  onClose: () => void;
}

/** Citing the article at `url` in the reader's style. */
export function useCiting(
  article: Article | ArticleMetadata,
  { url, settings }: { url: string; settings: Settings },
): Citing {
  const language = useLanguage();
  const [shown, setShown] = useState<{ quote: string; standing: QuoteStanding | undefined }>();
  const cited: CitedArticle = { accessed: localInstant(), url, ...article };

  const copy = async (words: string, standing: QuoteStanding | undefined): Promise<string> => {
    const [{ copyWithCitation }, { editedRemark }] = await Promise.all([
      import('@/components/citation/copy-with-citation'),
      import('@/components/annotation/edited-remark'),
    ]);
    return copyWithCitation(words, cited, settings, language, editedRemark(standing, language));
  };
  const onClose = useCallback(() => setShown(undefined), []);
  return {
    copyQuote: async (quote, standing) => {
      const { missingFields } = await import('@/utils/citation/quote-with-citation');
      if (missingFields(cited).length === 0 || (await wasAsked(url))) return copy(quote, standing);
      setShown({ quote, standing });
      return '';
    },
    asked:
      shown === undefined
        ? undefined
        : {
            quote: shown.quote,
            article: cited,
            citing: settings,
            onStyle: (citationStyle) => void changeSettings({ citationStyle }),
            copyShown: () => {
              onClose();
              return copy(shown.quote, shown.standing);
            },
            onClose,
          },
  };
}
