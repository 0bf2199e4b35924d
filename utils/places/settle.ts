import { instantAfter } from '@/utils/model/time';
import { reviveArticles } from '@/utils/store/article-bin';
import { keyOf, stateOf } from '@/utils/store/clocked';
import type { Database } from '@/utils/store/database';
import { kindOf } from '@/utils/sync/kinds';
import { unpack } from '@/utils/sync/packed';
import { intoOf } from '@/utils/sync/receive';
import { standing } from '@/utils/sync/rows';

// Repairs that no single record determines: late records may still have merged codes, and two moves of codes may form a
// cycle. Every device makes the same repair as its own write.

/** Replaces merged codes that annotations still have. Returns the ids of the articles that changed. */
export async function replaceMergedCodes(db: Database, project: string): Promise<string[]> {
  const entries = await db.clocks.where('key').startsWith('codes:').toArray();
  const into = new Map(
    entries.flatMap(({ packed }) => {
      const target = intoOf(unpack(packed));
      return target === undefined ? [] : [[packed.id, target] as const];
    }),
  );
  if (into.size === 0) return [];
  return db.transaction('rw', db.annotations, async () => {
    const late = await db.annotations
      .where('codes')
      .anyOf([...into.keys()])
      .distinct()
      .toArray();
    const rows = late.flatMap((row) => {
      const codes = [...new Set(row.codes.flatMap((id) => lastOf(into, id) ?? []))];
      const isSame = codes.length === row.codes.length && codes.every((id, i) => id === row.codes[i]);
      // Unchanged rows must not be written, since they would be sent again and again.
      return row.project !== project || isSame ? [] : [{ ...row, codes, modified: instantAfter(row.modified) }];
    });
    await db.annotations.bulkPut(rows);
    return rows.map(({ articleId }) => articleId);
  });
}

/**
 * Restores an article, and its project, that one machine deleted while another, unaware of that, annotated it;
 * otherwise the annotations would be visible nowhere. `articles`: those that changed; undefined checks all.
 */
export async function reviveWhatIsSaid(
  db: Database,
  project: string,
  articles: ReadonlySet<string> | undefined,
): Promise<void> {
  await db.transaction('rw', db.articles, db.projects, db.annotations, async () => {
    const isBinned = (await db.projects.get(project))?.deleted !== undefined;
    // A deleted project is restored for any annotation in it, whatever article it is on.
    const said =
      isBinned || !articles
        ? await db.annotations.where('project').equals(project).toArray()
        : await db.annotations
            .where('articleId')
            .anyOf([...articles])
            .toArray();
    const living = said.filter((one) => !one.deleted && one.project === project);
    const rows = await db.articles.bulkGet([...new Set(living.map(({ articleId }) => articleId))]);
    const hidden = new Set(
      rows.flatMap((row) => (row && (isBinned || row.deleted || !row.projects?.includes(project)) ? row.id : [])),
    );
    const unseen = living.filter(({ articleId }) => hidden.has(articleId));
    if (unseen.length > 0) await reviveArticles(db, unseen);
  });
}

/** The code that replaces `id` in the end; undefined when it was removed. */
function lastOf(into: ReadonlyMap<string, string>, id: string): string | undefined {
  const met = new Set<string>();
  let last = id;
  for (let next = into.get(last); next !== undefined && !met.has(last); next = into.get(last)) {
    met.add(last);
    last = next;
  }
  return last === '' ? undefined : last;
}

/** Breaks cycles of parent codes: the code moved last goes to the top. Returns whether there was one. */
export async function breakCircles(db: Database, project: string): Promise<boolean> {
  return db.transaction('rw', db.codes, db.clocks, async () => {
    const codes = await db.codes.where('project').equals(project).toArray();
    const parents = new Map(codes.map(({ id, parent }) => [id, parent]));
    let hasBroken = false;
    for (const code of codes) {
      const circle = circleFrom(parents, code.id);
      if (circle.length === 0) continue;
      const moved = await Promise.all(circle.map(async (id) => ({ id, at: await movedAt(db, id) })));
      const youngest = moved.toSorted((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1))[0]?.id ?? code.id;
      const row = await db.codes.get(youngest);
      if (!row) continue;
      const { parent: _, ...rest } = row;
      await db.codes.put({ ...rest, modified: instantAfter(row.modified) });
      parents.delete(youngest);
      hasBroken = true;
    }
    return hasBroken;
  });
}

async function movedAt(db: Database, id: string): Promise<string> {
  const entry = await db.clocks.get(keyOf('codes', id));
  const state = stateOf('codes', id, entry, (await db.codes.get(id)) as never);
  return standing(kindOf('codes'), state.fields.parent ?? [])?.at ?? '';
}

function circleFrom(parents: ReadonlyMap<string, string | undefined>, start: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = start; at !== undefined; at = parents.get(at)) {
    if (path.includes(at)) return path.slice(path.indexOf(at));
    path.push(at);
  }
  return [];
}
