import { storage } from 'wxt/utils/storage';
import { DEFAULT_CHOICE, ExportChoice } from '@/components/export/choice';
import { z } from '@/utils/model/z';

/** What the export page remembers. */
const ExportMemory = z.object({
  /** The choice of the last file saved: where the page starts next time. */
  last: ExportChoice,
  presets: z.array(z.object({ id: z.string(), name: z.string(), choice: ExportChoice })),
  /** Format id → the reader's own template. */
  templates: z.record(z.string(), z.string()),
});
export type ExportMemory = z.infer<typeof ExportMemory>;

const item = storage.defineItem<unknown>('local:export');

/** What was remembered; defaults where nothing, or nothing valid, is stored. */
export async function readMemory(): Promise<ExportMemory> {
  const parsed = ExportMemory.safeParse(await item.getValue());
  return parsed.success ? parsed.data : { last: DEFAULT_CHOICE, presets: [], templates: {} };
}

export const writeMemory = (memory: ExportMemory): Promise<void> => item.setValue(memory);
