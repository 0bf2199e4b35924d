import { ranked } from '@/utils/codebook/ranks';
import type { Code, Codebook } from '@/utils/model/codebook';
import { idInProject } from '@/utils/model/derive-id';
import type { Project } from '@/utils/model/project';
import { instant } from '@/utils/model/time';
import { readCodebook } from './codes';
import type { Database } from './database';

const nameOf = ({ names }: Code): string => `${names.en}\n${names.zh}`.trim().toLowerCase();

/**
 * Maps codes to their counterparts in a project. Its own codes stay. A code of another project is mapped to its copy,
 * to a code of the same name, or to a copy made now, below its parent's counterpart. Call it in a transaction with
 * codes, projects and facts. Returns only codes whose counterpart differs.
 */
export async function carryCodes(
  db: Database,
  ids: Iterable<Code['id']>,
  project: Project['id'],
): Promise<Map<Code['id'], Code['id']>> {
  const carried = new Map<Code['id'], Code['id']>();
  const wanted = [...new Set(ids)];
  const rows = await db.codes.bulkGet(wanted);
  const foreign = rows.filter((row): row is Code => row?.project !== undefined && row.project !== project);
  if (foreign.length === 0) return carried;
  const here = await readCodebook(db, project);
  const known = new Map((await db.codes.toArray()).map((code) => [code.id, code]));
  const added: Codebook = [];
  const carry = (code: Code, passed: ReadonlySet<string> = new Set()): Code['id'] => {
    const done = carried.get(code.id);
    if (done) return done;
    const above = code.parent && !passed.has(code.parent) ? known.get(code.parent) : undefined;
    const parent = above && carry(above, new Set([...passed, code.id]));
    const same = twinOf(code, parent, [...here, ...added]);
    const copy = same ?? copyOf(code, { project, parent, codes: [...here, ...added] });
    if (!same) added.push(copy);
    carried.set(code.id, copy.id);
    return copy.id;
  };
  for (const code of foreign) carry(code);
  if (added.length > 0) await db.codes.bulkPut(ranked([...here, ...added]));
  return carried;
}

/** The copy of a code, or the code of its name under the same parent. */
function twinOf(code: Code, parent: Code['id'] | undefined, codes: Codebook): Code | undefined {
  const original = code.original ?? code.id;
  return (
    codes.find((one) => one.original === original || one.id === original) ??
    codes.find((one) => one.parent === parent && nameOf(one) === nameOf(code))
  );
}

interface Copying {
  project: Project['id'];
  parent: Code['id'] | undefined;
  codes: Codebook;
}

function copyOf({ rank: _, parent: __, key, ...code }: Code, { project, parent, codes }: Copying): Code {
  const original = code.original ?? code.id;
  const isFree = key !== undefined && !codes.some((one) => one.key === key);
  return {
    ...code,
    id: idInProject(project, original),
    original,
    project,
    ...(parent ? { parent } : {}),
    ...(isFree ? { key } : {}),
    modified: instant(),
  };
}

/** The codes of an annotation, mapped to those of its project. */
export const carriedList = (
  codes: readonly Code['id'][],
  carried: ReadonlyMap<Code['id'], Code['id']>,
): Code['id'][] => [...new Set(codes.map((id) => carried.get(id) ?? id))];
