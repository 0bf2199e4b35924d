import { extractionTools } from '@/utils/extraction/extraction-tools';
import type { MarkupType, ReadContext } from '@/utils/import/import-format';

/** The context that the import page gives to format readers, for tests in happy-dom. */
export const context: ReadContext = {
  extraction: async () => extractionTools,
  now: '2026-11-01T00:00:00.000Z',
  async parseMarkup(text: string, type: MarkupType) {
    const parsed = new DOMParser().parseFromString(text, type);
    return parsed.querySelector('parsererror') ? undefined : parsed;
  },
};
