import type { Project } from '@/utils/model/project';

export interface Naming {
  /** What was imported, as the page says it. */
  name: string;
  /** What the screens call a project that was never named. */
  unnamed: string;
}

/** UTF-16 code units of a name; a number behind it fits in as well. */
const LONGEST = 190;

/**
 * A file's projects as they are called beside those `here`. Everybody's first project was never named: of several only one
 * stays so, the others say which file they are from, and no two say the same.
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
