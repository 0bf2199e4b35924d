import { createLooks, type Look } from '@/utils/codebook/next-look';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { articleIn } from '@/utils/model/article-notes';
import type { Code } from '@/utils/model/codebook';
import { idInProject } from '@/utils/model/derive-id';
import { groupBy } from '@/utils/text/group-by';
import { type Adopted, findAdopted, type Here } from './adopt';
import type { CodeAnswers, Into } from './adopt-codes';
import { type Names, renamed } from './as-here';
import { nameToUuid } from './digest';
import type { FileContents } from './import-format';
import { judge, type Row, type Rules, type Table, type Verdict } from './judge';
import { createPlaceMatcher } from './match-place';
import { inTurns, unpacked } from './packed';

/** A file, with those of its records that the reader has under other ids. */
export interface PlannedFile extends Required<Names> {
  contents: FileContents;
  /** Ids of the reader's records that the file has under another id. */
  taken: ReadonlySet<string>;
  /** Annotations that say nothing that several of the reader's at that place do not say. */
  covered: ReadonlySet<string>;
  /** The file's annotations that conflict with the reader's of the same id → their ids if both are kept. */
  copies: ReadonlyMap<string, string>;
}

/** Finds what of a file the reader has under other ids. */
export async function prepare(
  contents: FileContents,
  here: Here,
  answers: CodeAnswers,
  into: Into,
): Promise<PlannedFile> {
  const adopted = await findAdopted(contents, here, answers, into);
  const places = await namedAnew(contents, here, adopted, into);
  const covered = new Set<string>();
  if (contents.knownByPlace) {
    const match = createPlaceMatcher(here);
    for await (const batch of inTurns(contents.tables.annotations))
      for (const read of batch) {
        const found = await match(renamed('annotations', read, { adopted, places, into }) as Annotation);
        if (found) places.set(read.id, found.ours);
        if (found?.isCovered) covered.add(read.id);
      }
  }
  const looks = await looksOf(contents, here, { adopted, places, into });
  const copies = await copiesOf(contents, here, { adopted, places, into });
  return {
    contents,
    adopted,
    places,
    covered,
    copies,
    looks,
    into,
    read: contents.knownByPlace ? await readHere(contents, adopted, here) : new Map<string, string>(),
    taken: new Set([...adopted.articles.values(), ...adopted.codes.values()]),
  };
}

/**
 * The appearance of codes without a colour in the file: that of the reader's, or one that is distinct in its project.
 */
async function looksOf({ tables, uncoloured }: FileContents, here: Here, names: Names): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>();
  if (!uncoloured?.size) return looks;
  const codes = unpacked(tables.codes).map((read) => ({ readId: read.id, row: renamed('codes', read, names) as Code }));
  const ours = new Map((await here.codes()).map((code) => [code.id, code]));
  const isFree = ({ readId, row }: (typeof codes)[0]): boolean => uncoloured.has(readId) && !ours.has(row.id);
  for (const [project, incoming] of groupBy(codes, ({ row }) => row.project)) {
    const known = [...ours.values()].filter((code) => project === undefined || code.project === project);
    const coloured = incoming.filter((one) => !isFree(one) && !ours.has(one.row.id)).map(({ row }) => row);
    const nextLook = createLooks([...known, ...coloured]);
    for (const one of incoming) {
      const { color, underline } = ours.get(one.row.id) ?? (isFree(one) ? nextLook() : one.row);
      if (uncoloured.has(one.readId)) looks.set(one.readId, { color, underline });
    }
  }
  return looks;
}

/** An id derived from the content of an annotation: the same in each import of one file. */
const saidBy = ({ target, note, codes, directive, official }: Annotation): string =>
  JSON.stringify([target.selector.quote.exact, note, codes.toSorted(), directive ?? null, official ?? null]);

/**
 * New ids for the file's annotations that may be kept next to the reader's of the same id. One kept in an earlier
 * import is recognised and added to `places`.
 */
