import type { Annotation } from '@/utils/model/annotation';
import type { SelectedPassage } from '@/utils/protocol/page-commands';
import { askReader, tell } from '@/utils/protocol/send';
import type { SurfaceMarks } from '@/utils/protocol/surface-marks';

/**
 * Where a tab shows its annotations: in the clean view if it is open, otherwise on the page. Undefined when neither
 * answers.
 */
export async function marksOf(tabId: number): Promise<(SurfaceMarks & { isClean: boolean }) | undefined> {
  const clean = await askReader('reader.marks', { tabId });
  const marks = clean ?? (await tell(tabId, 'page.marks', {}).catch(() => undefined));
  return marks && { ...marks, isClean: clean !== null };
}

/** The selection in a tab, from the clean view if it is open; undefined when nothing is selected. */
export async function selectedIn(tabId: number): Promise<SelectedPassage | undefined> {
  const clean = await askReader('reader.selected', { tabId });
  return clean ?? (await tell(tabId, 'page.selected', {}).catch(() => null)) ?? undefined;
}

/** Scrolls a tab to a passage and flashes it. */
export async function showIn(tabId: number, id: Annotation['id']): Promise<void> {
  if (await askReader('reader.show', { tabId, id })) return;
  await tell(tabId, 'page.show', { id }).catch(() => false); // the page may be gone; the panel follows its tab
}
