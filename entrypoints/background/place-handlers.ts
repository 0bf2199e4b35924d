import { codeName } from '@/utils/codebook/code-name';
import { Code } from '@/utils/model/codebook';
import { newId } from '@/utils/model/new-id';
import type { ArrivalShown, PlaceShown } from '@/utils/model/place';
import { instant } from '@/utils/model/time';
import { forgetArrivals } from '@/utils/places/arrivals';
import { carrierOf, connectPlace } from '@/utils/places/connect';
import { placeProblemOf } from '@/utils/places/problem';
import { deviceOf, placeOf } from '@/utils/places/run';
import { undoArrival } from '@/utils/places/undo-arrival';
import { undoRestored } from '@/utils/places/undo-restored';
import { announceEssays } from '@/utils/protocol/events';
import { announcePlaces } from '@/utils/protocol/place-events';
import type { placeRequests } from '@/utils/protocol/place-requests';
import type { Handlers } from '@/utils/protocol/serve';
import { reportError } from '@/utils/report-error';
import { readSettings, uiLanguage } from '@/utils/settings';
import { readFact, writeFact } from '@/utils/store/facts';
import type { Place } from '@/utils/store/place';
import { readChoice, readProjects } from '@/utils/store/projects';
import { announceArticles } from './announce';
import { codebookChanged } from './codebook-changed';
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

/** Initials by which a coder is recognised: Dana Fielding: DF; 李强民: 李强. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.length > 1
    ? words
        .map(([first]) => first)
        .join('')
        .slice(0, 3)
    : [...name].slice(0, 2).join('');
}

/** Sets the coder of annotations made on this device from now on; other members of a project see the name. */
async function nameCoder(name: string): Promise<void> {
  if (name === '') return;
  const known = await readFact(db, 'coder');
  const row = typeof known === 'string' ? await db.coders.get(known) : undefined;
  const now = instant();
  const coder = { id: newId(), created: now, ...row, name, initials: initialsOf(name), modified: now };
  await db.coders.put(coder);
  await writeFact(db, 'coder', coder.id);
}

/** Aborts the connection attempt in progress; undefined when there is none. */
let connecting: AbortController | undefined;

/** Handlers for the places that projects are shared at. */
export const placeHandlers: Handlers<typeof placeRequests> = {
  'place.list': async () => {
    const [projects, choice] = await Promise.all([readProjects(db), readChoice(db)]);
    // The current project is offered first.
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
    const place = erase ? await placeOf(db, project) : undefined;
    const carrier = place && (await carrierOf(place, (await deviceOf(db)) ?? '').catch(() => undefined));
    await leavePlace(project);
    if (!erase) return { isErased: false };
    const isErased = await (carrier?.erase() ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    return { isErased };
  },
  'place.arrivals': async ({ project }) => {
    const [all, codes, settings] = await Promise.all([
      db.arrivals.where('place').equals(project).reverse().sortBy('at'),
      db.codes.where('project').equals(project).toArray(),
      readSettings(),
    ]);
    const called = (code: unknown): string | undefined => {
      const { data } = Code.safeParse(code);
      return data && codeName(data, uiLanguage(settings));
    };
    return all.flatMap(({ id = 0, at, outcome, table, record, about, count, into, before, after }): ArrivalShown[] => {
      if (outcome === 'waiting' || outcome === 'newer') return [];
      const target = into ? called(codes.find((code) => code.id === into)) : undefined;
      const one: ArrivalShown = {
        id,
        at,
        outcome,
        table,
        about: (table === 'codes' ? called(after ?? before) : undefined) ?? about,
        ...(count === undefined ? {} : { count }),
        ...(target === undefined ? {} : { into: target }),
        ...(after && table === 'articles' ? { article: record } : {}),
        ...(after && table === 'annotations'
          ? { article: (after as { articleId?: string }).articleId, annotation: record }
          : {}),
        // Undo would bring the code back without its uses.
        canUndo: outcome === 'restored' || (before !== undefined && outcome !== 'code-replaced'),
      };
      return [one];
    });
  },
  'place.undo': async ({ id }) => {
    const line = await db.arrivals.get(id);
    if (line?.outcome === 'restored') {
      await announceArticles(await undoRestored(db, line));
      announceEssays();
      await codebookChanged();
      announcePlaces();
      return undefined;
    }
    const arrival = await undoArrival(db, id);
    if (!arrival) return undefined;
    const { articleId } = arrival.before as { articleId?: string };
    if (arrival.table === 'essays') announceEssays();
    else if (arrival.table === 'codes' || arrival.table === 'projects') await codebookChanged();
    else await announceArticles([articleId ?? arrival.record]);
    announcePlaces();
    return undefined;
  },
  'place.forget-arrivals': async ({ project }) => {
    await forgetArrivals(db, project);
    announcePlaces();
    return undefined;
  },
};
