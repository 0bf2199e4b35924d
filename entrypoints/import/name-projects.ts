import type { Project } from '@/utils/model/project';

export interface Naming {
  /** The name of the import shown on the page. */
  name: string;
  /** What the interface calls a project without a name. */
  unnamed: string;
}

/** Longest base name in UTF-16 units; leaves room for a number after it. */
const LONGEST = 190;

/**
 * Names for a file's projects that are unambiguous next to those `here`. A first project usually has no name: only one
 * of them may stay without one, the others are named after their file, each differently.
 */
export function nameProjects(
  brought: readonly Project[],
  here: readonly Project[],
  { name, unnamed }: Naming,
): Project[] {
  const own = new Set(here.map(({ id }) => id));
  const names = new Set([...here, ...brought].filter(({ deleted }) => !deleted).map((project) => project.name));
  let hasUnnamed = here.some((project) => project.name === '' && !project.deleted);
  const base = `${unnamed} (${name.replace(/\.\w+$/, '')})`.slice(0, LONGEST).toWellFormed();
  return brought.map((project) => {
    if (project.name !== '' || own.has(project.id)) return project;
    if (!hasUnnamed) {
      hasUnnamed = !project.deleted;
      return project;
    }
    let called = base;
    for (let nth = 2; names.has(called); nth++) called = `${base} ${nth}`;
    names.add(called);
    return { ...project, name: called };
  });
}
