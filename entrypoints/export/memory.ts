import { DEFAULT_CHOICE, ExportMemory } from '@/components/export/choice';
import { storedItem } from '@/utils/stored-item';

const item = storedItem<unknown>('export');

/** The remembered choices; defaults when nothing valid is stored. */
export async function readMemory(): Promise<ExportMemory> {
  const parsed = ExportMemory.safeParse(await item.getValue());
  return parsed.success ? parsed.data : { last: DEFAULT_CHOICE, presets: [], templates: {} };
}

export const writeMemory = (memory: ExportMemory): Promise<void> => item.setValue(memory);
