import type { Codebook } from '@/utils/model/codebook';
import type { Coder } from '@/utils/model/project';
import type { ArticleSlice, RecordTable, WholeNotebook } from './format';
import { slicesOf } from './read-notebook';

/** Which annotations to include: those with a code, those without any, or all. */
export type CodeFilter = { code: string } | 'uncoded' | 'all';

/** A notebook, or a part of one, that need not be in memory. Each iteration starts from the beginning. */
export interface NotebookSource {
  codes: Codebook;
  coders: readonly Coder[];
  /** How many records each table has. For `articles`, 1 is exact; a greater number may be a little too high. */
  counts: Record<RecordTable, number>;
  /** Oldest article first. */
  slices: (filter: CodeFilter) => AsyncIterable<ArticleSlice>;
  /** One table's records, in a stable order. */
  records: (table: RecordTable) => AsyncIterable<object>;
}

/** The slice with those of its annotations outside the bin that pass; undefined when none does. */
export function filterSlice(slice: ArticleSlice, filter: CodeFilter): ArticleSlice | undefined {
  if (filter === 'all') return slice;
  const annotations = slice.annotations.filter(
    ({ deleted, codes }) => !deleted && (filter === 'uncoded' ? codes.length === 0 : codes.includes(filter.code)),
  );
  return annotations.length > 0 ? { ...slice, annotations } : undefined;
}

/** A notebook in memory as a source. */
export function memorySource(notebook: WholeNotebook): NotebookSource {
  const {
    articles,
    revisions,
    annotations,
    codes,
    decisions = [],
    samePersons = [],
    projects = [],
    coders = [],
    essays = [],
    preferences = [],
  } = notebook;
  return {
    codes,
    coders,
    counts: {
      articles: articles.length,
      revisions: revisions.length,
      annotations: annotations.length,
      codes: codes.length,
      decisions: decisions.length,
      samePersons: samePersons.length,
      projects: projects.length,
      coders: coders.length,
      essays: essays.length,
      preferences: preferences.length,
    },
    async *slices(filter) {
      for (const slice of slicesOf(notebook)) {
        const kept = filterSlice(slice, filter);
        if (kept) yield kept;
      }
    },
    async *records(table) {
      yield* notebook[table] ?? [];
    },
  };
}
