import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Project } from '@/utils/model/project';
import { send } from '@/utils/protocol/send';

/** What a note is about: an annotation, or an article in one project. */
export type Noted =
  | { about: 'annotation'; id: Annotation['id'] }
  | { about: 'article'; id: Article['id']; project: Project['id'] };

/**
 * Sets a note back to what it was; false, and nothing changes, where its subject is deleted or the note is no longer
 * `from`.
 */
export const takeNoteBack = (of: Noted, note: string, from: string): Promise<boolean> =>
  send('note.take-back', { ...of, note, from });
