import { newId } from '@/utils/model/new-id';
import type { ArrivalShown, PlaceShown } from '@/utils/model/place';
import { instant } from '@/utils/model/time';
import { carrierOf, connectPlace } from '@/utils/places/connect';
import { placeProblemOf } from '@/utils/places/problem';
import { deviceOf, placeOf } from '@/utils/places/run';
import { undoArrival } from '@/utils/places/undo-arrival';
import { announceEssays } from '@/utils/protocol/events';
import { announcePlaces } from '@/utils/protocol/place-events';
import type { placeRequests } from '@/utils/protocol/place-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { reportError } from '@/utils/report-error';
import { readFact, writeFact } from '@/utils/store/facts';
import type { Place } from '@/utils/store/place';
import { readChoice, readProjects } from '@/utils/store/projects';
import { announceArticles } from './announce';
import { db } from './db';
import { leavePlace, placesChanged, resume, run, running, stop } from './places';

async function shown({ id, kind, address, key, login, status }: Place): Promise<PlaceShown> {
  const [project, waiting, arrivals] = await Promise.all([
    db.projects.get(id),
    db.clocks.where('pending').equals(id).count(),
    db.arrivals.where('place').equals(id).count(),
  ]);
  const progress = running.get(id)?.progress;
  return {
    project: { id, name: project?.name ?? '' },
    kind,
    address,
    isEncrypted: key !== undefined,
    ...(login ? { login: login.name } : {}),
    status,
    waiting,
    arrivals,
    ...(progress ? { running: progress } : {}),
  };
}

/** Dana Fielding: DF; 李强民: 李强. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.length > 1
    ? words
        .map(([first]) => first)
        .join('')
        .slice(0, 3)
    : [...name].slice(0, 2).join('');
}

/** Who annotations made here are by, from now on: others see them. */
async function nameCoder(name: string): Promise<void> {
  if (name === '') return;
  const known = await readFact(db, 'coder');
  const row = typeof known === 'string' ? await db.coders.get(known) : undefined;
  const now = instant();
  const coder = { id: newId(), created: now, ...row, name, initials: initialsOf(name), modified: now };
  await db.coders.put(coder);
  await writeFact(db, 'coder', coder.id);
}

/** Of the connecting that is going on. */
let connecting: AbortController | undefined;

/** What screens ask about places. */
export const placeHandlers: Handlers<typeof placeRequests> = {
  'place.list': async () => {
    const [projects, choice] = await Promise.all([readProjects(db), readChoice(db)]);
    // The one that is worked in is offered first.
    const ordered = projects.toSorted((a, b) => Number(b.id === choice?.current) - Number(a.id === choice?.current));
    return {
      places: await Promise.all((await db.places.toArray()).map(shown)),
      projects: ordered.map(({ id, name }) => ({ id, name })),
    };
  },
  'place.connect': async ({ wish: { name, password, coder, kind, ...wish } }) => {
    const login = name === '' && password === '' ? undefined : { name, password };
    const folder = kind === 'folder' ? ((await readFact(db, 'picked-place')) as FileSystemDirectoryHandle) : undefined;
    const controller = new AbortController();
    connecting = controller;
    try {
      const project = await connectPlace(db, { ...wish, kind, login, folder }, { signal: controller.signal });
      await nameCoder(coder.trim());
      await placesChanged();
      void run(project);
      return { project };
    } catch (error) {
      if (controller.signal.aborted) return { isCancelled: true };
      const problem = placeProblemOf(error);
      if (problem === 'unexpected') reportError(error, 'connecting a place');
      return { problem };
    } finally {
      if (connecting === controller) connecting = undefined;
    }
  },
  'place.cancel': () => {
    connecting?.abort();
    return undefined;
  },
  'place.run': async ({ project }) => {
    await resume(project);
    return undefined;
  },
  'place.login': async ({ project, name, password }) => {
    await db.places.update(project, { login: { name, password } });
    await resume(project);
    return undefined;
  },
  'place.stop': async ({ project }) => {
    await stop(project);
    return undefined;
  },
  'place.disconnect': async ({ project, erase }) => {
    running.get(project)?.controller.abort();
    const place = await placeOf(db, project);
    const carrier = await carrierOf(place, (await deviceOf(db)) ?? '').catch(() => undefined);
    await leavePlace(project);
    if (!erase) return { isErased: false };
    const isErased = await (carrier?.erase() ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    return { isErased };
  },
  'place.arrivals': async ({ project }) => {
    const [all, place] = await Promise.all([
      db.arrivals.where('place').equals(project).reverse().sortBy('at'),
      db.places.get(project),
    ]);
    const names = place?.status.ahead ?? {};
    return all.map(
      ({ id = 0, at, outcome, table, record, about, before, after }): ArrivalShown => ({
        id,
        at,
        outcome,
        table,
        about: outcome === 'waiting' ? (names[about] ?? about) : about,
        ...(after && table === 'articles' ? { article: record } : {}),
        ...(after && table === 'annotations'
          ? { article: (after as { articleId?: string }).articleId, annotation: record }
          : {}),
        canUndo: before !== undefined,
      }),
    );
  },
  'place.undo': async ({ id }) => {
    const arrival = await undoArrival(db, id);
    if (!arrival) return undefined;
    const { articleId } = arrival.before as { articleId?: string };
    if (arrival.table === 'essays') announceEssays();
    else await announceArticles([articleId ?? arrival.record]);
    announcePlaces();
    return undefined;
  },
  'place.forget-arrivals': async ({ project }) => {
    const all = await db.arrivals.where('place').equals(project).toArray();
    // What waits is no news to be read, but something still to come.
    const read = all.filter(({ outcome }) => outcome !== 'waiting' && outcome !== 'newer');
    await db.arrivals.bulkDelete(read.flatMap(({ id }) => id ?? []));
    announcePlaces();
    return undefined;
  },
};
