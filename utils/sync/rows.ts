import type { Article } from '@/utils/model/article';
import { hasWhole, PARTED } from '@/utils/model/article-notes';
import { leftAll, leftEach } from '@/utils/model/left-projects';
import { MOMENT, msOf } from './clock';
import { DEADLINE, joinedDeadlines, partedDeadlines, withRevived } from './deadlines';
import { canonical, isObject, type Json, type JsonObject, listIn, markOf, objectIn } from './json';
import { type Kind, kindOf } from './kinds';
import type { Dot, State } from './state';

// Converts a row into fields that are merged individually, and back. `codes/<id>` is an element of a set, with its
// position as value; `directive.verb` a cell; `replaced/<mark>` a note already replaced on one machine;
// `notes.<project>` an article's note in one project.

export const MOST_REPLACED = 100;

/** Prefixes of a project's id: the row's note in it, and its membership. */
export const NOTES = 'notes.';
export const MEMBERSHIP = 'projects/';
/** The same for a row deleted from the project. */
export const LEFT = 'left.';

/** The project that a field belongs to; undefined when it belongs to the row itself. */
export function projectOf(table: string, name: string): string | undefined {
  if (!kindOf(table).notesByProject) return undefined;
  const prefix = [NOTES, MEMBERSHIP, LEFT].find((one) => name.startsWith(one));
  return prefix && name.slice(prefix.length);
}

/**
 * The row as it is split: a deleted article has left each of its projects, each of which is told at its own place; each
 * further deadline is by itself, under the key that it has in `state` (absent: there is no state yet).
 */
export function apart(kind: Kind, row: JsonObject, state?: State): JsonObject {
  if (kind.deadlines) return partedDeadlines(row, state && partsOf(state));
  return kind.notesByProject ? (leftEach(row as unknown as Article) as unknown as JsonObject) : row;
}

/** The fields of a row; `state`: as for `apart`. */
export function fieldsOf(table: string, whole: JsonObject, state?: State): Map<string, Json> {
  const kind = kindOf(table);
  const row = apart(kind, whole, state);
  const fields = new Map<string, Json>();
  const provenance = kind.byHand && isObject(row.provenance) ? row.provenance : {};
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined || name === 'id' || kind.outside?.includes(name)) continue;
    if (kind.notesByProject && (name === 'note' || name === 'notes')) continue;
    if (kind.sets?.includes(name) && Array.isArray(value)) {
      for (const [position, element] of value.entries()) fields.set(`${name}/${String(element)}`, position);
    } else if (isCells(kind, name) && isObject(value)) {
      for (const [cell, one] of Object.entries(value)) if (one !== undefined) fields.set(`${name}.${cell}`, one);
    } else if (kind.note !== undefined && name === 'replaced' && Array.isArray(value)) {
      for (const one of value) if (isObject(one)) fields.set(`replaced/${markOf(String(one.note))}`, one);
    } else if (!kind.byHand) {
      fields.set(name, value);
    } else if (name !== 'provenance') {
      fields.set(name, withProvenance(value, provenance[name]));
    }
  }
  for (const [name, source] of Object.entries(provenance)) {
    if (row[name] === undefined) fields.set(name, withProvenance(undefined, source));
  }
  if (kind.notesByProject) {
    for (const project of listIn(row.projects).map(String))
      fields.set(NOTES + project, objectIn(row.notes)[project] ?? row.note ?? '');
  }
  return fields;
}

const withProvenance = (v: Json | undefined, p: Json | undefined): JsonObject => ({
  ...(v === undefined ? {} : { v }),
  ...(p === undefined ? {} : { p }),
});

const isByHand = (value: Json | undefined): boolean => isObject(value) && value.p === 'by-hand';

/** The write that wins in a field: the newest, but a correction by hand beats all others. */
export function standing(kind: Kind, dots: readonly Dot[]): Dot | undefined {
  return (kind.byHand && dots.find(({ value }) => isByHand(value))) || dots[0];
}

/** The row of a state; undefined when it is permanently deleted or incomplete. */
export function rowOf(state: State): JsonObject | undefined {
  const { required } = kindOf(state.t);
  if (Object.keys(state.fields).length === 0) return undefined;
  const row = partOf(state);
  return required.every((name) => row[name] !== undefined) ? row : undefined;
}

/** The part of a row that a state has, complete or not. */
export function partOf(state: State): JsonObject {
  const kind = kindOf(state.t);
  const row = partsOf(state);
  if (kind.deadlines) return joinedDeadlines(row, kind.cells?.directive);
  return kind.notesByProject ? (leftAll(row as unknown as Article) as unknown as JsonObject) : row;
}