async function copiesOf({ tables }: FileContents, here: Here, names: Names & { places: Map<string, string> }) {
  const copies = new Map<string, string>();
  const found = new Map<string, string>();
  for await (const batch of inTurns(tables.annotations)) {
    const rows = batch.map((read) => renamed('annotations', read, names) as Annotation);
    const known = await here.records(
      'annotations',
      rows.map(({ id }) => id),
    );
    const differing = rows.flatMap((row, i) => {
      const ours = known[i];
      return ours && saidBy(ours) !== saidBy(row) ? [{ row, readId: (batch[i] as Annotation).id }] : [];
    });
    const ids = await Promise.all(differing.map(({ row }) => nameToUuid(`${row.id}\n${saidBy(row)}`)));
    const kept = await here.records('annotations', ids);
    for (const [i, { readId }] of differing.entries()) (kept[i] ? found : copies).set(readId, ids[i] as string);
  }
  if (found.size === 0) return copies;
  // An annotation of the file that has that id already is the one.
  const own = new Set<string>();
  for await (const batch of inTurns(tables.annotations)) for (const { id } of batch) own.add(id);
  for (const [readId, id] of found) if (!own.has(id)) names.places.set(readId, id);
  return copies;
}

/** When those of the file's articles were first read that have a text here already. */
async function readHere({ tables }: FileContents, { articles }: Adopted, here: Here): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for await (const batch of inTurns(tables.revisions)) {
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

/**
 * Annotations of the file whose ids the reader has for something else → what they are called here: those of another
 * project are copies in the one they come into, those of another article are other annotations.
 */
async function namedAnew(
  { tables }: FileContents,
  here: Here,
  { articles }: Adopted,
  into: Into,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const aliases = new Map<string, readonly string[]>();
  for await (const batch of inTurns(tables.articles)) for (const one of batch) aliases.set(one.id, one.aliases ?? []);
  for await (const batch of inTurns(tables.annotations)) {
    const known = await here.records(
      'annotations',
      batch.map(({ id }) => id),
    );
    for (const [i, { id, articleId, project = into }] of batch.entries()) {
      const ours = known[i];
      if (!ours) continue;
      if (!(await isOneArticle(ours.articleId, articleId))) names.set(id, await nameToUuid(`${articleId}\n${id}`));
      else if (into !== undefined && project !== undefined && ours.project !== undefined && ours.project !== project)
        names.set(id, idInProject(project, id));
    }
  }
  return names;

  async function isOneArticle(ours: string, theirs: string): Promise<boolean> {
    if (ours === (articles.get(theirs) ?? theirs) || aliases.get(theirs)?.includes(ours)) return true;
    const [row] = await here.records('articles', [ours]);
    return row?.aliases?.includes(theirs) ?? false;
  }
}

/** The rules for judging a record, and its id in the file. */
export type RowRules = Rules & { readId: string };

/** The reader's record as the project sees it that one of a file comes into: an article with the note it has there. */
export function asSeenBy(table: Table, ours: Row | undefined, row: Row): Row | undefined {
  const [project, ...others] = (row as Article).projects ?? [];
  if (table !== 'articles' || !ours || project === undefined || others.length > 0) return ours;
  const seen = articleIn(ours as Article, { current: project, all: false });
  if (seen.projects?.includes(project) !== false) return seen;
  // It has no note there, and none was deleted.
  const { noted: _, ...rest } = seen;
  return { ...rest, note: '' };
}

/**
 * A record that the reader has under the id it had in an older Pressmark is the reader's own, not one that was adopted.
 */
export function judged(table: Table, known: Row | undefined, row: Row, rules: RowRules): Verdict {
  const ours = asSeenBy(table, known, row);
  const { aliases, original } = (ours ?? {}) as { aliases?: string[]; original?: string };
  const isOwn = aliases?.includes(rules.readId) || original === rules.readId;
  return judge(table, ours, row, { ...rules, isAdopted: rules.isAdopted && !isOwn });
}

/** The rules for judging each record of a table; `renamedId`: its id here. */
export function rulesFor(table: Table, read: Row, renamedId: string, file: PlannedFile, now: string): RowRules {
  const { told, undated, knownByPlace, toMinute, tellsWhole, guessesFacts } = file.contents;
  return {
    readId: read.id,
    told,
    isUndated: undated?.has(read.id) ?? false,
    isToMinute: toMinute === true,
    isWhole: tellsWhole === true,
    isFactGuessed: guessesFacts === true,
    isAdopted: (table === 'articles' || table === 'codes') && read.id !== renamedId && file.taken.has(renamedId),
    isByPlace: knownByPlace === true && file.places.has(read.id),
    isCovered: file.covered.has(read.id),
    now,
  };
}
