import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { ownProjectName } from '@/utils/i18n/joined-project';
import { switchWords } from '@/utils/i18n/project-switch';
import { type PlaceKind, type PlaceStatus, STOPPING } from '@/utils/model/place';
import { patternOf, siteOf } from '@/utils/model/site';
import { instant } from '@/utils/model/time';
import { carrierOf } from '@/utils/places/connect';
import { PlaceError, placeProblemOf } from '@/utils/places/problem';
import {
  CopiedProfileError,
  deviceOf,
  nothingRan,
  type Progress,
  placeOf,
  type Ran,
  runPlace,
} from '@/utils/places/run';
import { announceEssays } from '@/utils/protocol/events';
import { announcePlaces, PAGE_IS_OPEN } from '@/utils/protocol/place-events';
import { reportError } from '@/utils/report-error';
import { readSettings, uiLanguage } from '@/utils/settings';
import { disconnectProjects } from '@/utils/store/disconnect';
import { readFact } from '@/utils/store/facts';
import { tellJoinedApart } from '@/utils/store/joined-project';
import { workQueue } from '@/utils/work-queue';
import { announceArticles } from './announce';
import { codebookChanged } from './codebook-changed';
import { db } from './db';

// When places are asked: every five minutes by an alarm, a few seconds after something changed here, and, while a page of
// ours is open, as soon as a place that can tell says so. Without a connected place: never; there is no alarm then.

const ALARM = 'places';
const EVERY_MINUTES = 5;
/** Notes are typed letter by letter. */
const AFTER_CHANGE_MS = 5000;
/**
 * Between two runs for changes here. 坚果云 answers 600 requests in half an hour; a run takes four. Less than the half
 * minute after which a browser stops a worker that only waits.
 */
const REST_MS: Readonly<Record<PlaceKind, number>> = { couchdb: 0, folder: 0, webdav: 20_000 };
const AFTER_BUSY_MS = 5 * 60_000;
/** How often screens are told how far a run is. */
const TOLD_EVERY_MS = 250;
/** So many articles are announced one by one. */
const MOST_TOLD = 50;

/** How long a change waits before it is sent, in ms: `last` is when the place was asked last, ms since 1970. */
export const waitAfterChange = (kind: PlaceKind, last: number, now: number): number =>
  Math.max(AFTER_CHANGE_MS, last + REST_MS[kind] - now);

/** When each project's place was asked last, ms since 1970. */
const asked = new Map<string, number>();

/** Runs at work, by project. */
export const running = new Map<string, { progress: Progress; controller: AbortController }>();
const inTurn = workQueue();

export function keepPlaces(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) runAll();
  });
  browser.runtime.onStartup.addListener(() => void placesChanged());
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAGE_IS_OPEN) listenWhile(port);
  });
  void placesChanged().catch((error: unknown) => reportError(error, 'looking for places'));
}

let watching: { unsubscribe(): void } | undefined;

/** After a place was connected or disconnected, and at every start. */
export async function placesChanged(): Promise<void> {
  const isAny = (await db.places.count()) > 0;
  if (isAny && !(await browser.alarms.get(ALARM))) {
    await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  }
  if (!isAny) await browser.alarms.clear(ALARM);
  if (isAny && !watching) watching = watchChanges();
  if (!isAny) {
    watching?.unsubscribe();
    watching = undefined;
  }
  announcePlaces();
}

