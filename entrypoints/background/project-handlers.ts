import type { projectRequests } from '@/utils/protocol/project-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { placeArticles, takePlacingBack } from '@/utils/store/place-articles';
import { countProject } from '@/utils/store/project-counts';
import { addProject, changeProject, chooseProject, currentChoice, readProjects } from '@/utils/store/projects';
import { removeProject, removeUnused, restoreProject } from '@/utils/store/remove-project';
import { codebookChanged } from './codebook-changed';
import { db } from './db';
import { leavePlace } from './places';

/** Waits for a change of what is in view (project, codes, annotations), then has every surface read anew. */
async function announced<T>(change: Promise<T>): Promise<T> {
  const done = await change;
  await codebookChanged();
  return done;
}

/** Handlers for projects. */
export const projectHandlers: Handlers<typeof projectRequests> = {
  'projects.read': async () => {
    const choice = await currentChoice(db);
    return { projects: await readProjects(db), choice };
  },
  'projects.choose': ({ id }) => announced(chooseProject(db, id)),
  'projects.count': ({ id }) => countProject(db, id),
  'projects.add': (project) => announced(addProject(db, project)),
  'projects.change': async ({ id, ...change }) => (await announced(changeProject(db, id, change))) !== undefined,
  'projects.remove': async ({ id, into, ifUnused }) => {
    const isConnected = (await db.places.get(id)) !== undefined;
    if (ifUnused) return !isConnected && (await announced(removeUnused(db, id))) !== undefined;
    // A shared project is deleted on this device only, not for its other members.
    if (isConnected && into !== id && (await readProjects(db)).length > 1) await leavePlace(id);
    return (await announced(removeProject(db, id, into))) !== undefined;
  },
  'projects.restore': async ({ id }) => (await announced(restoreProject(db, id))) !== undefined,
  'projects.place': async ({ articles, to, how }) => {
    const { current, all } = await currentChoice(db);
    return announced(placeArticles(db, { articles, to, how, from: all ? undefined : current }));
  },
  'projects.take-back': async ({ placed }) => {
    await announced(takePlacingBack(db, placed));
    return undefined;
  },
};
