import type { Chunk } from '@/utils/export/format';
import type { LedgerWords } from '@/utils/i18n/en/ledger';
import type { LedgerRow } from '@/utils/ledger/rows';
import type { Annotation } from '@/utils/model/annotation';
import type { SavedPlace } from '@/utils/model/ledger';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { UiLanguage } from '@/utils/model/settings';

export interface LedgerFileOptions {
  words: LedgerWords;
  language: UiLanguage;
  /** The positions of passages in their saved texts. */
  places: ReadonlyMap<Annotation['id'], SavedPlace>;
  /** Whether their words are still in the newest texts; without those of which there is nothing to say. */
  standings: ReadonlyMap<Annotation['id'], QuoteStanding>;
  /** The address of the page that opens saved copies; without it, a file does not link to them. */
  savedCopies?: string;
}

/** A format of the ledger. Writing the same rows twice yields the same bytes. */
export interface LedgerFile {
  id: 'csv' | 'markdown' | 'obsidian' | 'calendar';
  /** Without the dot. */
  extension: string;
  mediaType: string;
  write(rows: readonly LedgerRow[], options: LedgerFileOptions): Iterable<Chunk>;
}