/** The same, split: see `apart`. */
function partsOf(state: State): JsonObject {
  const kind = kindOf(state.t);
  const row: JsonObject = { id: state.id };
  const elements = new Map<string, { element: string; dot: Dot }[]>();
  const provenance: JsonObject = {};
  const notes = new Map<string, string>();
  for (const [name, dots] of Object.entries(state.fields)) {
    if (kind.notesByProject && name.startsWith(NOTES)) {
      notes.set(name.slice(NOTES.length), stacked(String(dots[0]?.value ?? ''), older(dots)));
      continue;
    }
    const dot = standing(kind, dots);
    if (dot?.value === undefined) continue;
    const { value } = dot;
    const [set, element] = setElement(kind, name);
    const [object, cell] = objectCell(kind, name);
    if (set) elements.set(set, [...(elements.get(set) ?? []), { element, dot }]);
    else if (object) {
      const said = kind.joinedCells?.includes(object) ? stacked(String(value), older(dots)) : value;
      row[object] = { ...kind.cells?.[object], ...objectIn(row[object]), [cell]: said };
    } else if (name.startsWith('replaced/')) continue;
    else if (!kind.byHand) row[name] = value;
    else if (isObject(value)) {
      if (value.v !== undefined) row[name] = value.v;
      if (value.p !== undefined) provenance[name] = value.p;
    }
  }
  for (const set of kind.sets ?? []) {
    if (elements.has(set) || kind.fullSets?.includes(set))
      row[set] = (elements.get(set) ?? []).toSorted(asGiven).map((one) => one.element);
  }
  for (const name of kind.fullCells ?? []) row[name] ??= {};
  if (kind.byHand) row.provenance = provenance;
  if (kind.notesByProject) {
    // Leaving a project removes the note there, so a note was written by somebody unaware of that: it is still a
    // member.
    const said = [...notes].flatMap(([project, note]) => (note === '' ? [] : [project]));
    const projects = new Set([...listIn(row.projects).map(String), ...said]);
    if (row.projects !== undefined || projects.size > 0) row.projects = [...projects];
    Object.assign(row, notesRow([...projects], notes));
    // A member has not left, whatever a device unaware of that wrote.
    const left = Object.entries(objectIn(row.left)).filter(([project]) => !projects.has(project));
    if (left.length > 0) row.left = Object.fromEntries(left);
    else delete row.left;
  }
  if (kind.note !== undefined) addReplaced(row, kind.note, state);
  if (row.wording) {
    const at = (name: string): Dot | undefined => state.fields[name]?.[0];
    row.deadlines = withRevived(row, (key) => isAfter(at(`wording.${key}`), at(DEADLINE + key)));
  }
  if (isTakenOut(kind, state)) delete row.deleted;
  return row;
}

/** The row of `complete`, with the parts that `state` has replaced. */
export function overlaid(complete: State, state: State): JsonObject {
  const kind = kindOf(state.t);
  const [whole, part] = [partsOf(complete), partsOf(state)];
  if (kind.note !== undefined && !state.fields[kind.note]) delete part[kind.note];
  if (kind.notesByProject && !Object.keys(state.fields).some((name) => name.startsWith(NOTES))) {
    delete part.note;
    delete part.notes;
  }
  for (const name of kind.sets ?? []) {
    if (whole[name] !== undefined) part[name] = [...new Set([...listIn(whole[name]), ...listIn(part[name])])];
  }
  for (const name of [...Object.keys(kind.cells ?? {}), 'provenance']) {
    if (part[name] === undefined) continue;
    const said = Object.entries(objectIn(part[name])).filter(
      ([cell]) => state.fields[name === 'provenance' ? cell : `${name}.${cell}`],
    );
    part[name] = { ...objectIn(part[name]), ...objectIn(whole[name]), ...Object.fromEntries(said) };
  }
  const all = { ...whole, ...part };
  return kind.deadlines ? joinedDeadlines(all, kind.cells?.directive) : all;
}

function setElement(kind: Kind, name: string): [string, string] | [undefined, ''] {
  const at = name.indexOf('/');
  const set = at < 0 ? '' : name.slice(0, at);
  return kind.sets?.includes(set) ? [set, name.slice(at + 1)] : [undefined, ''];
}

