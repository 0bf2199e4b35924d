import { Instant } from './time';
import { z } from './z';

/**
 * A study, an essay, a team: a codebook with the annotations made with it, over articles that may be in several
 * projects. What is shared, exported and counted is a project.
 */
export const Project = z.object({
  id: z.uuid(),
  /** Empty until the reader names it: what the screens call a first notebook is a matter of their language. */
  name: z.string().check(z.maxLength(200)),
  /** Id of the export format it was last exported in. */
  exportFormat: z.optional(z.string().check(z.maxLength(100))),
  created: Instant,
  modified: Instant,
  /** In the bin since, with what was said in it; absent while alive. */
  deleted: z.optional(Instant),
});

/** Who made an annotation. Nobody is asked for it before a project is first shared. */
export const Coder = z.object({
  id: z.uuid(),
  name: z.string().check(z.maxLength(200)),
  /** Up to four letters, as lists show them. */
  initials: z.string().check(z.maxLength(4)),
  created: Instant,
  modified: Instant,
});

/** The project for new annotations, and the projects in view. */
export const ProjectChoice = z.object({
  /** New annotations and codes go to this one. */
  current: z.uuid(),
  /** Everything is looked at, whatever its project. */
  all: z.boolean(),
});

export type Project = z.infer<typeof Project>;
export type Coder = z.infer<typeof Coder>;
export type ProjectChoice = z.infer<typeof ProjectChoice>;

/**
 * Is a record looked at under this choice? One that names no project was written past the store, by an older Pressmark
 * or another program: it is nobody's, and never hidden.
 */
export const isOfChoice = ({ project }: { project?: string | undefined }, { current, all }: ProjectChoice): boolean =>
  all || project === undefined || project === current;

/** The same for an article, which may be in several projects. */
export const isInChoice = (
  { projects }: { projects?: readonly string[] | undefined },
  { current, all }: ProjectChoice,
): boolean => all || projects === undefined || projects.length === 0 || projects.includes(current);

/** Records of this project, and those that name none. */
export const ofProject = <T extends { project?: string | undefined }>(records: readonly T[], project: string): T[] =>
  records.filter((one) => one.project === undefined || one.project === project);

/** The projects as the switch shows them, oldest first, and what is looked at. */
export interface ProjectsShown {
  projects: Project[];
  choice: ProjectChoice;
}

/** What a project holds, without what is in the bin. */
export interface ProjectCounts {
  articles: number;
  annotations: number;
  codes: number;
  /** It lies at a place, too. */
  isConnected?: boolean;
}

/** Names the person who made an annotation; undefined for a reader who never gave a name. */
export function coderNamer(
  coders: readonly Coder[],
): (annotation: { coder?: string | undefined }) => string | undefined {
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  return ({ coder }) => (coder && names.get(coder)) || undefined;
}
