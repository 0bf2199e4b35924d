import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { send } from '@/utils/protocol/send';

/** What a note is about. */
export type Noted = { about: 'annotation'; id: Annotation['id'] } | { about: 'article'; id: Article['id'] };

/** Makes a note what it was; false, and nothing changes, where what it is about is deleted or the note is not `from` by now. */
export const takeNoteBack = (of: Noted, note: string, from: string): Promise<boolean> =>
  send('note.take-back', { ...of, note, from });
