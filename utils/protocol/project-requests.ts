import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import { FirstCodes } from '@/utils/model/codebook-edit';
import { Project, type ProjectChoice, type ProjectCounts, type ProjectsShown } from '@/utils/model/project';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const id = z.uuid();
const name = Project.shape.name;

const Placed = z.object({
  articles: z.array(z.pick(Article, { id: true, projects: true, note: true, notes: true, noted: true })),
  moved: z.array(z.object({ id, was: id, project: z.optional(id), codes: z.array(id), given: z.array(id) })),
  copies: z.array(z.object({ id, modified: z.string() })),
  merged: z.array(Annotation),
});

/** About projects, and the choice among them. Nothing here tells about pages: a private window may ask. */
export const projectRequests = {
  'projects.read': request({ from: 'frame', does: 'reads', asks: z.object({}), gets: answer<ProjectsShown>() }),
  /** Chooses a project for new annotations and shows it alone; without an id all are shown. */
  'projects.choose': request({
    from: 'frame',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ id: z.optional(id) }),
    gets: answer<ProjectChoice>(),
  }),
  'projects.count': request({ from: 'own', does: 'reads', asks: z.object({ id }), gets: answer<ProjectCounts>() }),
  /** Adds a project and chooses it. */
  'projects.add': request({
    from: 'own',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ id, name, codes: FirstCodes }),
    gets: answer<Project>(),
  }),
  /** False when it is gone. */
  'projects.change': request({
    from: 'own',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ id, name: z.optional(name), exportFormat: Project.shape.exportFormat }),
    gets: answer<boolean>(),
  }),
  /**
   * Into the bin with its contents, or, with `into`, after moving them there; with `ifUnused` only where nothing was
   * done in it. False where it stays, as the last project does.
   */
  'projects.remove': request({
    from: 'own',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ id, into: z.optional(id), ifUnused: z.optional(z.boolean()) }),
    gets: answer<boolean>(),
  }),
  /** Out of the bin, with what went there along with it. */
  'projects.restore': request({
    from: 'own',
    does: 'writes',
    inPrivate: true,
    asks: z.object({ id }),
    gets: answer<boolean>(),
  }),
  /** Puts articles into another project, with what was said about them in the project shown. */
  'projects.place': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ articles: z.array(id), to: id, how: z.enum(['move', 'copy']) }),
    gets: answer<z.infer<typeof Placed>>(),
  }),
  'projects.take-back': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ placed: Placed }),
    gets: answer<undefined>(),
  }),
};
