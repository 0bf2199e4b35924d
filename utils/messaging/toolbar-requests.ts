import type { ToolbarWords } from '@/utils/i18n/toolbar';
import { Selector } from '@/utils/model/annotation';
import type { Article, ArticleMetadata } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Settings, UiLanguage } from '@/utils/model/settings';
import { z } from '@/utils/model/z';

/** What the selection toolbar of a live page asks. A page can ask no more than to mark its own article. */
export const toolbarRequests = {
  /** Something is being selected on the page: the toolbar's script is to come. */
  'toolbar.wanted': z.object({}),
  'toolbar.about': z.object({}),
  /** Annotates the passage; the article is the page's, as it is now. */
  'toolbar.mark': z.object({ selector: Selector, codes: z.array(z.uuid()) }),
  /** Takes back what was marked from this page just now. */
  'toolbar.unmark': z.object({ id: z.uuid() }),
  /** What a citation of the page's article is made of. */
  'toolbar.source': z.object({}),
  /** Opens the popup with what is selected, where the side panel cannot be opened. */
  'toolbar.popup': z.object({}),
};

/** What the toolbar shows, in the language of the screens: it is never in the page's own tree. */
export interface ToolbarContent {
  codes: { id: Code['id']; name: string; color: string }[];
  theme: Settings['theme'];
  words: ToolbarWords;
}

/** The article to cite, and how the reader cites. */
export interface QuoteSource {
  article: ArticleMetadata & Pick<Article, 'url' | 'accessed'>;
  citing: Pick<Settings, 'citationStyle' | 'citationSiteKind'>;
  language: UiLanguage;
}

export interface ToolbarReplies {
  'toolbar.wanted': undefined;
  'toolbar.about': ToolbarContent;
  'toolbar.mark': { id: string };
  'toolbar.unmark': undefined;
  'toolbar.source': QuoteSource;
  /** Was it opened? */
  'toolbar.popup': boolean;
}
