import { LONGEST_ADDRESS } from './limits';
import { Instant, LocalInstant } from './time';
import { z } from './z';

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const line = z.string().check(z.maxLength(2000));

/** Somebody who worked on the article; `role` as the page words it (记者, 通讯员, Photography by). */
export const Contributor = z.object({ name: line, role: z.optional(line) });

/** A date a page shows. */
export const PageDate = z.object({
  /** As the page words it: `2019-08-23 09:01:33`, `May 18, 2026`. */
  text: line,
  /** ISO 8601: a day, a local time without zone, or a time with its zone, no more exact than the page. */
  iso: z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/)),
});

export const SITE_KINDS = ['newspaper', 'portal', 'government', 'other'] as const;

/** Why this text is not the whole article. */
export const PARTIAL_REASONS = ['paywall', 'truncated', 'selection', 'page-of-several', 'too-large'] as const;

/** What a page says about its article. A field that is absent was not given by the page: nothing here is guessed. */
export const ArticleMetadata = z.object({
  title: line,
  authors: z.array(Contributor),
  /** 责任编辑 and the like: never authors. */
  editors: z.array(Contributor),
  /** 来源: who the page says wrote or first published it. */
  source: z.optional(line),
  /** The publishing site's name. */
  site: z.optional(line),
  kind: z.enum(SITE_KINDS),
  published: z.optional(PageDate),
  modified: z.optional(PageDate),
  /** BCP 47; `und` where unknown. */
  lang: line,
  dir: z.enum(['ltr', 'rtl']),
  section: z.optional(line),
  /** Absolute http(s) address of the lead image. */
  image: z.optional(line),
  keywords: z.array(line),
  partial: z.optional(z.enum(PARTIAL_REASONS)),
  /** Field name → where its value was found (`json-ld`, `og`, `info-line`, `by-hand`, …). */
  provenance: z.record(z.string(), z.string()),
});

/** One change that a pass of the extraction made. */
export const TrailEntry = z.object({
  pass: z.string(),
  did: z.enum(['removed', 'repaired']),
  /** In older records only: what the reader is told is worded in i18n, under the pass's name. */
  reason: z.optional(z.string()),
  /**
   * The first words of what was removed or repaired, for the list of changes; for a picture its description or file
   * name.
   */
  text: z.string(),
  /** Whether the page's annotator can still put it back. */
  canReturn: z.optional(z.boolean()),
});

/** Where a page that was appended begins. */
export const PageBreak = z.object({
  url: z.string().check(z.maxLength(LONGEST_ADDRESS)),
  /** UTF-16 code units into the clean text. */
  at: z.int(),
});

/** What `extract` makes of a page. `html` is untrusted until sanitized. */
export const ExtractedArticle = z.object({
  /** Canonical address: no trackers, no fragment that is not a route. */
  url: z.string().check(z.regex(/^(https?|file|chrome-extension|moz-extension):/)),
  metadata: ArticleMetadata,
  html: z.string(),
  /** The clean text, blocks separated by one line feed. Annotation positions count its UTF-16 code units. */
  text: z.string(),
  trail: z.array(TrailEntry),
  /** Address of the next page of a multi-page article. */
  nextPage: z.optional(z.string()),
  /** The pages that the reader appended, in order. */
  pages: z.optional(z.array(PageBreak)),
  /** Indexes of the trail's entries that were put back into the text; absent until the reader chooses. */
  putBack: z.optional(z.array(z.int())),
});

/** A page's clean text and metadata, as read. Its text lives in revisions. */
export const Article = z.extend(ArticleMetadata, {
  /** Derived from the canonical address (`articleIdOf`) at the time the article was new. */
  id: z.uuid(),
  /** Ids it had before, and those of articles that turned out to be this one. */
  aliases: z.optional(z.array(z.uuid())),
  /** The projects it is in. Absent in records that the store did not write: see `isInChoice`. */
  projects: z.optional(z.array(z.uuid())),
  /** Canonical; no two articles share one. */
  url: z.string(),
  /**
   * Every address it was read at, all on its own site, without trackers, and without fragments unless they are routes.
   */
  addresses: z.array(z.string()),
  /** The reader's words about the whole article, Markdown; empty when there are none. */
  note: z.string(),
  /** The note in each of its projects, by project id, when it is in several: see `noteIn`. */
  notes: z.optional(z.record(z.uuid(), z.string())),
  /** Projects it was deleted from while it stays in others, with its note there and the time, for restoring it. */
  left: z.optional(z.record(z.uuid(), z.object({ note: z.string(), at: Instant }))),
  /**
   * When the note was last written: reading the page again changes the article, but not this. Absent in articles of
   * older versions.
   */
  noted: z.optional(Instant),
  /** First words of removed pieces that the reader put back: they are put back whenever the page is read. */
  putBack: z.optional(z.array(line)),
  /** When the page was last read. */
  accessed: LocalInstant,
  created: Instant,
  changed: Instant,
  /** When it was moved to the bin, together with its annotations; absent while it is not in it. */
  deleted: z.optional(Instant),
});

/** One extraction of an article. An article has at most one revision for each distinct text. */
export const Revision = z.object({
  /** From article and text: `revisionIdOf`. */
  id: z.uuid(),
  /** Ids it had before. */
  aliases: z.optional(z.array(z.uuid())),
  articleId: z.uuid(),
  sha256: Sha256,
  html: z.string(),
  text: z.string(),
  /**
   * What the page has put above this text, oldest first: its title, `by` whom, the day or time of publication. Absent
   * in revisions stored before titles were; of what the page does not say nothing is there.
   */
  titles: z.optional(
    z
      .array(z.object({ title: line, at: Instant, by: z.optional(line), published: z.optional(PageDate.shape.iso) }))
      .check(z.maxLength(100)),
  ),
  /** Why this text is not the whole article. */
  partial: z.optional(z.enum(PARTIAL_REASONS)),
  /** Pages of the article in this text, after the first. */
  pages: z.optional(z.array(PageBreak)),
  created: Instant,
  /** When the page was last found with this text again after showing another; absent where that never happened. */
  seen: z.optional(Instant),
});

/** When a page was last found with this text, an Instant: a page may return to an earlier text. */
export const lastRead = ({ seen, created }: Pick<Revision, 'seen' | 'created'>): string =>
  seen !== undefined && seen > created ? seen : created;

export type Contributor = z.infer<typeof Contributor>;
export type PageDate = z.infer<typeof PageDate>;
export type ArticleMetadata = z.infer<typeof ArticleMetadata>;
export type PageBreak = z.infer<typeof PageBreak>;
export type TrailEntry = z.infer<typeof TrailEntry>;
export type ExtractedArticle = z.infer<typeof ExtractedArticle>;
export type Article = z.infer<typeof Article>;
export type Revision = z.infer<typeof Revision>;