function objectCell(kind: Kind, name: string): [string, string] | [undefined, ''] {
  const at = name.indexOf('.');
  const object = at < 0 ? '' : name.slice(0, at);
  return isCells(kind, object) ? [object, name.slice(at + 1)] : [undefined, ''];
}

const isCells = (kind: Kind, name: string): boolean => kind.cells !== undefined && Object.hasOwn(kind.cells, name);

/** Elements added at the same time keep their order; later ones follow. */
const asGiven = (a: { element: string; dot: Dot }, b: { element: string; dot: Dot }): number =>
  placeOf(a.dot, a.element) < placeOf(b.dot, b.element) ? -1 : 1;

/** Sorts elements of a set, as text. By time and counter: the rest of a clock may be a hash of the element. */
export const placeOf = ({ at, value }: Dot, element: string): string =>
  `${at.slice(0, MOMENT)} ${String(value).padStart(6, '0')} ${element}`;

/** `note` and `notes` of a row that is in these projects, or in none. */
function notesRow(projects: readonly string[], notes: ReadonlyMap<string, string>): JsonObject {
  const said = (projects.length > 0 ? projects : [...notes.keys()]).map((id) => [id, notes.get(id) ?? ''] as const);
  const note = said[0]?.[1] ?? '';
  return said.every(([, other]) => other === note) ? { note } : { note, notes: Object.fromEntries(said) };
}

interface Older {
  note: string;
  at: string;
}

/** Notes written by devices unaware of the newest one. */
const older = ([, ...others]: readonly Dot[]): Older[] =>
  others.map(({ at, value }) => ({ note: String(value ?? ''), at: new Date(msOf(at)).toISOString() }));

/** Those older notes that neither the newest nor a later one contains, in the order they were written. */
function unread(newest: string, words: readonly Older[]): Older[] {
  const all = words.toSorted((a, b) => (canonical([a.at, a.note]) < canonical([b.at, b.note]) ? -1 : 1));
  return all.filter(
    ({ note }, i) => !hasWhole(newest, note) && !all.slice(i + 1).some((following) => hasWhole(following.note, note)),
  );
}

/** The newest text, followed by the older ones. */
const stacked = (newest: string, words: readonly Older[]): string =>
  [
    newest,
    ...unread(newest, words)
      .map(({ note }) => note)
      .toReversed(),
  ]
    .filter(Boolean)
    .join(PARTED);

/** The older notes that are not contained in a note, concurrent or stored as replaced. */
function besideNote(note: string, { fields }: State): Older[] {
  const dots = fields[note] ?? [];
  const said = Object.entries(fields)
    .filter(([name, [dot]]) => name.startsWith('replaced/') && isObject(dot?.value))
    .map(([, [dot]]) => dot?.value as unknown as Older);
  return unread(String(dots[0]?.value ?? ''), [...older(dots), ...said]);
}

/** A note, and those it replaced unread, except those that it or a later one contains. */
function addReplaced(row: JsonObject, note: string, state: State): void {
  row[note] ??= '';
  const beside = besideNote(note, state);
  if (beside.length > 0) row.replaced = beside.slice(-MOST_REPLACED) as unknown as JsonObject[];
}

const isJoined = (kind: Kind, name: string): boolean =>
  kind.notesByProject ? name.startsWith(NOTES) : (kind.joinedCells?.includes(objectCell(kind, name)[0] ?? '') ?? false);

/** The reader's text kept next to or below newer text, for comparison. */
export function wordsBeside(state: State): string[] {
  const kind = kindOf(state.t);
  const notes = kind.note === undefined ? [] : besideNote(kind.note, state).map(({ note }) => note);
  const cells = Object.entries(state.fields).flatMap(([name, dots]) =>
    isJoined(kind, name) ? unread(String(dots[0]?.value ?? ''), older(dots)).map(({ note }) => `${name} ${note}`) : [],
  );
  return [...notes, ...cells];
}

/** Whether it was deleted, but edited later by somebody unaware of that. */
function isTakenOut(kind: Kind, { fields }: State): boolean {
  const bin = fields.deleted?.[0];
  if (bin?.value === undefined) return false;
  return Object.entries(fields).some(
    ([name, dots]) =>
      name !== 'deleted' && !kind.bookkeeping?.includes(name.split(/[/.]/)[0] ?? name) && isAfter(dots[0], bin),
  );
}

// By time and counter only: one write gives bin and fields the same moment.
const isAfter = (dot: Dot | undefined, bin: Dot | undefined): boolean =>
  dot !== undefined && bin !== undefined && dot.at.slice(0, MOMENT) > bin.at.slice(0, MOMENT);
