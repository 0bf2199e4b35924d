import { type Browser, browser } from 'wxt/browser';
import type { Annotation } from '@/utils/model/annotation';
import { siteOf } from '@/utils/model/site';
import { run, runOverPage } from '@/utils/platform/inject';
import { announcePanelAsked } from '@/utils/protocol/events';
import { articleExportAddress } from '@/utils/protocol/export-address';
import { tell } from '@/utils/protocol/send';
import type { Handlers, Sender } from '@/utils/protocol/serve';
import type { surfaceRequests } from '@/utils/protocol/surface-requests';
import { reportError } from '@/utils/report-error';
import { openSidePanel } from '@/utils/side-panel';
import { wasAsked } from '@/utils/sources-asked';
import { findArticle } from '@/utils/store/articles';
import { db } from './db';
import { inReadersLanguage } from './in-readers-language';
import { addressOf } from './keep-article';
import { menuHandlers } from './menu-handlers';
import { changeSite, siteAt } from './sites';
import { readerPainted, takePress } from './toolbar-button';
import { codesToGive, toolbarHandlers } from './toolbar-handlers';

const tabIdOf = ({ tab }: Sender): number => tab?.id ?? browser.tabs.TAB_ID_NONE;

/** The annotation each tab's page asked the side panel to show, until that panel has read it. */
const wanted = new Map<number, Annotation['id']>();

/** Handlers for what surfaces ask about their tab. */
export const surfaceHandlers: Handlers<typeof surfaceRequests> = {
  ...toolbarHandlers,
  ...menuHandlers,
  'site.arrived': async ({ address, isArticle }, sender) => {
    const site = await siteAt(siteOf(address));
    const open = site?.alwaysOpen === true && isArticle;
    const tabId = sender.tab?.id;
    if (open && tabId !== undefined) await runOverPage(tabId, '/extract.js');
    return { restore: site?.restore === true, open };
  },
  'reader.beside': async ({ token }, { tab }) => {
    const url = browser.runtime.getURL(`/reader.html?beside=${tab?.id}#${token}`);
    await browser.tabs.create({ url, ...(tab ? { index: tab.index + 1, openerTabId: tab.id } : {}) });
    return undefined;
  },
  'picker.wanted': async (_, sender) => {
    await run(tabIdOf(sender), '/picking.js');
    return undefined;
  },
  'site.change': async ({ site }) => {
    await changeSite(site);
    return undefined;
  },
  // Do not await anything before this: the browser opens a side panel only directly from a click.
  'panel.open': ({ annotation }, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return false;
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
  'panel.take': ({ tabId }) => {
    const annotation = wanted.get(tabId);
    wanted.delete(tabId);
    return annotation;
  },
  'press.take': async ({ tabId }) => {
    const codes = codesToGive()
      .then(inReadersLanguage)
      .catch(() => undefined); // the popup itself says that the notebook cannot be read
    const [press, codebook] = await Promise.all([takePress(tabId), codes]);
    return { ...press, ...(codebook ? { codebook } : {}) };
  },
  'reader.painted': (_, sender) => {
    readerPainted(tabIdOf(sender));
    return undefined;
  },
  'frame.tab': (_, sender) => ({ tabId: tabIdOf(sender), isPrivate: sender.tab?.incognito === true }),
  // Nothing about a private window is stored, so there the question is asked every time.
  'frame.source-asked': ({ address }, sender) => (sender.tab?.incognito ? false : wasAsked(address)),
  'frame.tell': ({ command, data }, sender) => tell(tabIdOf(sender), command, data as never),
  'frame.reopen': async (_, sender) => {
    await tell(tabIdOf(sender), 'page.close', {});
    await tell(tabIdOf(sender), 'page.toggle', {});
    return undefined;
  },
  'frame.way-on': ({ to }, sender) => (to === 'paste' ? openPaste(sender.tab ?? {}) : openInnerFrame(tabIdOf(sender))),
  'export.open': async ({ address }) => {
    const article = await findArticle(db, addressOf(address));
    if (article) await browser.tabs.create({ url: articleExportAddress(article.id) });
    return article !== undefined;
  },
};

/** Opens a page where the text of this tab's page can be pasted. */
async function openPaste({ url, title }: Pick<Browser.tabs.Tab, 'url' | 'title'>): Promise<boolean> {
  const said = new URLSearchParams({
    ...(url && /^https?:/.test(url) ? { url } : {}),
    ...(title ? { title: title.replace(/\.pdf$/i, '') } : {}),
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/paste.html')}?${said}` });
  return true;
}

/** Opens the largest frame of a tab's page in a new tab; false when the page has none. */
async function openInnerFrame(tabId: number): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: largestFrame });
  const address = answer?.result;
  if (typeof address !== 'string' || !/^https?:/.test(address)) return false;
  await browser.tabs.create({ url: address });
  return true;
}

/** Runs in the page, so it must not refer to anything outside itself. */
function largestFrame(): string {
  const areaOf = (frame: Element): number => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height;
  };
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src], frame[src]')];
  return frames.filter(({ src }) => /^https?:/.test(src)).sort((a, b) => areaOf(b) - areaOf(a))[0]?.src ?? '';
}
