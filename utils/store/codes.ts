import { editCodebook, type Replacements, replaceCodes } from '@/utils/codebook/edit';
import { Code, type Codebook } from '@/utils/model/codebook';
import type { CodebookEdit, CodebookUndo, StoredCode } from '@/utils/model/codebook-edit';
import { instant, instantAfter } from '@/utils/model/time';
import type { Database } from './database';
import { wholeRows } from './whole-rows';

type Use = CodebookUndo['uses'][number];

/** All codes, in the reader's order. */
export async function readCodebook(db: Database): Promise<Codebook> {
  return wholeRows(Code, await db.codes.orderBy('order').toArray());
}

/** Carries out one edit in one transaction, in the codebook and wherever its codes are given; gives the way back. */
export async function changeCodebook(db: Database, edit: CodebookEdit): Promise<CodebookUndo> {
  return db.transaction('rw', db.codes, db.annotations, db.drafts, async () => {
    const now = instant();
    const rows = await db.codes.orderBy('order').toArray();
    const used = new Set((await db.annotations.orderBy('codes').uniqueKeys()) as string[]);
    const { codes, replaced } = editCodebook(
      rows.map((row) => Code.parse(row)),
      edit,
      { now, used },
    );
    const undo = { codes: differences(rows, codes), ...(await replaceUses(db, replaced, now)) };
    await db.codes.bulkDelete(undo.codes.flatMap(({ before, after }) => (before && !after ? before.id : [])));
    await db.codes.bulkPut(undo.codes.flatMap(({ after }) => after ?? []));
    return undo;
  });
}

/** What an edit does to the rows: those that differ, before and after. */
function differences(rows: readonly StoredCode[], codes: Codebook): CodebookUndo['codes'] {
  const before = new Map(rows.map((row) => [row.id, row]));
  const after = new Map(codes.map((code, order) => [code.id, { ...Code.parse(code), order }]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ before: before.get(id), after: after.get(id) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map(({ before, after }) => ({ ...(before ? { before } : {}), ...(after ? { after } : {}) }));
}

/** Rewrites annotations, those in the bin too, and what is half written. */
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
 * Takes an edit back: the codes and every use are as they were. What was changed since keeps that change: a code is
 * given back to an annotation, and nothing else of it is touched.
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

/** The codes `now` without what the edit from `before` to `after` did. */
function withoutEdit(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  if (now.join() === after.join()) return [...before];
  const kept = now.filter((id) => before.includes(id) || !after.includes(id));
  return [...new Set([...kept, ...before.filter((id) => !after.includes(id))])];
}

/** Adds a code at the end of the codebook; one that has its id already stays as it is. */
export async function addCode(db: Database, code: Code): Promise<void> {
  await db.transaction('rw', db.codes, async () => {
    if (await db.codes.get(code.id)) return;
    const last = await db.codes.orderBy('order').last();
    await db.codes.add({ ...Code.parse(code), order: (last?.order ?? -1) + 1 });
  });
}
