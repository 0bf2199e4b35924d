import { browser } from 'wxt/browser';
import type { ExtractionTools } from './extraction/extraction-tools';

/** Where extract.js leaves what it can do, in a page of ours as in the world of a live page. */
export const extractionWorld = globalThis as { pressmarkExtraction?: ExtractionTools };

/**
 * The extraction in a page of ours: the same file that is injected into live pages, so that the download holds it once.
 * Rejects when the extension was updated under the page.
 */
export async function loadExtraction(): Promise<ExtractionTools> {
  await import(/* @vite-ignore */ browser.runtime.getURL('/extract.js'));
  const { pressmarkExtraction } = extractionWorld;
  if (!pressmarkExtraction) throw new Error('extract.js came without its tools');
  return pressmarkExtraction;
}
