import type { Codebook } from '@/utils/model/codebook';
import { idInProject } from '@/utils/model/derive-id';
import type { Project } from '@/utils/model/project';

/** A preset's codes, or another project's, as one project has them, in their order: no two projects share a code. */
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
