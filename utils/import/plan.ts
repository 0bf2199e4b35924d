import { nextTask } from '@/utils/anchoring/slices';
import type { Annotation } from '@/utils/model/annotation';
import type { Article, Revision } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { idInProject, revisionIdOf } from '@/utils/model/derive-id';
import { newId } from '@/utils/model/new-id';
import { type Beside, noBeside } from '@/utils/model/notebook';
import { type Adopted, type CodeAnswers, type CodeQuestion, findAdopted, type Here, type Into } from './adopt';
import { hereOf, layered } from './here';
import type { FileContents } from './import-format';
import type { TellShare } from './json-stream';
import { judge, type Row, type Rules, type Table, type Verdict, type Why } from './judge';
import { createPlaceMatcher } from './match-place';

export const TABLES = ['codes', 'articles', 'revisions', 'annotations'] as const satisfies readonly Table[];

/** One record that differs and is not clearly newer: ours stays unless the reader says otherwise. */
export interface Conflict<T = Row> {
  ours: T;
  theirs: T;
  why: Why;
}

/** One record the file has in newer words. */
export interface Change<T = Row> {
  ours: T;
  theirs: T;
}

/** What importing would do to one table. */
export interface TablePlan<T = Row> {
  added: number;
  /** Newer in the file than here, or more: replaces ours, which has the same id. */
  changed: number;
  /** What the reader has already, in these words. */
  same: number;
  conflicts: number;
  /** Changed here after the file's, as after each backup: the reader's stay, and no one is asked. */
  older: number;
  /** The first of each, to be looked at. */
  listed: { added: T[]; changed: Change<T>[]; conflicts: Conflict<T>[]; older: Conflict<T>[] };
}

/** Records of each kind that are kept to be looked at: a file may have a million. */
export const LISTED = 200;

/** A file with what of it is the reader's under other ids. */
interface PlannedFile {
  contents: FileContents;
  adopted: Adopted;
  into: Into;
  /** Ids that are the reader's for records the file has under another. */
  taken: ReadonlySet<string>;
  /** The file's annotations → the reader's of the same place. */
  places: ReadonlyMap<string, string>;
  /** Those that say nothing that several of the reader's at that place do not say. */
  covered: ReadonlySet<string>;
  /** The reader's articles that have a text here, of which the file, another program's, has one: when they were first read. */
  read: ReadonlyMap<string, string>;
}

/** A dry run over several files, the later ones compared with what the earlier ones bring. */
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
  /** Is told how much is compared, from 0 to 1. */
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

/** Compares files, in order, with what the reader has, some records at a time: the screen is never kept waiting. */
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
    const { decisions, samePersons, projects, coders, essays, preferences } = besideOf(file);
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

async function prepare(contents: FileContents, here: Here, answers: CodeAnswers, into: Into): Promise<PlannedFile> {
  const adopted = await findAdopted(contents, here, answers, into);
  const places = into === undefined ? new Map<string, string>() : await copiesIn(into, contents, here);
  for (const [id, own] of adopted.apart) places.set(id, own);
  const covered = new Set<string>();
  if (contents.knownByPlace) {
    const match = createPlaceMatcher(here);
    for (const batch of contents.tables.annotations.batches())
      for (const read of batch) {
        const found = await match(renamed('annotations', read, { adopted, places, into }) as Annotation);
        if (found) places.set(read.id, found.ours);
        if (found?.isCovered) covered.add(read.id);
      }
  }
  return {
    contents,
    adopted,
    places,
    covered,
    into,
    read: contents.knownByPlace ? await readHere(contents, adopted, here) : new Map<string, string>(),
    taken: new Set([...adopted.articles.values(), ...adopted.codes.values()]),
  };
}

/** When those of the file's articles were first read that have a text here already. */
async function readHere({ tables }: FileContents, { articles }: Adopted, here: Here): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const batch of tables.revisions.batches()) {
    const ids = [...new Set(batch.map(({ articleId }) => articles.get(articleId) ?? articleId))];
    const known = new Set((await here.texts(ids)).map(({ articleId }) => articleId));
    const rows = await here.records(
      'articles',
      ids.filter((id) => known.has(id)),
    );
    for (const row of rows) if (row) read.set(row.id, row.created);
  }
  return read;
}

