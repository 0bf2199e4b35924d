import type { Annotation } from '@/utils/model/annotation';
import type { AnnotationContent } from '@/utils/protocol/notebook-requests';

/** What can be changed of an annotation, each for itself. */
export type Fields = Partial<Pick<Annotation, 'codes' | 'note' | 'target'>>;

/** What is said of a passage; its article and its times are added where it is stored. */
export type Content = Pick<Annotation, 'id' | 'target' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official'>>;

/** Something said on this screen and not known to be in the notebook. */
export interface Unsaved {
  annotation: Annotation;
  /** Which of its fields were changed here; absent where all of it is new. */
  only?: (keyof Fields)[];
  /** The note that this screen last knew to be stored. */
  noteFrom?: string;
  /** On its way, or `failed` to be stored. */
  state?: 'sent' | 'failed';
}

/** What is sent of an annotation: the article by its address, the times are the store's, and so are replaced notes. */
export const contentOf = (
  { id, target, codes, note, origin, directive, official }: Content,
  articleUrl: string,
): AnnotationContent => ({
  id,
  target,
  codes,
  note,
  origin,
  articleUrl,
  ...(directive ? { directive } : {}),
  ...(official ? { official } : {}),
});

/** A change on top of one that is not known to be stored: the fields of both are meant. */
export function joined(
  earlier: Unsaved | undefined,
  annotation: Annotation,
  fields: (keyof Fields)[],
  noteFrom: string | undefined,
): Unsaved {
  const isNew = earlier !== undefined && earlier.only === undefined;
  // What was not sent, or failed, was never stored: the note known before it still is.
  const isLost = earlier !== undefined && earlier.state !== 'sent';
  const from = isLost ? (earlier.noteFrom ?? noteFrom) : noteFrom;
  return {
    annotation,
    ...(isNew ? {} : { only: [...new Set([...(earlier?.only ?? []), ...fields])] }),
    ...(from === undefined ? {} : { noteFrom: from }),
  };
}
