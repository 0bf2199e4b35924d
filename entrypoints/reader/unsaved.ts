import type { Annotation } from '@/utils/model/annotation';
import type { z } from '@/utils/model/z';
import type { AnnotationContent } from '@/utils/protocol/notebook-requests';

/** What can be changed of an annotation, each for itself. */
export type Fields = Partial<Pick<Annotation, 'codes' | 'note' | 'target'>>;

/** Something said on this screen and not yet in the notebook. */
export interface Unsaved {
  annotation: Annotation;
  /** Which of its fields were changed here; absent where all of it is new. */
  only?: (keyof Fields)[];
  /** The note that this screen last knew to be stored. */
  noteFrom?: string;
  hasFailed?: true;
}

/** What is sent of an annotation: the times are the store's. */
export function contentOf(annotation: Annotation, articleUrl: string): z.input<typeof AnnotationContent> {
  const { articleId: _, created: __, modified: ___, deleted: ____, replaced: _____, ...content } = annotation;
  return { ...content, articleUrl };
}

/** A change on top of one that is not known to be stored: the fields of both are meant. */
export function joined(
  earlier: Unsaved | undefined,
  annotation: Annotation,
  fields: (keyof Fields)[],
  noteFrom: string | undefined,
): Unsaved {
  const isNew = earlier !== undefined && earlier.only === undefined;
  // What failed was never stored: the note known before it still is.
  const from = earlier?.hasFailed ? (earlier.noteFrom ?? noteFrom) : noteFrom;
  return {
    annotation,
    ...(isNew ? {} : { only: [...new Set([...(earlier?.only ?? []), ...fields])] }),
    ...(from === undefined ? {} : { noteFrom: from }),
  };
}
