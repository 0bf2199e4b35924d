import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit, CodeFields } from '@/utils/model/codebook-edit';
import type { Project } from '@/utils/model/project';
import { instantAfter } from '@/utils/model/time';
import { freeKey } from './keys';
import { nextLook } from './next-look';
import { usePreset } from './presets';
import { sameNamed } from './same-name';
import { under } from './under';

/** Id of a code → of what takes its place in annotations; undefined where nothing does. */
export type Replacements = ReadonlyMap<Code['id'], Code['id'] | undefined>;

export interface Edited {
  codes: Codebook;
  replaced: Replacements;
}

export interface EditContext {
  /** The moment of the edit, an Instant. */
  now: string;
  /** Ids of codes that annotations have. */
  used: ReadonlySet<Code['id']>;
  /** The project of the codebook: ready-made codes have ids of their own in each. */
  project: Project['id'];
}

const nothing: Replacements = new Map();

/**
 * Adds a code under `parent`, or at the end, with the key and look asked for, or the next free ones where another code
 * has taken them. An existing code stays as it is.
 */
export function addCode(
  codes: Codebook,
  id: Code['id'],
  fields: CodeFields,
  parent: Code['id'] | undefined,
  now: string,
): Codebook {
  if (codes.some((code) => code.id === id)) return codes;
  const isKnown = codes.some((code) => code.id === parent);
  return [
    ...codes,
    { ...stillFree(codes, fields), id, ...(parent && isKnown ? { parent } : {}), created: now, modified: now },
  ];
}

function stillFree(codes: Codebook, { key: asked, ...fields }: CodeFields): CodeFields {
  const isTaken = codes.some(({ color, underline }) => color === fields.color && underline === fields.underline);
  const look = isTaken ? nextLook(codes) : {};
  const isKeyTaken = asked !== undefined && codes.some(({ key }) => key === asked);
  const key = isKeyTaken ? freeKey(codes) : asked;
  return { ...fields, ...look, ...(key ? { key } : {}) };
}

type FieldChanges = Extract<CodebookEdit, { kind: 'change' }>['fields'];

/** Changes the fields of a code. A key of `null` removes the key. */
export function changeCode(codes: Codebook, id: Code['id'], fields: FieldChanges, now: string): Codebook {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return codes.map((code) => {
    if (code.id !== id) return code;
    const { key, ...rest } = { ...code, ...(said as Partial<CodeFields>), modified: instantAfter(code.modified, now) };
    return key ? { ...rest, key } : rest;
  });
}

/** Moves a code under `parent` (to the top without one), before its sibling `before` (to the end without one). */
export function moveCode(
  codes: Codebook,
  id: Code['id'],
  to: { parent?: Code['id'] | undefined; before?: Code['id'] | undefined },
  now: string,
): Codebook {
  const moving = codes.find((code) => code.id === id);
  const isKnown = to.parent === undefined || codes.some((code) => code.id === to.parent);
  const isRing = to.parent === id || (to.parent !== undefined && under(codes, id).has(to.parent));
  if (!moving || !isKnown || isRing || to.before === id) return codes;
  const { parent: _, ...rest } = moving;
  const moved = { ...rest, ...(to.parent ? { parent: to.parent } : {}), modified: instantAfter(moving.modified, now) };
  const others = codes.filter((code) => code.id !== id);
  const at = to.before === undefined ? -1 : others.findIndex((code) => code.id === to.before);
  return at < 0 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)];
}

/** Merges several codes into one, which takes over their children. It never becomes its own descendant. */
export function mergeCodes(codes: Codebook, ids: readonly Code['id'][], into: Code['id'], now: string): Edited {
  const gone = new Set(ids.filter((id) => id !== into && codes.some((code) => code.id === id)));
  if (gone.size === 0 || !codes.some((code) => code.id === into)) return { codes, replaced: nothing };
  const firstKept = (parent: Code['id'] | undefined, passed = new Set<Code['id']>()): Code['id'] | undefined => {
    if (parent === undefined || passed.has(parent)) return undefined;
    if (!gone.has(parent)) return parent;
    return firstKept(codes.find((code) => code.id === parent)?.parent, passed.add(parent));
  };
  const kept = codes
    .filter((code) => !gone.has(code.id))
    .map((code) => {
      if (code.parent === undefined || !gone.has(code.parent)) return code;
      const leadsToInto = code.id === into || under(codes, code.id).has(into);
      return withParent(code, leadsToInto ? firstKept(code.parent) : into, now);
    });
  return { codes: kept, replaced: new Map([...gone].map((id) => [id, into])) };
}

/** Removes a code; its children move up. */
export function removeCode(codes: Codebook, id: Code['id'], now: string): Edited {
  const gone = codes.find((code) => code.id === id);
  if (!gone) return { codes, replaced: nothing };
  // Its children take its place. Two machines may have put each under the other; even then no code becomes its own
  // descendant.
  const above = (code: Code): Code['id'] | undefined => (gone.parent === code.id ? undefined : gone.parent);
  const children = codes
    .filter((code) => code.parent === id && code.id !== id)
    .map((code) => withParent(code, above(code), now));
  return {
    codes: codes.flatMap((code) => (code.id === id ? children : code.parent === id ? [] : code)),
    replaced: new Map([[id, undefined]]),
  };
}

function withParent({ parent: _, ...code }: Code, parent: Code['id'] | undefined, now: string): Code {
  return { ...code, ...(parent ? { parent } : {}), modified: instantAfter(code.modified, now) };
}

/**
 * The codebook after an edit, and what happens to the codes of annotations. An edit that makes no sense changes
 * nothing.
 */
export function editCodebook(codes: Codebook, edit: CodebookEdit, context: EditContext): Edited {
  const { now } = context;
  if (sameNamed(codes, edit)) return { codes, replaced: nothing };
  switch (edit.kind) {
    case 'add':
      return { codes: addCode(codes, edit.id, edit.fields, edit.parent, now), replaced: nothing };
    case 'change':
      return { codes: changeCode(codes, edit.id, edit.fields, now), replaced: nothing };
    case 'move':
      return { codes: moveCode(codes, edit.id, edit, now), replaced: nothing };
    case 'merge':
      return mergeCodes(codes, edit.ids, edit.into, now);
    case 'remove':
      return removeCode(codes, edit.id, now);
    case 'preset':
      return { codes: usePreset(codes, edit.preset, edit.language, context), replaced: nothing };
  }
}

/** The codes of an annotation after an edit, in their order, each once. */
export function replaceCodes(given: readonly Code['id'][], replaced: Replacements): Code['id'][] {
  const now = given.flatMap((id) => (replaced.has(id) ? (replaced.get(id) ?? []) : id));
  return [...new Set(now)];
}
