import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import type { Notebook } from '@/utils/model/notebook';
import { type Adopted, findAdopted, underOurIds } from './adopt';
import type { Told } from './import-format';
import { isSame } from './same';

/** One record that differs and is not clearly newer: ours stays unless the reader says otherwise. */
export interface Conflict<T> {
  ours: T;
  theirs: T;
  /** `older`: the file's was changed before ours. `same-time`: both claim one moment, or tell none. */
  why: 'older' | 'same-time';
}

/** What importing would do to one table. */
export interface TablePlan<T> {
  added: T[];
  /** Newer in the file than here: replaces ours, which has the same id. */
  changed: T[];
  /** How many the reader already has, word for word. */
  same: number;
  conflicts: Conflict<T>[];
}

/** A dry run. `added` and `changed` of all tables belong in one transaction. */
export interface ImportPlan {
  codes: TablePlan<Code>;
  articles: TablePlan<Article>;
  revisions: TablePlan<Revision>;
  annotations: TablePlan<Annotation>;
  /** The file's ids of records the reader has under others. */
  adopted: Adopted;
}

interface Rules<T> {
  changedAt: (record: T) => string;
  /** Undefined where the file tells every field. */
  told: readonly (keyof T)[] | undefined;
  /** Ids of records that are the reader's own under another id: nothing in the file speaks against them. */
  adopted: ReadonlySet<string>;
}

/** Compares a file with what the reader has. `existing` may be limited to records whose id, url or name is in the file. */
export function planImport(incoming: Notebook, existing: Notebook, told?: Told): ImportPlan {
  const adopted = findAdopted(incoming, existing);
  const { articles, revisions, annotations, ...read } = underOurIds(incoming, adopted);
  const codes = told ? withoutOurExamples(read.codes, existing.codes) : read.codes;
  const none: ReadonlySet<string> = new Set();
  const rules = <T>(changedAt: (record: T) => string, fields: readonly (keyof T)[] | undefined, ours = none) => ({
    changedAt,
    told: told && (fields ?? []),
    adopted: ours,
  });
  return {
    codes: compare(
      codes,
      existing.codes,
      rules(({ modified }) => modified, told?.codes, valuesOf(adopted.codes)),
    ),
    articles: compare(
      articles,
      existing.articles,
      rules(({ changed }) => changed, told?.articles, valuesOf(adopted.articles)),
    ),
    revisions: compare(
      withoutKnownTexts(revisions, existing.revisions),
      existing.revisions,
      rules(({ created }) => created, told?.revisions),
    ),
    annotations: compare(
      annotations,
      existing.annotations,
      rules(({ modified }) => modified, told?.annotations),
    ),
    adopted,
  };
}

const valuesOf = (map: ReadonlyMap<string, string>): ReadonlySet<string> => new Set(map.values());

/** Other programs have one field for a code's definition and example: ours that come back say nothing new. */
function withoutOurExamples(incoming: Code[], existing: Code[]): Code[] {
  const ours = new Map(existing.map((code) => [code.id, code]));
  return incoming.map((code) => {
    const { definition = '', example = '' } = ours.get(code.id) ?? {};
    const joined = [definition, example]
      .filter((part) => part !== '')
      .join('\n')
      .trim();
    return code.definition === joined ? { ...code, definition } : code;
  });
}

/** A text of an article is kept once: one the reader has under another id is the reader's own. */
function withoutKnownTexts(incoming: Revision[], existing: Revision[]): Revision[] {
  const keyOf = ({ articleId, sha256 }: Revision) => `${articleId} ${sha256}`;
  const idOf = new Map(existing.map((revision) => [keyOf(revision), revision]));
  return incoming.map((revision) => {
    const ours = idOf.get(keyOf(revision));
    if (ours) return ours;
    idOf.set(keyOf(revision), revision);
    return revision;
  });
}

function compare<T extends { id: string }>(incoming: T[], existing: T[], rules: Rules<T>): TablePlan<T> {
  const oursById = new Map(existing.map((record) => [record.id, record]));
  const plan: TablePlan<T> = { added: [], changed: [], same: 0, conflicts: [] };
  const added = new Set<string>();
  for (const read of incoming) {
    const ours = oursById.get(read.id);
    if (added.has(read.id)) plan.same++;
    else if (!ours) {
      added.add(read.id);
      plan.added.push(read);
    } else judge(plan, ours, rules.told ? overlay(ours, read, rules.told) : read, rules);
  }
  return plan;
}

function judge<T extends { id: string }>(plan: TablePlan<T>, ours: T, theirs: T, rules: Rules<T>): void {
  const [here, there] = [rules.changedAt(ours), rules.changedAt(theirs)];
  const isOwn = rules.adopted.has(ours.id) && !rules.told;
  if (isOwn || isSame(ours, theirs)) plan.same++;
  else if (there > here || (rules.told && fillsOnly(ours, theirs))) plan.changed.push(theirs);
  else plan.conflicts.push({ ours, theirs, why: there < here ? 'older' : 'same-time' });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const says = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

/** The reader's own record with what the file tells in its place; where that is nothing new, the reader's own. */
function overlay<T extends object>(ours: T, read: T, told: readonly (keyof T)[]): T {
  const news = told.filter((field) => !isEmpty(read[field]) && !isSame(says(read[field]), says(ours[field])));
  if (news.length === 0) return ours;
  const fresh = Object.fromEntries(news.map((field) => [field, read[field]]));
  const times = Object.fromEntries(
    Object.entries(read).filter(([field]) => field === 'modified' || field === 'changed'),
  );
  return { ...ours, ...fresh, ...times };
}

/** Whether `theirs` only has words where `ours` has none. */
const fillsOnly = <T extends object>(ours: T, theirs: T): boolean =>
  (Object.keys(theirs) as (keyof T)[]).every(
    (field) =>
      field === 'modified' || field === 'changed' || isEmpty(ours[field]) || isSame(ours[field], theirs[field]),
  );
