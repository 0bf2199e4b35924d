import { browser } from 'wxt/browser';
import { canonicalUrl } from '@/utils/extraction/canonical-url';
import { articleExportAddress } from '@/utils/messaging/export-address';
import type { ExportReplies } from '@/utils/messaging/export-requests';
import type { Handlers } from '@/utils/messaging/serve';
import { findArticle } from '@/utils/store/articles';
import { db } from './db';

/** What surfaces may ask about exporting: a frame on a page can open no tab itself. */
export const exportHandlers: Pick<Handlers, keyof ExportReplies> = {
  'export.open': async ({ address }) => {
    const article = await findArticle(db, canonicalUrl(address));
    if (article) await browser.tabs.create({ url: articleExportAddress(article.id) });
    return article !== undefined;
  },
};