/** Annotations of the file that another project has here → their copies in the project they come into. */
async function copiesIn(into: string, { tables }: FileContents, here: Here): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const batch of tables.annotations.batches()) {
    const known = await here.records(
      'annotations',
      batch.map(({ id }) => id),
    );
    for (const [i, { id, project = into }] of batch.entries()) {
      const other = known[i]?.project;
      if (other !== undefined && other !== project) copies.set(id, idInProject(project, id));
    }
  }
  return copies;
}

/** What a file has beside its records, about articles and annotations as they are called here. */
const besideOf = ({ contents: { beside }, adopted, places }: PlannedFile): Beside => ({
  decisions: (beside?.decisions ?? []).map((one) => ({
    ...one,
    articleId: adopted.articles.get(one.articleId) ?? one.articleId,
  })),
  samePersons: beside?.samePersons ?? [],
  projects: beside?.projects ?? [],
  coders: beside?.coders ?? [],
  essays: (beside?.essays ?? []).map((essay) => ({
    ...essay,
    cards: keyedAsHere(essay.cards, places),
    words: keyedAsHere(essay.words, places),
  })),
  preferences: beside?.preferences ?? [],
});

const keyedAsHere = <T>(record: Record<string, T>, names: ReadonlyMap<string, string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [names.get(id) ?? id, value]));

type Names = Pick<PlannedFile, 'adopted' | 'places' | 'into'> & Partial<Pick<PlannedFile, 'read'>>;

const isRenaming = ({ adopted, places, into }: Names): boolean =>
  into !== undefined || adopted.articles.size + adopted.codes.size + places.size > 0;

/** A record with the reader's ids in every place that refers to an article or a code. */
function renamed(table: Table, row: Row, names: Names): Row {
  const { places, into } = names;
  const { articles, codes } = names.adopted;
  if (!isRenaming(names) && !names.read?.size) return row;
  const owned = into === undefined ? {} : { project: into };
  const code = (id: string) => codes.get(id) ?? id;
  if (table === 'articles') {
    const { aliases = [], ...article } = row as Article;
    const id = articles.get(row.id) ?? row.id;
    const old = id === row.id ? aliases : [...new Set([...aliases, row.id])];
    const named = { ...(into === undefined ? {} : { projects: [into] }), ...article, id };
    return into === undefined || old.length === 0 ? named : { ...named, aliases: old };
  }
  if (table === 'codes') {
    const { parent, ...read } = row as Code;
    const id = code(row.id);
    const isCopy = into !== undefined && id !== row.id;
    const origin = isCopy ? { original: read.original ?? row.id } : {};
    return { ...owned, ...read, ...origin, id, ...(parent ? { parent: code(parent) } : {}) };
  }
  const of = row as Annotation;
  const articleId = articles.get(of.articleId) ?? of.articleId;
  if (table === 'revisions') {
    const { id, sha256, created } = row as Revision;
    const own = { ...(row as Revision), articleId, id: into === undefined ? id : revisionIdOf(articleId, sha256) };
    const first = names.read?.get(articleId);
    // What another program kept of it, an excerpt as often as not, is kept, and is not what the page said last.
    return first !== undefined && created >= first ? { ...own, created: justBefore(first) } : own;
  }
  return { ...owned, ...of, id: places.get(of.id) ?? of.id, articleId, codes: [...new Set(of.codes.map(code))] };
}

const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** What a record is judged by, and what the file calls it. */
type RowRules = Rules & { readId: string };

/** A record that the reader has under the id it had in an older Pressmark is the reader's own, not one that was adopted. */
function judged(table: Table, ours: Row | undefined, row: Row, rules: RowRules): Verdict {
  const { aliases, original } = (ours ?? {}) as { aliases?: string[]; original?: string };
  const isOwn = aliases?.includes(rules.readId) || original === rules.readId;
  return judge(table, ours, row, { ...rules, isAdopted: rules.isAdopted && !isOwn });
}

