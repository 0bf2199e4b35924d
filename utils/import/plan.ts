import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { type Beside, type Notebook, noBeside } from '@/utils/model/notebook';
import type { Here } from './adopt';
import type { CodeAnswers, CodeQuestion, Into } from './adopt-codes';
import { besideAsHere, isRenaming, renamed } from './as-here';
import type { FileContents } from './import-format';
import type { TellShare } from './json-stream';
import type { Row, Table, Verdict, Why } from './judge';
import { inTurns } from './packed';
import { asSeenBy, judged, type PlannedFile, prepare, rulesFor } from './planned-file';

export const TABLES = ['codes', 'articles', 'revisions', 'annotations'] as const satisfies readonly Table[];

/** A record that differs and is not clearly newer: the reader's stays unless they decide otherwise. */
export interface Conflict<T = Row> {
  ours: T;
  theirs: T;
  why: Why;
}

/** A record with newer content in the file. */
export interface Change<T = Row> {
  ours: T;
  theirs: T;
}

/** How many records of a table have each fate. */
export interface PlanCounts {
  added: number;
  /** Newer in the file than here, or more: replaces ours, which has the same id. */
  changed: number;
  /** Records that the reader has already, with the same content. */
  same: number;
  conflicts: number;
  /** Changed here after the file's, as after every backup: the reader's stay without asking. */
  older: number;
}

/** What an import would do to one table. */
export interface TablePlan<T = Row> extends PlanCounts {
  /** The first records of each kind, to view. */
  listed: { added: T[]; changed: Change<T>[]; conflicts: Conflict<T>[]; older: Conflict<T>[] };
}

/** How many records of each kind are held for display: a file may have a million. */
export const LISTED = 200;

/** A dry run over several files; later ones are also compared with earlier ones. */
export interface Plan {
  tables: { [T in Table]: TablePlan<Row<T>> };
  files: PlannedFile[];
  questions: CodeQuestion[];
  beside: Beside;
  now: string;
}

export interface PlanOptions {
  /** The moment of the import, an Instant. */
  now: string;
  answers?: CodeAnswers;
  /** The project of records that name none; absent in a comparison that nothing follows. */
  into?: Into;
  /** Called with the progress of comparing, from 0 to 1. */
  tellShare?: TellShare;
}

const emptyTable = (): TablePlan<never> => ({
  added: 0,
  changed: 0,
  same: 0,
  conflicts: 0,
  older: 0,
  listed: { added: [], changed: [], conflicts: [], older: [] },
});

/** How many records files hold. */
export const recordsIn = (files: readonly FileContents[]): number =>
  files.reduce((sum, { tables }) => TABLES.reduce((inner, table) => inner + tables[table].length, sum), 0);

/** Compares files, in order, with the reader's records, a few at a time, so that the page stays responsive. */
export async function planImport(
  files: readonly FileContents[],
  here: Here,
  { now, answers = new Map(), into, tellShare }: PlanOptions,
): Promise<Plan> {
  const tables: Record<Table, TablePlan> = {
    codes: emptyTable(),
    articles: emptyTable(),
    revisions: emptyTable(),
    annotations: emptyTable(),
  };
  const plan: Plan = {
    tables: tables as Plan['tables'],
    files: [],
    questions: [],
    beside: noBeside(),
    now,
  };
  const all = recordsIn(files);
  let compared = 0;
  let known = here;
  for (const [index, contents] of files.entries()) {
    const file = await prepare(contents, known, answers, into);
    plan.files.push(file);
    for (const question of file.adopted.questions) plan.questions.push(question);
    const isLast = index === files.length - 1;
    const pending = { codes: new Map(), articles: new Map(), revisions: new Map(), annotations: new Map() };
    for (const table of TABLES)
      for await (const { ours, verdict } of verdicts(table, file, known, now)) {
        tally(tables[table], ours, verdict);
        tellShare?.(++compared / all);
        if (!isLast && (verdict.is === 'added' || verdict.is === 'changed'))
          pending[table].set(verdict.record.id, verdict.record);
      }
    const { decisions, samePersons, projects, coders, essays, preferences } = besideAsHere(file.contents.beside, file);
    for (const one of decisions) plan.beside.decisions.push(one);
    for (const one of samePersons) plan.beside.samePersons.push(one);
    for (const one of projects) plan.beside.projects.push(one);
    for (const one of coders) plan.beside.coders.push(one);
    for (const one of essays) plan.beside.essays.push(one);
    for (const one of preferences) plan.beside.preferences.push(one);
    if (!isLast) known = layered(pending, known);
  }
  return plan;
}

