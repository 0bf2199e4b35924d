import { browser } from 'wxt/browser';
import type { ExtractionTools } from '@/utils/extraction/extraction-tools';
import { world } from './worlds';

/**
 * Loads the extraction into a page of ours: the same file that is injected into live pages, so that the download
 * contains it once. Rejects when the extension was updated under the page.
 */
export async function loadExtraction(): Promise<ExtractionTools> {
  await import(/* @vite-ignore */ browser.runtime.getURL('/extract.js'));
  const { pressmarkExtraction } = world;
  if (!pressmarkExtraction) throw new Error('extract.js came without its tools');
  return pressmarkExtraction;
}