function rulesFor(table: Table, read: Row, renamedId: string, file: PlannedFile, now: string): RowRules {
  const { told, undated, knownByPlace, toMinute } = file.contents;
  return {
    readId: read.id,
    told,
    isUndated: undated?.has(read.id) ?? false,
    isToMinute: toMinute === true,
    isAdopted: (table === 'articles' || table === 'codes') && read.id !== renamedId && file.taken.has(renamedId),
    isByPlace: knownByPlace === true && file.places.has(read.id),
    isCovered: file.covered.has(read.id),
    now,
  };
}

/** What becomes of each record of a table, with the reader's record it meets. */
async function* verdicts(table: Table, file: PlannedFile, here: Here, now: string) {
  const met = new Set<string>();
  const textOf = table === 'revisions' ? await textsHere(file, here) : undefined;
  for (const batch of file.contents.tables[table].batches()) {
    const rows = (batch as Row[]).map((row) => renamed(table, row, file));
    const known = await here.records(
      table,
      rows.map(({ id }) => id),
    );
    for (const [i, read] of rows.entries()) {
      const ours = known[i] as Row | undefined;
      const text = textOf && `${(read as Annotation).articleId} ${(read as { sha256?: string }).sha256}`;
      // A text of an article is kept once, and of several records of one id the first.
      const isKnown = met.has(read.id) || (text !== undefined && textOf?.has(text));
      if (isRenaming(file)) met.add(read.id);
      if (text) textOf?.add(text);
      const rules = rulesFor(table, batch[i] as Row, read.id, file, now);
      yield { ours, verdict: isKnown ? ({ is: 'same' } as const) : judged(table, ours, read, rules) };
    }
    await nextTask();
  }
}

async function textsHere({ contents, adopted }: PlannedFile, here: Here): Promise<Set<string>> {
  const articles = new Set<string>();
  for (const batch of contents.tables.articles.batches())
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
  return { files: [file], beside: besideOf(file) };
}

/** What becomes of one conflict. */
export type Choice = 'mine' | 'theirs' | 'both';

/** What the reader chose for each conflict. */
export type Choose = (table: Table, ours: Row) => Choice;

/** Only annotations can stand twice: no two articles share an address, no two codes a name. */
export const choicesFor = (table: Table): readonly Choice[] =>
  table === 'annotations' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];

/** Rows of one table under the reader's ids, and what is written of each. */
export interface Settled {
  table: Table;
  rows: Row[];
  /** What is written in place of a row, where `ours` lies there now; undefined: nothing. */
  decide(row: Row, ours: Row | undefined): Row | undefined;
}

/** The records to write, some at a time: all that is new or newer, and what the reader chose of the rest. */
export function* settle(files: readonly PlannedFile[], choose: Choose, now: string): Generator<Settled> {
  for (const file of files) {
    for (const table of TABLES) {
      const met = new Set<string>();
      for (const batch of file.contents.tables[table].batches()) {
        const rules = new Map<string, RowRules>();
        const rows: Row[] = [];
        for (const read of batch as Row[]) {
          const row = renamed(table, read, file);
          // Of several records of one id the first.
          if (row !== read && met.has(row.id)) continue;
          if (isRenaming(file)) met.add(row.id);
          rules.set(row.id, rulesFor(table, read, row.id, file, now));
          rows.push(row);
        }
        const decide = (row: Row, ours: Row | undefined): Row | undefined => {
          const verdict = judged(table, ours, row, rules.get(row.id) as RowRules);
          if (verdict.is === 'same') return undefined;
          if (verdict.is !== 'conflict' || !ours) return verdict.is === 'conflict' ? undefined : verdict.record;
          const choice = choose(table, ours);
          if (choice === 'mine') return undefined;
          return choice === 'both' && table === 'annotations'
            ? { ...verdict.record, id: newId() }
            : chosen(table, verdict.record, ours);
        };
        yield { table, rows, decide };
      }
    }
  }
}

/** A record the reader chose over a later one of theirs: it is the newest now. */
function chosen(table: Table, record: Row, ours: Row): Row {
  if (table === 'articles')
    return { ...(record as Article), changed: later((record as Article).changed, (ours as Article).changed) };
  if (table === 'revisions') return record;
  return { ...(record as Annotation), modified: later((record as Annotation).modified, (ours as Annotation).modified) };
}

const later = (a: string, b: string): string => (a > b ? a : b);
