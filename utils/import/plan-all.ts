import type { Beside, Notebook } from '@/utils/model/notebook';
import type { FileContents } from './import-format';
import { type ImportPlan, planImport, type TablePlan } from './plan-import';

/** A dry run over several files, the later ones compared with what the earlier ones bring. */
export interface Planned {
  plan: Omit<ImportPlan, 'adopted'>;
  beside: Beside;
}

/** Compares files, in order, with what the reader has. */
export function planAll(files: readonly FileContents[], existing: Notebook): Planned {
  const plan: Planned['plan'] = { codes: none(), articles: none(), revisions: none(), annotations: none() };
  const beside: Beside = { decisions: [], samePersons: [] };
  let known = existing;
  for (const { notebook, told, beside: more } of files) {
    const next = planImport(notebook, known, told);
    known = {
      codes: after(known.codes, append(plan.codes, next.codes)),
      articles: after(known.articles, append(plan.articles, next.articles)),
      revisions: after(known.revisions, append(plan.revisions, next.revisions)),
      annotations: after(known.annotations, append(plan.annotations, next.annotations)),
    };
    const ours = (id: string) => next.adopted.articles.get(id) ?? id;
    beside.decisions.push(...(more?.decisions ?? []).map((one) => ({ ...one, articleId: ours(one.articleId) })));
    beside.samePersons.push(...(more?.samePersons ?? []));
  }
  return { plan, beside };
}

const none = <T>(): TablePlan<T> => ({ added: [], changed: [], same: 0, conflicts: [] });

function append<T>(all: TablePlan<T>, next: TablePlan<T>): T[] {
  all.added.push(...next.added);
  all.changed.push(...next.changed);
  all.conflicts.push(...next.conflicts);
  all.same += next.same;
  return [...next.added, ...next.changed];
}

function after<T extends { id: string }>(known: T[], fresh: T[]): T[] {
  if (fresh.length === 0) return known;
  return [...new Map([...known, ...fresh].map((record) => [record.id, record])).values()];
}
