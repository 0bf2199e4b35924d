import type { FileContents, ReadContext, Told } from '@/utils/import/import-format';
import { hereOf, type Plan, planImport, type TablePlan } from '@/utils/import/plan';
import { readFile } from '@/utils/import/read-file';
import { notebookOf, RecordReader } from '@/utils/import/records';
import type { Notebook } from '@/utils/model/notebook';

/** The moment of an import in these tests: after everything in the fixtures. */
export const NOW = '2031-01-01T00:00:00.000Z';

export const EMPTY: Notebook = { codes: [], articles: [], revisions: [], annotations: [] };

/** The contents of a file, all records at once. */
export async function readAll(input: Blob | Uint8Array | string, context?: ReadContext) {
  const result = await readFile(input, context);
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`);
  return { ...result, notebook: notebookOf(result.tables) };
}

/** A notebook as a file that holds it would be read. */
export async function contentsOf(notebook: Notebook, more: Partial<FileContents> = {}): Promise<FileContents> {
  const reader = new RecordReader();
  for (const table of ['codes', 'articles', 'revisions', 'annotations'] as const)
    for (const row of notebook[table]) reader.add(table, row);
  return { ok: true, format: 'test', ...(await reader.finish()), leftOut: [], ...more };
}

const lists = <T>({ listed, same }: TablePlan<T>) => ({
  ...listed,
  conflicts: [...listed.older, ...listed.conflicts],
  same,
});

/** A dry run of an import, as lists: each table's new, changed and conflicting records, and how many are the same. */
export async function dryRun(incoming: Notebook | FileContents, existing: Notebook, told?: Told, now = NOW) {
  const contents = 'ok' in incoming ? incoming : await contentsOf(incoming, told ? { told } : {});
  const plan: Plan = await planImport([contents], hereOf(existing), { now });
  const { codes, articles, revisions, annotations } = plan.tables;
  return {
    plan,
    codes: lists(codes),
    articles: lists(articles),
    revisions: lists(revisions),
    annotations: lists(annotations),
  };
}
