import type { State } from '@/utils/sync/state';

const MEMBERSHIP = 'projects/';
const isOther = (name: string, project: string): boolean =>
  name.startsWith(MEMBERSHIP) && name !== `${MEMBERSHIP}${project}`;

/** A state without what it says of other projects: an article may be in several, and nobody else is to know. */
export function ofProject(state: State, project: string): State {
  if (state.t !== 'articles') return state;
  const fields = Object.fromEntries(Object.entries(state.fields).filter(([name]) => !isOther(name, project)));
  return { ...state, fields };
}

/** `state` with what `local` says of other projects: nobody else has a say in it. */
export function withOtherProjects(state: State, local: State | undefined, project: string): State {
  if (state.t !== 'articles' || !local) return state;
  const others = Object.entries(local.fields).filter(([name]) => isOther(name, project));
  return others.length === 0 ? state : { ...state, fields: { ...state.fields, ...Object.fromEntries(others) } };
}
