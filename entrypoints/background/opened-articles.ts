import { browser } from 'wxt/browser';
import { injectExtract } from '@/utils/messaging/inject';
import type { Take } from '@/utils/messaging/messages';
import { ExtractedArticle } from '@/utils/model/article';
import { PressmarkError, type Problem } from '@/utils/model/problem';
import { z } from '@/utils/model/z';

/** What extract.js returns: an article, or why there is none. */
const Outcome = z.union([ExtractedArticle, z.object({ problem: z.enum(['nothing-found', 'too-large']) })]);

// Articles open in tabs, while this worker lives. It may be stopped at any time: what is missing is extracted again.
const opened = new Map<number, Promise<ExtractedArticle>>();

async function extract(tabId: number, take: Take | undefined): Promise<ExtractedArticle> {
  if (take) await browser.scripting.executeScript({ target: { tabId }, func: askFor, args: [take] });
  const outcome = Outcome.parse(await injectExtract(tabId));
  if ('problem' in outcome) throw new PressmarkError(outcome.problem satisfies Problem);
  return outcome;
}

// Runs in the page's isolated world, where extract.js looks for it.
function askFor(take: string): void {
  (globalThis as { pressmarkTake?: string }).pressmarkTake = take;
}

/** Extracts a tab's article anew. Rejects with `nothing-found`, `too-large` or `page-gone`. */
export function extractTab(tabId: number, take?: Take): Promise<ExtractedArticle> {
  const article = extract(tabId, take);
  opened.set(tabId, article);
  article.catch(() => opened.delete(tabId));
  return article;
}

/** The article a tab is showing; extracted again when this worker has not seen it. */
export const articleOf = (tabId: number): Promise<ExtractedArticle> => opened.get(tabId) ?? extractTab(tabId);

browser.tabs.onRemoved.addListener((tabId) => opened.delete(tabId));
