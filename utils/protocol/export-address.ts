import { browser } from 'wxt/browser';
import { newId } from '@/utils/model/new-id';

const page = () => `${browser.runtime.getURL('/')}export.html`;

/** What is to be exported: whole articles, or annotations with the articles they are about. */
export interface ExportSelection {
  articles?: string[];
  annotations?: string[];
  /** Only what belongs to this project. */
  project?: string;
}

/**
 * Stores what is to be exported for this browser session and gives the address of the page that exports it. The ids do not
 * go into the address: there may be a hundred thousand.
 */
export async function exportAddress(selection: ExportSelection): Promise<string> {
  const token = newId();
  await browser.storage.session.set({ [exportKey(token)]: selection });
  return `${page()}?slice=${token}`;
}

/** The address of the page that exports one article. */
export const articleExportAddress = (articleId: string): string => `${page()}?article=${articleId}`;

/** The storage key of a stored selection. */
export const exportKey = (token: string): string => `export:${token}`;
