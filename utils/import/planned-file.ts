import type { Annotation } from '@/utils/model/annotation';
import { idInProject } from '@/utils/model/derive-id';
import { type Adopted, type CodeAnswers, findAdopted, type Here, type Into } from './adopt';
import { type Names, renamed } from './as-here';
import type { FileContents } from './import-format';
import { judge, type Row, type Rules, type Table, type Verdict } from './judge';
import { createPlaceMatcher } from './match-place';

/** A file with what of it is the reader's under other ids. */
export interface PlannedFile extends Required<Names> {
  contents: FileContents;
  /** Ids that are the reader's for records the file has under another. */
  taken: ReadonlySet<string>;
  /** Annotations that say nothing that several of the reader's at that place do not say. */
  covered: ReadonlySet<string>;
}

/** Finds what of a file the reader has under other ids. */
export async function prepare(
  contents: FileContents,
  here: Here,
  answers: CodeAnswers,
  into: Into,
): Promise<PlannedFile> {
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

/** What a record is judged by, and what the file calls it. */
export type RowRules = Rules & { readId: string };

/** A record that the reader has under the id it had in an older Pressmark is the reader's own, not one that was adopted. */
export function judged(table: Table, ours: Row | undefined, row: Row, rules: RowRules): Verdict {
  const { aliases, original } = (ours ?? {}) as { aliases?: string[]; original?: string };
  const isOwn = aliases?.includes(rules.readId) || original === rules.readId;
  return judge(table, ours, row, { ...rules, isAdopted: rules.isAdopted && !isOwn });
}

/** What each record of a table is judged by; `renamedId`: what it is called here. */
export function rulesFor(table: Table, read: Row, renamedId: string, file: PlannedFile, now: string): RowRules {
  const { told, undated, knownByPlace, toMinute, tellsWhole } = file.contents;
  return {
    readId: read.id,
    told,
    isUndated: undated?.has(read.id) ?? false,
    isToMinute: toMinute === true,
    isWhole: tellsWhole === true,
    isAdopted: (table === 'articles' || table === 'codes') && read.id !== renamedId && file.taken.has(renamedId),
    isByPlace: knownByPlace === true && file.places.has(read.id),
    isCovered: file.covered.has(read.id),
    now,
  };
}
