import { browser } from 'wxt/browser';
import { announceChange } from '@/utils/messaging/notebook-changed';
import type { PlacesReplies } from '@/utils/messaging/places-requests';
import type { Handlers } from '@/utils/messaging/serve';
import { announcePanelAsked } from '@/utils/messaging/surface-marks';
import { PressmarkError } from '@/utils/model/problem';
import { siteOf } from '@/utils/model/site';
import { reportError } from '@/utils/report-error';
import { openSidePanel } from '@/utils/side-panel';
import { saveArticleNote } from '@/utils/store/article-note';
import { db } from './db';
import { refusePrivate } from './private-window';
import { changeSite, siteAt } from './sites';

/** What a page asked the side panel to show, until the panel of its tab has taken it up. */
const wanted = new Map<number, string>();

/** What the side panel, sites and their pages may ask. */
export const placesHandlers: Pick<Handlers, keyof PlacesReplies> = {
  'article.note': async ({ articleId, note, noteFrom }, sender) => {
    refusePrivate(sender);
    const article = await saveArticleNote(db, articleId, note, noteFrom);
    if (!article) throw new PressmarkError('page-gone');
    await announceChange(article);
    return article.note;
  },
  'site.arrived': async ({ address, isArticle }, sender) => {
    const site = await siteAt(siteOf(address));
    const open = site?.alwaysOpen === true && isArticle;
    const tabId = sender.tab?.id;
    if (open && tabId !== undefined)
      await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'], injectImmediately: true });
    return { restore: site?.restore === true, open };
  },
  'site.change': async ({ site }) => {
    await changeSite(site);
    return undefined;
  },
  // Nothing is awaited before the panel is opened: the browser wants it straight from the click.
  'panel.open': ({ annotation }, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return Promise.resolve(false);
    if (annotation) wanted.set(tabId, annotation);
    return openSidePanel(tabId).then(
      () => {
        announcePanelAsked(tabId);
        return true;
      },
      (error: unknown) => {
        reportError(error, 'opening the side panel');
        return false;
      },
    );
  },
  'panel.take': async ({ tabId }) => {
    const annotation = wanted.get(tabId);
    wanted.delete(tabId);
    return annotation;
  },
};
