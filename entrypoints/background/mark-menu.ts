import { type Browser, browser } from 'wxt/browser';
import { newId } from '@/utils/model/new-id';
import { PressmarkError } from '@/utils/model/problem';
import { noteGiven } from '@/utils/notebook/recent-codes';
import { startInPage } from '@/utils/platform/inject';
import type { SelectedPassage } from '@/utils/protocol/page-commands';
import { askReader } from '@/utils/protocol/send';
import { saveAnnotation } from '@/utils/store/annotations';
import { findArticle } from '@/utils/store/articles';
import { announceChange } from './announce';
import { db } from './db';
import { addressOf, keep } from './keep-article';
import { articleOn } from './toolbar-handlers';

type Saved = Pick<SelectedPassage, 'selector'> & { articleId: string };

/**
 * Marks what is selected in a tab as a code, in the page or in the clean view over it. Rejects with `page-refused` where
 * extensions may not work, with `page-gone` where nothing is selected any more.
 */
export async function markSelected(tab: Browser.tabs.Tab, code: string): Promise<void> {
  if (tab.incognito) throw new PressmarkError('private-window');
  const { id: tabId = browser.tabs.TAB_ID_NONE, url } = tab;
  const inReader = await askReader('reader.selected', { tabId });
  const { articleId, selector } = inReader ? await savedArticle(inReader) : await pageArticle({ tabId, url });
  await saveAnnotation(db, {
    id: newId(),
    articleId,
    // Positions count in the page's text, which is no revision.
    target: { selector },
    codes: [code],
    note: '',
    origin: { by: 'hand' },
  });
  void noteGiven([code]);
  const article = await db.articles.get(articleId);
  if (article) await announceChange(article);
}

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
