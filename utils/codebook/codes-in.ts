import type { Codebook } from '@/utils/model/codebook';
import { idInProject } from '@/utils/model/derive-id';
import type { Project } from '@/utils/model/project';

/** Copies of a preset's or another project's codes for one project, in the same order: no two projects share a code. */
export const codesIn = (project: Project['id'], codes: Codebook): Codebook =>
  codes.map(({ rank: _, parent, ...code }) => {
    const original = code.original ?? code.id;
    const above = codes.find(({ id }) => id === parent);
    return {
      ...code,
      id: idInProject(project, original),
      project,
      original,
      ...(above ? { parent: idInProject(project, above.original ?? above.id) } : {}),
    };
  });
