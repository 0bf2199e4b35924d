import type { Article } from '@/utils/model/article';
import { noteIn, outOfProject, placedIn, withNoteIn } from '@/utils/model/article-notes';
import { type Clock, isOfOtherProject } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { type Received, receive } from '@/utils/sync/receive';
import { MEMBERSHIP, NOTES, partOf, projectOf } from '@/utils/sync/rows';
import { isDeleted, type State } from '@/utils/sync/state';

// An article may be in several projects; a place has one of them, and nobody there is to know of the others, nor of what
// is said of the article there. What comes from a place says nothing of other projects, and is never taken as if it did: what
// was read of a device at one place is no sign that what it wrote in another project was read.

/** The fields and clocks of a state that are of other projects, or those that are not. */
function divided(state: State, project: string, { others }: { others: boolean }): State {
  const isOther = (name: string): boolean => (projectOf(state.t, name) ?? project) !== project;
  return {
    ...state,
    fields: Object.fromEntries(Object.entries(state.fields).filter(([name]) => isOther(name) === others)),
    seen: Object.fromEntries(Object.entries(state.seen).filter(([one]) => isOfOtherProject(one, project) === others)),
  };
}

/** A state without what it says of other projects. */
export function ofProject(state: State, project: string): State {
  return state.t === 'articles' ? divided(notesApart(state, project), project, { others: false }) : state;
}

/** `state` with what `local` says of other projects: nobody else has a say in it. */
function withOtherProjects(state: State, local: State | undefined, project: string): State {
  if (state.t !== 'articles' || !local) return state;
  const { fields, seen } = divided(notesApart(local, project), project, { others: true });
  return { ...state, fields: { ...state.fields, ...fields }, seen: { ...state.seen, ...seen } };
}

/** The state with its `note`, as an earlier Pressmark wrote it, as that of each project nothing else was said in. */
function notesApart(state: State, project: string): State {
  const { note, ...fields } = state.fields;
  if (!note) return state;
  const members = Object.keys(fields).flatMap((name) =>
    name.startsWith(MEMBERSHIP) && fields[name]?.[0]?.value !== undefined ? [name.slice(MEMBERSHIP.length)] : [],
  );
  const notes = (members.length > 0 ? members : [project]).map((id) => [NOTES + id, note] as const);
  return { ...state, fields: { ...Object.fromEntries(notes), ...fields } };
}

/**
 * Takes in a record that came from the place of a project. An article that was deleted for ever there, and is in another project
 * here, leaves that project alone.
 */
export function receiveIn(
  project: string,
  local: State | undefined,
  incoming: State,
  tick: () => Clock,
): Received & { leaves?: boolean } {
  const here = local && ofProject(local, project);
  const received = receive(here, ofProject(incoming, project), tick);
  if (received.outcome === 'same' || !local) return received;
  if (!isDeleted(received.state) || !isElsewhere(local, project))
    return { ...received, state: withOtherProjects(received.state, local, project) };
  return { ...received, state: withoutOwn(local, project), leaves: true };
}

/** Whether a state says that the article is in this project, or has left it. */
export const saysWhetherIn = ({ fields }: State, project: string): boolean =>
  fields[MEMBERSHIP + project] !== undefined;

/** A state without its fields of this project, which were seen. */
function withoutOwn(state: State, project: string): State {
  const isOwn = (name: string): boolean => projectOf(state.t, name) === project;
  return { ...state, fields: Object.fromEntries(Object.entries(state.fields).filter(([name]) => !isOwn(name))) };
}

/**
 * The row of an article that came in deleted, because it was in no other project there, while it is in others here: it leaves that
 * project alone, and the bin keeps its note. Its state stays as it came: fields taken from it, with their clocks seen, would be
 * the words of the project deleted for all.
 */
export function leftInstead({ deleted, ...living }: JsonObject, project: string): JsonObject {
  return outOfProject(living as unknown as Article, project, String(deleted)) as unknown as JsonObject;
}

function isElsewhere(state: State, project: string): boolean {
  const { projects } = partOf(state);
  return Array.isArray(projects) && projects.some((id) => id !== project);
}

/** The row of an article that came in as `next`, with what `row` says of this notebook's other projects. */
export function articleWithOthers(next: JsonObject, row: JsonObject, project: string): JsonObject {
  const [came, here] = [next, row] as unknown as [Article, Article];
  const isStill = came.projects?.includes(project) ?? false;
  const kept = (here.projects ?? []).filter((id) => isStill || id !== project);
  const projects = [...new Set([...kept, ...(isStill ? [project] : [])])];
  if (!projects.some((id) => id !== project)) return { ...next, projects };
  const { notes: _, note: __, left: ___, ...rest } = came;
  const { note, notes } = placedIn(here, projects, { [project]: came.note });
  const { [project]: ____, ...leftHere } = here.left ?? {};
  const left = { ...leftHere, ...came.left };
  const placed = {
    ...rest,
    projects,
    note,
    ...(notes ? { notes } : {}),
    ...(Object.keys(left).length > 0 ? { left } : {}),
  };
  const isSaid = !isStill || noteIn(placed, project) === came.note;
  return (isSaid ? placed : withNoteIn(placed, project, came.note)) as unknown as JsonObject;
}