function watchChanges(): { unsubscribe(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitOf = async (project: string): Promise<number> => {
    const place = await db.places.get(project);
    return place ? waitAfterChange(place.kind, asked.get(project) ?? 0, Date.now()) : AFTER_CHANGE_MS;
  };
  const runLater = async (projects: string[]): Promise<void> => {
    const wait = (await Promise.all(projects.map(waitOf))).reduce((a, b) => Math.max(a, b), 0);
    clearTimeout(timer);
    timer = setTimeout(runAll, wait);
  };
  return liveQuery(() => db.clocks.orderBy('pending').uniqueKeys()).subscribe({
    next: (projects) => {
      if (projects.length === 0) return;
      announcePlaces();
      void runLater(projects as string[]).catch((error: unknown) => reportError(error, 'watching for changes'));
    },
    error: (error: unknown) => reportError(error, 'watching for changes'),
  });
}

function runAll(): void {
  const work = async () => {
    for (const { id, status } of await db.places.toArray()) {
      const isStopped = status.problem !== undefined && STOPPING.includes(status.problem);
      if (!isStopped && (status.notBefore ?? '') <= instant()) await run(id);
    }
  };
  void work().catch((error: unknown) => reportError(error, 'asking places'));
}

/** Projects whose run was stopped, and that were not resumed since. */
const stopped = new Set<string>();

/** Sends and fetches nothing of a project, from now on, until `resume`. */
export async function stop(project: string): Promise<void> {
  stopped.add(project);
  running.get(project)?.controller.abort();
  await setStopped(project, true);
  announcePlaces();
}

/** Synchronises a project now, whatever was stopped or went wrong before. */
export async function resume(project: string): Promise<void> {
  stopped.delete(project);
  await setStopped(project, false);
  void run(project);
}

async function setStopped(project: string, isStopped: boolean): Promise<void> {
  await db.places
    .where(':id')
    .equals(project)
    .modify((place) => {
      const { isStopped: _, ...status } = place.status;
      place.status = isStopped ? { ...status, isStopped } : status;
    });
}

/** Parts a project from its place; nothing is sent any more. A restored backup may have parted it before. */
export async function leavePlace(project: string): Promise<void> {
  stopped.delete(project);
  running.get(project)?.controller.abort();
  await disconnectProjects(db, [project]);
  await placesChanged();
}

/** Brings a project and its place together; what goes wrong stands in its status. Never rejects. */
export function run(project: string): Promise<void> {
  return inTurn(async () => {
    if ((await db.places.get(project))?.status.isStopped) return;
    const controller = new AbortController();
    running.set(project, { progress: { received: 0, sent: 0 }, controller });
    asked.set(project, Date.now());
    announcePlaces();
    try {
      await runOnce(project, controller.signal).catch(async (error: unknown) => {
        // Another profile bore our name: begun anew with one of our own.
        if (!(error instanceof CopiedProfileError)) throw error;
        await runOnce(project, controller.signal);
      });
    } catch (error) {
      await keepProblem(project, error, controller.signal);
    } finally {
      // It may have been stopped just when its last answer came.
      if (stopped.has(project)) await setStopped(project, true);
      running.delete(project);
      announcePlaces();
    }
  });
}

async function runOnce(project: string, signal: AbortSignal): Promise<void> {
  let told = 0;
  const place = await placeOf(db, project);
  const site = siteOf(place.address);
  const isAllowed = site === undefined || (await browser.permissions.contains({ origins: [patternOf(site)] }));
  // Without it the browser would not let us read the answer, as if there were none.
  if (!isAllowed) throw new PlaceError('no-permission');
  const carrier = await carrierOf(place, (await deviceOf(db)) ?? '');
  const isJoined = (await db.projects.get(project)) === undefined;
  const onProgress = (progress: Progress) => {
    const now = running.get(project);
    if (now) now.progress = progress;
    if (Date.now() - told < TOLD_EVERY_MS) return;
    told = Date.now();
    announcePlaces();
  };
  const ran = nothingRan();
  try {
    await runPlace(db, project, carrier, { signal, onProgress, ran, name: await deviceName() });
  } finally {
    // What came in before the connection was cut stands in the notebook, too.
    // An error in this must not stand in the place of the run's own.
    const isApart = (): Promise<boolean> =>
      joinedApart(project).catch((error: unknown) => {
        reportError(error, 'telling projects apart');
        return false;
      });
    if (isJoined && (await isApart())) ran.codes = true;
    await announceRan(ran);
  }
}

/** Names the projects here so that they can be told from one that has just come in. Whether any project changed. */
async function joinedApart(project: string): Promise<boolean> {
  const language = uiLanguage(await readSettings());
  return tellJoinedApart(db, project, (name) => ownProjectName[language](name || switchWords[language].first));
}

/** Tells every surface what a run changed; where much changed, or articles are gone, only that everything is to be read again. */
async function announceRan({ articles, codes, essays }: Ran): Promise<void> {
  if (essays) announceEssays();
  const isLittle = articles.size <= MOST_TOLD;
  const there =
    isLittle && articles.size > 0
      ? await db.articles
          .where(':id')
          .anyOf([...articles])
          .count()
      : 0;
  if (codes || !isLittle || there < articles.size) await codebookChanged();
  if (isLittle) await announceArticles(articles);
}

const SYSTEMS: Readonly<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
};

/** What others may call this device: who works at it, as far as they said so, and its system. */
async function deviceName(): Promise<string> {
  const coder = await readFact(db, 'coder');
  const row = typeof coder === 'string' ? await db.coders.get(coder) : undefined;
  const { os } = await browser.runtime.getPlatformInfo();
  return [row?.name, SYSTEMS[os] ?? os].filter(Boolean).join(' · ');
}

async function keepProblem(project: string, error: unknown, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const problem = placeProblemOf(error);
  if (problem === 'unexpected') reportError(error, 'asking a place');
  const place = await db.places.get(project);
  if (!place) return;
  const { notBefore: _, ...known } = place.status;
  const wait = error instanceof PlaceError && error.retryAfterMs ? error.retryAfterMs : AFTER_BUSY_MS;
  const status: PlaceStatus = {
    ...known,
    problem,
    ...(problem === 'busy' ? { notBefore: instant(new Date(Date.now() + wait)) } : {}),
  };
  await db.places.update(project, { status });
}

let ports = 0;
let isListening = false;

function listenWhile(port: { onDisconnect: { addListener(callback: () => void): void } }): void {
  ports += 1;
  port.onDisconnect.addListener(() => {
    ports -= 1;
  });
  if (!isListening) void listen();
}

/** Waits at each place that can tell, as long as a page of ours is open. */
async function listen(): Promise<void> {
  isListening = true;
  try {
    while (ports > 0) {
      const places = (await db.places.toArray()).filter(
        ({ status, kind }) =>
          kind === 'couchdb' && !status.isStopped && status.problem === undefined && status.done !== undefined,
      );
      if (places.length === 0) return;
      const controller = new AbortController();
      const device = (await deviceOf(db)) ?? '';
      const waits = places.map(async (place) => {
        const carrier = await carrierOf(place, device);
        await carrier.wait?.(place.cursor, controller.signal);
        return place.id;
      });
      const project = await Promise.any(waits).catch(() => undefined);
      controller.abort();
      if (project === undefined) return; // the alarm tries again
      await run(project);
    }
  } finally {
    isListening = false;
  }
}
