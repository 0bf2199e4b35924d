import type { TextPlace } from '@/utils/anchoring/match-quote';
import { Annotation, type Paintable, Target } from '@/utils/model/annotation';
import { type Article, ExtractedArticle, type Revision } from '@/utils/model/article';
import type { Codebook, CodeLook } from '@/utils/model/codebook';
import { Correction } from '@/utils/model/correction';
import { Draft } from '@/utils/model/draft';
import { LONGEST_ADDRESS } from '@/utils/model/limits';
import type { Notebook } from '@/utils/model/notebook';
import type { ProjectChoice } from '@/utils/model/project';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

export const address = z.string().check(z.maxLength(LONGEST_ADDRESS));

/**
 * The content of an annotation as a surface sends it: the article by its address, without times, which are the store's.
 */
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

export type AnnotationContent = z.infer<typeof AnnotationContent>;

/** An article as the reader shows it: fresh from the page, or a saved copy. */
export interface ReaderArticle {
  extracted: ExtractedArticle;
  /** The address it was just read at; absent for a saved copy. */
  address?: string;
  /** The tab is private: nothing may be stored. */
  isPrivate: boolean;
  tabId?: number;
}

/** What the notebook holds about one article. */
export interface ArticleRecord {
  /** The address that was asked for, in the form that identifies articles. */
  url: string;
  /** Absent when the article was never read, or could not be stored. */
  article?: Article;
  /** SHA-256 of the newest revision's text. */
  revision?: string;
  /** How many texts and titles the article was read under; absent for one. */
  readings?: number;
  /** The annotations of the current project or of all, as chosen. */
  annotations: Annotation[];
  /** The same; those of the current project first. */
  codes: Codebook;
  /** The project that new annotations go to. */
  choice: ProjectChoice;
}

/** A text of an article as it was read, without its HTML. */
export type Reading = Pick<Revision, 'sha256' | 'text' | 'titles' | 'partial' | 'pages' | 'created'>;

/** What a web page's script learns about its article: what to paint, and nothing that the reader wrote. */
export interface PageRecord {
  annotations: Paintable[];
  codes: CodeLook[];
}

/** A deleted annotation with the article it was made on, as the bin shows it. */
export interface BinnedAnnotation {
  annotation: Annotation & { deleted: string };
  article?: Pick<Article, 'title' | 'url'>;
  /** Its codes, whatever their project. */
  codes: Codebook;
}

/** About articles and what is said of them. */
export const notebookRequests = {
  /**
   * The address that the article of a page is to have: what the page declares is not simply believed. Asked before it
   * is shown.
   */
  'article.address': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ url: address, address, title: z.string(), text: z.string() }),
    gets: answer<{ url: string }>(),
  }),
  /** Stores an article read at `address`: asked by whichever surface shows it. */
  'article.keep': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ extracted: ExtractedArticle, address }),
    /** SHA-256 of the stored text: not always the newest revision's, where a page shows an earlier text again. */
    gets: answer<{ revision: string }>(),
  }),
  /** A saved article for the reader in a tab: its newest revision, or the one that holds an annotation's passage. */
  'article.saved': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ articleId: z.uuid(), annotationId: z.optional(z.uuid()) }),
    gets: answer<ReaderArticle>(),
  }),
  /** Every text of the article at an address, the oldest first. */
  'revisions.read': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ address }),
    gets: answer<Reading[]>(),
  }),
  /**
   * Writes the words about a whole article in `project`, else in the current one. `noteFrom` is the note that the
   * writer last saw.
   */
  'article.note': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({
      articleId: z.uuid(),
      note: z.string().check(z.maxLength(100_000)),
      noteFrom: z.string(),
      project: z.optional(z.uuid()),
    }),
    /** The note as stored: together with words that it would have overwritten. */
    gets: answer<string>(),
  }),
  /**
   * Sets a note back to what it was before `from`; false where its subject is deleted, or the note is another by now.
   */
  'note.take-back': request({
    from: 'own',
    does: 'writes',
    asks: z.object({
      about: z.enum(['annotation', 'article']),
      id: z.uuid(),
      note: z.string(),
      from: z.string(),
      /** Whose words about an article; absent: the current project's. */
      project: z.optional(z.uuid()),
    }),
    gets: answer<boolean>(),
  }),
  /** Corrects fields of the article at an address, by hand. */
  'article.correct': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ address, correction: Correction }),
    gets: answer<Article>(),
  }),
  /** What the notebook holds about the article at an address. */
  'notebook.about': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ address }),
    gets: answer<ArticleRecord>(),
  }),
  /** The same for the live page: only what it paints. */
  'notebook.painted': request({
    from: 'page',
    does: 'reads',
    asks: z.object({ address }),
    gets: answer<PageRecord>(),
  }),
  /** The notebook, or what it holds about one article, to export. */
  'notebook.read': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ address: z.optional(address) }),
    gets: answer<Notebook>(),
  }),
  /** The places of an article's passages in the text that a surface shows. */
  'passages.find': request({
    from: 'page',
    does: 'reads',
    asks: z.object({ address, text: z.string().check(z.maxLength(20_000_000)), targets: z.array(Target) }),
    gets: answer<TextPlace[]>(),
  }),
  'annotation.save': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({
      content: AnnotationContent,
      /** The fields to change in an annotation that exists; all of them when absent. */
      only: z.optional(z.array(z.enum(['codes', 'note', 'target']))),
      /** The note that the writer last saw: if another has taken its place, that one is kept as a replaced note. */
      noteFrom: z.optional(z.string()),
      /** If an annotation stands exactly there already, it gets these codes and this note besides its own: one mark. */
      joins: z.optional(z.boolean()),
      /** The annotation to join that was clicked, where its words were edited since. */
      clicked: z.optional(z.uuid()),
      /** The draft that this was, which is over once it is stored. */
      draft: z.optional(z.string()),
    }),
    gets: answer<Annotation>(),
  }),
  /**
   * The annotation that was clicked, or else the one that covers exactly this passage of an article; undefined when there
   * is none.
   */
  'annotation.at': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ address, target: Target, clicked: z.optional(z.uuid()) }),
    gets: answer<Annotation | undefined>(),
  }),
  /** Into the bin; `isTakenBack`: it was made by mistake, and while it is fresh the bin keeps it only where something would be lost. */
  'annotation.remove': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ id: z.uuid(), isTakenBack: z.optional(z.boolean()) }),
    gets: answer<Annotation | undefined>(),
  }),
  /** Forgets notes that were overwritten from another window. */
  'annotation.forget-replaced': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ id: z.uuid() }),
    gets: answer<Annotation | undefined>(),
  }),
  /** The annotations in the bin, or those of one article. */
  'bin.read': request({
    from: 'frame',
    does: 'reads',
    asks: z.object({ address: z.optional(address) }),
    gets: answer<BinnedAnnotation[]>(),
  }),
  /** Out of the bin, all at once. */
  'bin.restore': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ ids: z.array(z.uuid()) }),
    gets: answer<undefined>(),
  }),
  'bin.delete': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ ids: z.array(z.uuid()) }),
    gets: answer<undefined>(),
  }),
  /** Text typed in the popup but not saved yet. */
  'draft.save': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ draft: z.pick(Draft, { id: true, note: true, codes: true, selector: true }) }),
    gets: answer<undefined>(),
  }),
  'draft.find': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ id: z.string() }),
    gets: answer<Draft | undefined>(),
  }),
  'draft.remove': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id: z.string() }),
    gets: answer<undefined>(),
  }),
};
