import type { Article } from '@/utils/model/article';
import { type Noted, placedIn } from '@/utils/model/article-notes';
import { leftAll, leftEach } from '@/utils/model/left-projects';
import { type Clock, isOfOtherProject, isOfProjectAlone } from '@/utils/sync/clock';
import { type JsonObject, listIn, objectIn } from '@/utils/sync/json';
import { type Received, receive } from '@/utils/sync/receive';
import { LEFT, MEMBERSHIP, partOf, projectOf } from '@/utils/sync/rows';
import { isDeleted, isSame, merge, type State } from '@/utils/sync/state';

// An article may be in several projects, but a place has only one of them, and its members must not learn about the
// others or about the notes there. What comes from a place says nothing about other projects and is never taken to:
// having read a device at one place does not mean having read what it wrote in another project.

/** The fields and clocks of a state that belong to other projects, or those that do not. */
function divided(state: State, project: string, { others }: { others: boolean }): State {
  const isOther = (name: string): boolean => (projectOf(state.t, name) ?? project) !== project;
  return {
    ...state,
    fields: Object.fromEntries(Object.entries(state.fields).filter(([name]) => isOther(name) === others)),
    seen: Object.fromEntries(Object.entries(state.seen).filter(([one]) => isOfOtherProject(one, project) === others)),
  };
}

/** A state without its parts of other projects. */
export function ofProject(state: State, project: string): State {
  return state.t === 'articles' ? divided(state, project, { others: false }) : state;
}

/** `state` with the parts of other projects from `local`, which nobody else can change. */
function withOtherProjects(state: State, local: State | undefined, project: string): State {
  if (state.t !== 'articles' || !local) return state;
  const { fields, seen } = divided(local, project, { others: true });
  return { ...state, fields: { ...state.fields, ...fields }, seen: { ...state.seen, ...seen } };
}

/**
 * Accepts a record from the place of a project. An article that was deleted permanently there but is in another project
 * here only leaves that project.
 */
export function receiveIn(project: string, local: State | undefined, incoming: State, tick: () => Clock): Received {
  const here = local && ofProject(local, project);
  const own = ofProject(incoming, project);
  const whole = receive(here, own, tick);
  const isGone = hasLeft(whole, project);
  const received = here && isGone ? leaving(merge(here, own)) : whole;
  if (received.outcome === 'same' || !local) return received;
  if (!(isDeleted(received.state) || isGone) || !isElsewhere(partOf(local) as unknown as Article, project))
    return { ...received, state: withOtherProjects(received.state, local, project) };
  const state = withoutOwn(local, received.state, project);
  return { state, row: partOf(state), outcome: isSame(state, local) ? 'same' : 'deleted' };
}

const leaving = (state: State): Received => ({ state, row: undefined, outcome: 'deleted' });

/** Whether an article would be restored to no place in the project: one took it out, another deleted it permanently. */
const hasLeft = ({ outcome, row, state: { t } }: Received, project: string): boolean =>
  outcome === 'revived' &&
  t === 'articles' &&
  row?.deleted === undefined &&
  !listIn(row?.projects).includes(project) &&
  objectIn(row?.left)[project] === undefined;

/** Whether a state says that the article is in this project, or that it has left it. */
export const saysWhetherIn = ({ fields }: State, project: string): boolean =>
  fields[MEMBERSHIP + project] !== undefined || fields[LEFT + project] !== undefined;

/**
 * A state without those fields of this project that the author of its deletion (`gone`) had seen, so that an older copy
 * from a device unaware of the deletion does not restore them. What the author had seen of shared fields does not
 * matter here.
 */
function withoutOwn(state: State, gone: State, project: string): State {
  const fields = Object.entries(state.fields).filter(([name]) => projectOf(state.t, name) !== project);
  const own = Object.entries(gone.seen).filter(([device]) => isOfProjectAlone(device, project));
  return { ...state, fields: Object.fromEntries(fields), seen: { ...state.seen, ...Object.fromEntries(own) } };
}

/** Whether an article is in another project, or in the bin of one. */
export const isElsewhere = (
  { projects = [], left = {} }: Pick<Article, 'projects' | 'left'>,
  project: string,
): boolean => [...projects, ...Object.keys(left)].some((id) => id !== project);

/** The row of an incoming article `next`, with the parts of this notebook's other projects from `row`. */
export function articleWithOthers(next: JsonObject, row: JsonObject, project: string): JsonObject {
  const [came, here] = [leftEach(next as unknown as Article), leftEach(row as unknown as Article)];
  const isStill = came.projects?.includes(project) ?? false;
  const others = (here.projects ?? []).filter((id) => id !== project);
  const projects = isStill ? [...new Set([...(here.projects ?? []), project])] : others;
  const left = { ...here.left };
  delete left[project];
  if (came.left?.[project]) left[project] = came.left[project];
  const { notes: _, note: __, left: ___, ...rest } = came;
  // In no project it has no note, which the next project would otherwise get.
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
