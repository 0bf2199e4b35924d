import type { Article } from '@/utils/model/article';
import { noteIn, placedIn, withNoteIn } from '@/utils/model/article-notes';
import type { JsonObject } from '@/utils/sync/json';
import type { State } from '@/utils/sync/state';

// An article may be in several projects; a place has one of them, and nobody there is to know of the others, nor of what
// is said of the article there. At a place its `note` is that of the project, wherever the notebook keeps it.

type Fields = State['fields'];

const MEMBERSHIP = 'projects/';
const NOTES = 'notes.';

const isIn = (fields: Fields, project: string): boolean => fields[MEMBERSHIP + project]?.[0]?.value !== undefined;
const isElsewhere = (fields: Fields, project: string): boolean =>
  Object.entries(fields).some(([name, [dot]]) => isOther(name, project) && dot?.value !== undefined);
const isOther = (name: string, project: string): boolean =>
  name.startsWith(MEMBERSHIP) && name !== MEMBERSHIP + project;

/** The writings of the note in this project; undefined where nothing was said in it. */
function noteOf({ note, ...fields }: Fields, project: string): Fields[string] | undefined {
  const isAnothers = isElsewhere(fields, project) && !isIn(fields, project);
  return fields[NOTES + project] ?? (isAnothers ? undefined : note);
}

/** A state without what it says of other projects. */
export function ofProject(state: State, project: string): State {
  if (state.t !== 'articles') return state;
  const kept = Object.entries(state.fields).filter(
    ([name]) => !isOther(name, project) && !name.startsWith(NOTES) && name !== 'note',
  );
  const note = noteOf(state.fields, project);
  return { ...state, fields: { ...Object.fromEntries(kept), ...(note ? { note } : {}) } };
}

/** `state` with what `local` says of other projects: nobody else has a say in it. */
export function withOtherProjects(state: State, local: State | undefined, project: string): State {
  if (state.t !== 'articles' || !local || !isElsewhere(local.fields, project)) return state;
  const others = Object.entries(local.fields).filter(([name]) => isOther(name, project));
  const notes = Object.entries(local.fields).filter(([name]) => name.startsWith(NOTES));
  const { note, ...fields } = state.fields;
  const own = note && note !== noteOf(local.fields, project) ? { [NOTES + project]: note } : {};
  // The others' words are theirs from now on.
  const parted = notes.length === 0 && local.fields.note && Object.keys(own).length > 0 ? local.fields.note : undefined;
  const ofOthers = others.flatMap(([name]) =>
    parted ? [[NOTES + name.slice(MEMBERSHIP.length), parted] as const] : [],
  );
  return {
    ...state,
    fields: {
      ...fields,
      ...(local.fields.note ? { note: local.fields.note } : {}),
      ...Object.fromEntries(others),
      ...Object.fromEntries(ofOthers),
      ...Object.fromEntries(notes),
      ...own,
    },
  };
}

/** The row of an article that came in as `next`, with what `row` says of this notebook's other projects. */
export function articleWithOthers(next: JsonObject, row: JsonObject, project: string): JsonObject {
  const [came, here] = [next, row] as unknown as [Article, Article];
  const isStill = came.projects?.includes(project) ?? false;
  const kept = (here.projects ?? []).filter((id) => isStill || id !== project);
  const projects = [...new Set([...kept, ...(isStill ? [project] : [])])];
  if (!projects.some((id) => id !== project)) return { ...next, projects };
  const { notes: _, note: __, ...rest } = came;
  const { note, notes } = placedIn(here, projects, { [project]: came.note });
  const placed = { ...rest, projects, note, ...(notes ? { notes } : {}) };
  const isSaid = !isStill || noteIn(placed, project) === came.note;
  return (isSaid ? placed : withNoteIn(placed, project, came.note)) as unknown as JsonObject;
}
