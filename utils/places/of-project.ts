import type { Article } from '@/utils/model/article';
import { type Noted, placedIn } from '@/utils/model/article-notes';
import { leftAll, leftEach } from '@/utils/model/left-projects';
import { type Clock, isOfOtherProject, isOfProjectAlone } from '@/utils/sync/clock';
import type { JsonObject } from '@/utils/sync/json';
import { type Received, receive } from '@/utils/sync/receive';
import { LEFT, MEMBERSHIP, partOf, projectOf } from '@/utils/sync/rows';
import { isDeleted, isSame, type State } from '@/utils/sync/state';

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
  return state.t === 'articles' ? divided(state, project, { others: false }) : state;
}

/** `state` with what `local` says of other projects: nobody else has a say in it. */
function withOtherProjects(state: State, local: State | undefined, project: string): State {
  if (state.t !== 'articles' || !local) return state;
  const { fields, seen } = divided(local, project, { others: true });
  return { ...state, fields: { ...state.fields, ...fields }, seen: { ...state.seen, ...seen } };
}

/**
 * Takes in a record that came from the place of a project. An article that was deleted for ever there, and is in another project
 * here, leaves that project alone.
 */
export function receiveIn(project: string, local: State | undefined, incoming: State, tick: () => Clock): Received {
  const here = local && ofProject(local, project);
  const received = receive(here, ofProject(incoming, project), tick);
  if (received.outcome === 'same' || !local) return received;
  if (!isDeleted(received.state) || !isElsewhere(partOf(local) as unknown as Article, project))
    return { ...received, state: withOtherProjects(received.state, local, project) };
  const state = withoutOwn(local, received.state, project);
  return { state, row: partOf(state), outcome: isSame(state, local) ? 'same' : 'deleted' };
}

/** Whether a state says that the article is in this project, or has left it. */
export const saysWhetherIn = ({ fields }: State, project: string): boolean =>
  fields[MEMBERSHIP + project] !== undefined || fields[LEFT + project] !== undefined;

/**
 * A state without its fields of this project, which whoever deleted it there had seen (`gone`): an older copy of them, from
 * somebody who has not heard of it, brings nothing back. What he had seen of fields that all projects share says nothing here.
 */
function withoutOwn(state: State, gone: State, project: string): State {
  const fields = Object.entries(state.fields).filter(([name]) => projectOf(state.t, name) !== project);
  const own = Object.entries(gone.seen).filter(([device]) => isOfProjectAlone(device, project));
  return { ...state, fields: Object.fromEntries(fields), seen: { ...state.seen, ...Object.fromEntries(own) } };
}

/** Whether an article is in another project, or the bin keeps it from one. */
export const isElsewhere = (
  { projects = [], left = {} }: Pick<Article, 'projects' | 'left'>,
  project: string,
): boolean => [...projects, ...Object.keys(left)].some((id) => id !== project);

/** The row of an article that came in as `next`, with what `row` says of this notebook's other projects. */
export function articleWithOthers(next: JsonObject, row: JsonObject, project: string): JsonObject {
  const [came, here] = [leftEach(next as unknown as Article), leftEach(row as unknown as Article)];
  const isStill = came.projects?.includes(project) ?? false;
  const others = (here.projects ?? []).filter((id) => id !== project);
  const projects = isStill ? [...new Set([...(here.projects ?? []), project])] : others;
  const left = { ...here.left };
  delete left[project];
  if (came.left?.[project]) left[project] = came.left[project];
  const { notes: _, note: __, left: ___, ...rest } = came;
  // In no project, it has no words that the next one would be given.
  const { note, notes }: Noted =
    others.length > 0
      ? placedIn({ ...here, projects: others }, projects, { [project]: came.note })
      : { note: isStill ? came.note : '' };
  return leftAll({
    ...rest,
    projects,
    note,
    ...(notes ? { notes } : {}),
    ...(Object.keys(left).length > 0 ? { left } : {}),
  }) as unknown as JsonObject;
}
