import { newId } from '@/utils/model/new-id';
import { PressmarkError } from '@/utils/model/problem';
import { noteGiven } from '@/utils/notebook/recent-codes';
import { startInPage } from '@/utils/platform/inject';
import type { SelectedPassage } from '@/utils/protocol/page-commands';
import { askReader } from '@/utils/protocol/send';
import type { Handlers } from '@/utils/protocol/serve';
import type { surfaceRequests } from '@/utils/protocol/surface-requests';
import { saveAnnotation } from '@/utils/store/annotations';
import { findArticle } from '@/utils/store/articles';
import { announceArticles } from './announce';
import { db } from './db';
import { addressOf, keep } from './keep-article';
import { articleOn } from './toolbar-handlers';

type Saved = Pick<SelectedPassage, 'selector'> & { articleId: string };

/** What a choice in the page's menu asks. */
export const menuHandlers: Pick<Handlers<typeof surfaceRequests>, 'menu.mark'> = {
  'menu.mark': {
    // The page may take its time: other writes go on.
    prepare: async ({ tabId, url, code }) => {
      const inReader = await askReader('reader.selected', { tabId });
      const { articleId, selector } = inReader ? await savedArticle(inReader) : await pageArticle({ tabId, url });
      return async () => {
        const content = { id: newId(), articleId, codes: [code], note: '', origin: { by: 'hand' as const } };
        // Positions count in the page's text, which is no revision.
        await saveAnnotation(db, { ...content, target: { selector } });
        void noteGiven([code]);
        await announceArticles([articleId]);
        return undefined;
      };
    },
  },
};

async function savedArticle({ address, selector }: SelectedPassage): Promise<Saved> {
  const article = await findArticle(db, addressOf(address));
  if (!article) throw new PressmarkError('page-gone');
  return { articleId: article.id, selector };
}

async function pageArticle({ tabId, url }: { tabId: number; url: string | undefined }): Promise<Saved> {
  const selected = await startInPage({ tabId, url }, 'page.selected', {});
  if (!selected) throw new PressmarkError('page-gone');
  const { extracted, address } = await articleOn(tabId);
  const { article } = await keep(extracted, addressOf(address));
  return { articleId: article.id, selector: selected.selector };
}
