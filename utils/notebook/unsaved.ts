import type { Annotation } from '@/utils/model/annotation';
import type { AnnotationContent } from '@/utils/protocol/notebook-requests';

/** The fields of an annotation that can be changed one by one. */
export type Fields = Partial<Pick<Annotation, 'codes' | 'note' | 'target'>>;

/** The content of an annotation; the store adds its article and its times. */
export type Content = Pick<Annotation, 'id' | 'target' | 'codes' | 'note' | 'origin'> &
  Partial<Pick<Annotation, 'directive' | 'official'>>;

/** An annotation on this screen that is not known to be stored. */
export interface Unsaved {
  annotation: Annotation;
  /** The fields that were changed here; absent where the annotation is new. */
  only?: (keyof Fields)[];
  /** The note that this screen last knew to be stored. */
  noteFrom?: string;
  /** Being sent, or `failed` to be stored. */
  state?: 'sent' | 'failed';
}

/**
 * The part of an annotation that is sent: the article by its address, without times and replaced notes, which are the
 * store's.
 */
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

/** A change on top of one not known to be stored: it covers the fields of both. */
export function joined(
  earlier: Unsaved | undefined,
  annotation: Annotation,
  fields: (keyof Fields)[],
  noteFrom: string | undefined,
): Unsaved {
  const isNew = earlier !== undefined && earlier.only === undefined;
  // A change that was not sent, or failed, was never stored: the last stored note is still the earlier one.
  const isLost = earlier !== undefined && earlier.state !== 'sent';
  const from = isLost ? (earlier.noteFrom ?? noteFrom) : noteFrom;
  return {
    annotation,
    ...(isNew ? {} : { only: [...new Set([...(earlier?.only ?? []), ...fields])] }),
    ...(from === undefined ? {} : { noteFrom: from }),
  };
}
