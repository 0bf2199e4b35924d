import type { Article } from '@/utils/model/article';
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
import { annotationAt, inSavedText } from './annotation-at';
import { announceArticles } from './announce';
import { db } from './db';
import { addressOf, keep } from './keep-article';
import { articleOn } from './toolbar-handlers';

type Saved = Pick<SelectedPassage, 'selector'> & { article: Article };

/** The handler for a choice in the page's context menu. */
export const menuHandlers: Pick<Handlers<typeof surfaceRequests>, 'menu.mark'> = {
  'menu.mark': {
    // Reading the page may take a while; other writes are not held up by it.
    prepare: async ({ tabId, url, code }) => {
      const inReader = await askReader('reader.selected', { tabId });
      const { article, selector } = inReader ? await savedArticle(inReader) : await pageArticle({ tabId, url });
      return async () => {
        const target = await inSavedText(article, { selector });
        const standing = await annotationAt(article, target);
        const made = { id: newId(), articleId: article.id, target, note: '', origin: { by: 'hand' as const } };
        if (!standing) await saveAnnotation(db, { ...made, codes: [code] });
        else if (!standing.codes.includes(code))
          await saveAnnotation(db, { ...standing, codes: [...standing.codes, code] }, { only: ['codes'] });
        void noteGiven([code]);
        await announceArticles([article.id]);
        return undefined;
      };
    },
  },
};

async function savedArticle({ address, selector }: SelectedPassage): Promise<Saved> {
  const article = await findArticle(db, addressOf(address));
  if (!article) throw new PressmarkError('page-gone');
  return { article, selector };
}

async function pageArticle({ tabId, url }: { tabId: number; url: string | undefined }): Promise<Saved> {
  const selected = await startInPage({ tabId, url }, 'page.selected', {});
  if (!selected) throw new PressmarkError('page-gone');
  const { extracted, address } = await articleOn(tabId);
  const { article } = await keep(extracted, addressOf(address));
  return { article, selector: selected.selector };
}