/** The verdict on each record of a table, with the matching record of the reader. */
async function* verdicts(table: Table, file: PlannedFile, here: Here, now: string) {
  const met = new Set<string>();
  const textOf = table === 'revisions' ? await textsHere(file, here) : undefined;
  for await (const batch of inTurns<Row>(file.contents.tables[table])) {
    const rows = batch.map((row) => renamed(table, row, file));
    const known = await here.records(
      table,
      rows.map(({ id }) => id),
    );
    for (const [i, read] of rows.entries()) {
      const ours = known[i] as Row | undefined;
      const text = textOf && `${(read as Annotation).articleId} ${(read as { sha256?: string }).sha256}`;
      // A text of an article is stored once; of several records with one id the first counts.
      const isKnown = met.has(read.id) || (text !== undefined && textOf?.has(text));
      if (isRenaming(file)) met.add(read.id);
      if (text) textOf?.add(text);
      const rules = rulesFor(table, batch[i] as Row, read.id, file, now);
      yield {
        ours: asSeenBy(table, ours, read),
        verdict: isKnown ? ({ is: 'same' } as const) : judged(table, ours, read, rules),
      };
    }
  }
}

async function textsHere({ contents, adopted }: PlannedFile, here: Here): Promise<Set<string>> {
  const articles = new Set<string>();
  for await (const batch of inTurns(contents.tables.articles))
    for (const { id } of batch) articles.add(adopted.articles.get(id) ?? id);
  const texts = await here.texts([...articles]);
  return new Set(texts.map(({ articleId, sha256 }) => `${articleId} ${sha256}`));
}

function tally(table: TablePlan, ours: Row | undefined, verdict: Verdict): void {
  const { listed } = table;
  if (verdict.is === 'same') table.same++;
  else if (verdict.is === 'added') {
    if (table.added++ < LISTED) listed.added.push(verdict.record);
  } else if (ours && verdict.is === 'changed') {
    if (table.changed++ < LISTED) listed.changed.push({ ours, theirs: verdict.record });
  } else if (ours && verdict.is === 'conflict') {
    const kind = verdict.why === 'older' ? 'older' : 'conflicts';
    if (table[kind]++ < LISTED) listed[kind].push({ ours, theirs: verdict.record, why: verdict.why });
  }
}

/** A file that takes the place of everything: nothing is compared. `into` as for `planImport`. */
export async function planReplacement(contents: FileContents, into?: Into): Promise<Pick<Plan, 'files' | 'beside'>> {
  const nothing = hereOf({ codes: [], articles: [], revisions: [], annotations: [] });
  const file = await prepare(contents, nothing, new Map(), into);
  return { files: [file], beside: besideAsHere(contents.beside, file) };
}

/** Records by table and id. */
type Pending = { [T in keyof Notebook]: ReadonlyMap<string, Notebook[T][number]> };

/** A notebook in memory, as the one that files are compared with. */
export function hereOf(notebook: Notebook): Here {
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  return layered(
    {
      codes: byId(notebook.codes),
      articles: byId(notebook.articles),
      revisions: byId(notebook.revisions),
      annotations: byId(notebook.annotations),
    },
    undefined,
  );
}

/** The notebook as it would be with these records in it, in place of those of the same id. */
function layered(top: Pending, below: Here | undefined): Here {
  const withTop = <T extends { id: string }>(rows: readonly T[], above: Iterable<T>): T[] => [
    ...new Map([...rows, ...above].map((row) => [row.id, row])).values(),
  ];
  return {
    codes: async (): Promise<Code[]> => withTop((await below?.codes()) ?? [], top.codes.values()),
    async articlesAt(addresses): Promise<Article[]> {
      const asked = new Set(addresses);
      const found = [...top.articles.values()].filter(
        (article) => asked.has(article.url) || article.addresses.some((address) => asked.has(address)),
      );
      return withTop((await below?.articlesAt(addresses)) ?? [], found);
    },
    async records(table, ids) {
      const rows = (await below?.records(table, ids)) ?? [];
      return ids.map((id, i) => (top[table].get(id) as (typeof rows)[number]) ?? rows[i]);
    },
    async annotationsOf(articleId): Promise<Annotation[]> {
      const own = [...top.annotations.values()].filter((annotation) => annotation.articleId === articleId);
      return withTop((await below?.annotationsOf(articleId)) ?? [], own);
    },
    async texts(articleIds): Promise<Pick<Revision, 'id' | 'articleId' | 'sha256'>[]> {
      const asked = articleIds && new Set(articleIds);
      const own = [...top.revisions.values()].filter(({ articleId }) => !asked || asked.has(articleId));
      return withTop((await below?.texts(articleIds)) ?? [], own);
    },
  };
}
