import { createMeetings, type Meetings } from '@/utils/analysis/meetings';
import { createSentenceGroups } from '@/utils/analysis/sentence-groups';
import { readTexts } from '@/utils/analysis/text-reader';
import type { SearchFold } from '@/utils/search/fold-text';
import type { LibraryIndex } from '@/utils/search/library-index';
import type { RowGroups } from '@/utils/search/row-groups';
import { db } from './db';

/** The newest texts of these articles; articles without a saved text are left out. */
export const textsById = async (ids: string[]): Promise<{ id: string; text: string }[]> =>
  (await db.texts.bulkGet(ids)).flatMap((row) => (row ? [row] : []));

/** Reads from the saved texts which passages share a sentence. Throws the signal's reason when it aborts. */
export const readSentences = (index: LibraryIndex, fold: SearchFold, signal: AbortSignal): Promise<RowGroups> =>
  readTexts(index, createSentenceGroups(index, fold), { read: textsById, signal });

/** Reads who attended which meeting with whom. Throws the signal's reason when it aborts. */
export const readMeetings = (index: LibraryIndex, fold: SearchFold, signal: AbortSignal): Promise<Meetings> =>
  readTexts(index, createMeetings(index, fold), { read: textsById, signal });
