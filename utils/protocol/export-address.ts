import { browser } from 'wxt/browser';
import { newId } from '@/utils/model/new-id';

const page = () => `${browser.runtime.getURL('/')}export.html`;

/** What to export: whole articles, or annotations with their articles. */
export interface ExportSelection {
  articles?: string[];
  annotations?: string[];
  /** Only what belongs to this project. */
  project?: string;
}

/**
 * Stores a selection for this browser session and returns the address of the page that exports it. The ids are not in
 * the address, because there may be a hundred thousand.
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
