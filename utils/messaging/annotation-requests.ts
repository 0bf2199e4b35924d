import { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { z } from '@/utils/model/z';

const address = z.string().check(z.maxLength(10_000));

/** What a surface says of an annotation; the article is named by its address, the times are the store's. */
export const AnnotationContent = z.object({
  ...z.pick(Annotation, {
    id: true,
    target: true,
    codes: true,
    note: true,
    origin: true,
    directive: true,
    official: true,
  }).shape,
  articleUrl: address,
});

export const annotationRequests = {
  'annotation.save': z.object({
    content: AnnotationContent,
    /** What of an annotation already kept is meant to change; everything when absent. */
    only: z.optional(z.array(z.enum(['codes', 'note', 'target']))),
    /** The note that the writer last knew of: another one in its place is kept, as a replaced note. */
    noteFrom: z.optional(z.string()),
  }),
  /** Into the bin. */
  'annotation.remove': z.object({ id: z.uuid() }),
  /** Out of the bin. */
  'annotation.restore': z.object({ id: z.uuid() }),
  /** Forgets notes that were overwritten from another window. */
  'annotation.forget-replaced': z.object({ id: z.uuid() }),
  /** What was deleted, or what was deleted of one article. */
  'bin.read': z.object({ address: z.optional(address) }),
  'bin.delete': z.object({ ids: z.array(z.uuid()) }),
};

/** A deleted annotation with the article it was made on, as the bin shows it. */
export interface BinnedAnnotation {
  annotation: Annotation & { deleted: string };
  article?: Pick<Article, 'title' | 'url'>;
}

export interface AnnotationReplies {
  'annotation.save': Annotation;
  'annotation.remove': Annotation | undefined;
  'annotation.restore': Annotation | undefined;
  'annotation.forget-replaced': Annotation | undefined;
  'bin.read': BinnedAnnotation[];
  'bin.delete': undefined;
}
