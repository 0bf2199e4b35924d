import { editCodebook, type Replacements, replaceCodes } from '@/utils/codebook/edit';
import { byRank, ranked } from '@/utils/codebook/ranks';
import { Code, type Codebook } from '@/utils/model/codebook';
import type { CodebookEdit, CodebookUndo } from '@/utils/model/codebook-edit';
import { isOfChoice, type Project, type ProjectChoice } from '@/utils/model/project';
import { instant, instantAfter } from '@/utils/model/time';
import { codesReplaced } from './clocked';
import type { Database } from './database';
import { choiceTables, currentChoice, readChoice, readProjects } from './projects';
import { whole, wholeRows } from './whole-rows';

type Use = CodebookUndo['uses'][number];

/** The codes of one project, or of all projects outside the bin one after the other, each in the reader's order. */
export async function readCodebook(db: Database, project?: Project['id']): Promise<Codebook> {
  const codes = wholeRows(Code, await db.codes.toArray()).toSorted(byRank);
  if (project !== undefined) return codes.filter((code) => isOfChoice(code, { current: project, all: false }));
  const places = new Map((await readProjects(db)).map(({ id }, i) => [id, i]));
  const placeOf = (code: Code): number | undefined => (code.project ? places.get(code.project) : 0);
  return codes
    .filter((code) => placeOf(code) !== undefined)
    .toSorted((a, b) => (placeOf(a) as number) - (placeOf(b) as number));
}

/** The codes shown: the current project's, or those of all projects, the current one's first. */
export async function visibleCodes(db: Database, known?: ProjectChoice): Promise<Codebook> {
  const choice = known ?? (await readChoice(db));
  if (!choice?.all) return readCodebook(db, choice?.current);
  const codes = await readCodebook(db);
  const isCurrent = (code: Code): boolean => isOfChoice(code, { ...choice, all: false });
  return [...codes.filter(isCurrent), ...codes.filter((code) => !isCurrent(code))];
}

/**
 * Executes one edit in one transaction, in a project's codebook and wherever its codes are used. Returns what is needed
 * to undo it. The project is that of the edited code, otherwise the current one.
 */
export async function changeCodebook(db: Database, edit: CodebookEdit): Promise<CodebookUndo> {
  return db.transaction('rw', [db.codes, db.annotations, db.drafts, db.clocks, ...choiceTables(db)], async () => {
    const now = instant();
    const project = await projectOf(db, edit);
    const all = await db.codes.toArray();
    const rows = all.filter((row) => isOfChoice(row, { current: project, all: false })).toSorted(byRank);
    const used = new Set((await db.annotations.orderBy('codes').uniqueKeys()) as string[]);
    const before = rows.map((row) => whole(Code, row));
    const { codes, replaced } = editCodebook(before, edit, { now, used, project });
    const undo = { codes: differences(rows, codes, project), ...(await replaceUses(db, replaced, now)) };
    await db.codes.bulkDelete(undo.codes.flatMap(({ before, after }) => (before && !after ? before.id : [])));
    await db.codes.bulkPut(undo.codes.flatMap(({ after }) => after ?? []));
    await codesReplaced(db, replaced);
    return undo;
  });
}

async function projectOf(db: Database, edit: CodebookEdit): Promise<Project['id']> {
  const named =
    edit.kind === 'merge' ? edit.into : edit.kind === 'add' ? edit.parent : 'id' in edit ? edit.id : undefined;
  const project = named === undefined ? undefined : (await db.codes.get(named))?.project;
  return project ?? (await currentChoice(db)).current;
}

/** The rows that an edit changes, before and after. */
function differences(rows: readonly Code[], codes: Codebook, project: Project['id']): CodebookUndo['codes'] {
  const before = new Map(rows.map((row) => [row.id, row]));
  const after = new Map(ranked(codes).map((code) => [code.id, whole(Code, { project, ...code })]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ before: before.get(id), after: after.get(id) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map(({ before, after }) => ({ ...(before ? { before } : {}), ...(after ? { after } : {}) }));
}

/** Rewrites annotations, including those in the bin, and drafts. */
async function replaceUses(
  db: Database,
  replaced: Replacements,
  now: string,
): Promise<Pick<CodebookUndo, 'uses' | 'drafts'>> {
  if (replaced.size === 0) return { uses: [], drafts: [] };
  const annotations = await db.annotations
    .where('codes')
    .anyOf([...replaced.keys()])
    .distinct()
    .toArray();
  const rewritten = annotations.map((annotation) => ({
    ...annotation,
    codes: replaceCodes(annotation.codes, replaced),
    modified: instantAfter(annotation.modified, now),
  }));
  await db.annotations.bulkPut(rewritten);
  const halfWritten = await db.drafts.filter(({ codes }) => codes.some((id) => replaced.has(id))).toArray();
  await db.drafts.bulkPut(halfWritten.map((draft) => ({ ...draft, codes: replaceCodes(draft.codes, replaced) })));
  return {
    uses: annotations.map(({ id, codes, modified }, i) => ({
      id,
      before: { codes, modified },
      after: { codes: rewritten[i]?.codes ?? [], modified: rewritten[i]?.modified ?? now },
    })),
    drafts: halfWritten.map(({ id, codes }) => ({ id, before: codes, after: replaceCodes(codes, replaced) })),
  };
}

/**
 * Undoes an edit of the codebook. Later changes are kept: an annotation gets its code back, and nothing else of it
 * changes.
 */
export async function undoCodebook(db: Database, { codes, uses, drafts }: CodebookUndo): Promise<void> {
  await db.transaction('rw', db.codes, db.annotations, db.drafts, async () => {
    await db.codes.bulkDelete(codes.flatMap(({ before, after }) => (after && !before ? after.id : [])));
    await db.codes.bulkPut(codes.flatMap(({ before }) => before ?? []));
    const annotations = await db.annotations.bulkGet(uses.map(({ id }) => id));
    await db.annotations.bulkPut(
      annotations.flatMap((annotation, i) => {
        const use = uses[i];
        return annotation && use ? { ...annotation, ...takenBack(annotation, use) } : [];
      }),
    );
    const halfWritten = await db.drafts.bulkGet(drafts.map(({ id }) => id));
    await db.drafts.bulkPut(
      halfWritten.flatMap((draft, i) => {
        const use = drafts[i];
        return draft && use ? { ...draft, codes: withoutEdit(draft.codes, use.before, use.after) } : [];
      }),
    );
  });
}

function takenBack(now: Use['after'], { before, after }: Use): Use['before'] {
  if (now.modified === after.modified) return before;
  return { codes: withoutEdit(now.codes, before.codes, after.codes), modified: instantAfter(now.modified) };
}

/** The codes `now` without the changes of the edit from `before` to `after`. */
function withoutEdit(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  if (now.join() === after.join()) return [...before];
  const kept = now.filter((id) => before.includes(id) || !after.includes(id));
  return [...new Set([...kept, ...before.filter((id) => !after.includes(id))])];
}

/** Adds a code at the end of its project's codebook, or the current one's; one with its id stays as it is. */
export async function addCode(db: Database, code: Code): Promise<void> {
  await db.transaction('rw', [db.codes, ...choiceTables(db)], async () => {
    if (await db.codes.get(code.id)) return;
    const project = code.project ?? (await currentChoice(db)).current;
    const { rank: _, ...added } = { ...code, project };
    await db.codes.bulkPut(ranked([...(await readCodebook(db, project)), whole(Code, added)]));
  });
}
