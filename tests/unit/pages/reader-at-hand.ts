import { waitFor, within } from '@testing-library/dom';
import { expect } from 'vitest';
import type { Settings } from '@/utils/model/settings';
import type { Database } from '@/utils/store/database';
import { openPage, type WholePage } from './whole-page';

export const COURIER = 'https://courier.example/2026/05/safety-checks';
export const MEETING = 'https://www.qingyun.example/zwxw/20260518_1001.html';
export const tab = (url = COURIER, incognito = false) => ({ id: 7, url, incognito });
/** Resolves once the open clean view takes marks. */
export const isReady = () =>
  waitFor(() => expect(document.documentElement.getAttribute('data-reader-ready')).toBe('annotating'));

/** The saved copy of an article, ready to be annotated. */
export async function openCopy(
  url = COURIER,
  options: { settings?: Partial<Settings>; hash?: string; before?: (db: Database) => Promise<unknown> } = {},
): Promise<WholePage> {
  const { hash = '', ...rest } = options;
  const page = await openPage('help', { ...rest, tab: tab() });
  const article = await page.db.articles.where('url').equals(url).first();
  document.documentElement.removeAttribute('data-reader-ready');
  await page.openAnother('reader', `?article=${article?.id}${hash}`);
  await isReady();
  return page;
}

/** The clean view over a page whose article is this. */
export async function openOver(
  reading: { url: string; paragraphs: string[] },
  options: { isPrivate?: boolean; inPage?: Record<string, (data: never) => unknown>; hasNotebook?: boolean } = {},
): Promise<WholePage> {
  const { isPrivate = false, inPage = {}, hasNotebook = true } = options;
  const { url, paragraphs } = reading;
  const extracted = {
    url,
    metadata: {
      title: 'A page',
      authors: [],
      editors: [],
      kind: 'newspaper',
      lang: 'en',
      dir: 'ltr',
      keywords: [],
      provenance: {},
    },
    html: paragraphs.map((words) => `<p>${words}</p>`).join(''),
    text: paragraphs.join('\n'),
    trail: [{ pass: 'drop-containers', did: 'removed', reason: 'aside', text: 'More stories', canReturn: true }],
  };
  const answers = {
    'page.article': () => ({ extracted, address: url }),
    'page.print': () => true,
    'page.close': () => true,
  };
  document.documentElement.removeAttribute('data-reader-ready');
  return openPage('reader', {
    at: '#token',
    isFrame: true,
    hasNotebook,
    tab: tab(url, isPrivate),
    inPage: { ...answers, ...inPage },
  });
}

export const drawer = async (page: WholePage, name: string | RegExp) =>
  within(await page.findByRole('region', { name }));
