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

// Places are polled every five minutes by an alarm and a few seconds after a local change. While a page of ours is
// open, a place that can push changes is also asked as soon as it reports one. Without a connected place there is no
// alarm.

const ALARM = 'places';
const EVERY_MINUTES = 5;
/** Delay after a local change, in ms, so that a note is not sent letter by letter. */
const AFTER_CHANGE_MS = 5000;
/**
 * Shortest time between two runs caused by local changes, in ms. 坚果云 allows 600 requests in half an hour; a run takes
 * four. It must stay below the 30 seconds after which a browser stops an idle worker.
 */
const REST_MS: Readonly<Record<PlaceKind, number>> = { couchdb: 0, folder: 0, webdav: 20_000 };
const AFTER_BUSY_MS = 5 * 60_000;
/** How often a run's progress is announced, in ms. */
const TOLD_EVERY_MS = 250;
/** Up to this many changed articles are announced individually. */
const MOST_TOLD = 50;

/** How long a change waits before it is sent, in ms. `last`: when the place was last asked, in ms since 1970. */
export const waitAfterChange = (kind: PlaceKind, last: number, now: number): number =>
  Math.max(AFTER_CHANGE_MS, last + REST_MS[kind] - now);

/** When the place of each project was last asked, in ms since 1970. */
const asked = new Map<string, number>();

/** Runs in progress, by project. */
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

/** Sets the alarm and the watch on changes. Called at every start and after a place is connected or disconnected. */
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

/** Projects whose synchronisation was stopped and not resumed. */
const stopped = new Set<string>();

/** Stops the synchronisation of a project, including a run in progress, until `resume`. */
export async function stop(project: string): Promise<void> {
  stopped.add(project);
  running.get(project)?.controller.abort();
  await setStopped(project, true);
  announcePlaces();
}

/** Synchronises a project now, even if it was stopped or failed before. */
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

/** Disconnects a project from its place; nothing is sent afterwards. No error if a restored backup already did so. */
export async function leavePlace(project: string): Promise<void> {
  stopped.delete(project);
  running.get(project)?.controller.abort();
  await disconnectProjects(db, [project]);
  await placesChanged();
}

/** Synchronises a project with its place. Problems are stored in the place's status. Never rejects. */
export function run(project: string): Promise<void> {
  return inTurn(async () => {
    if ((await db.places.get(project))?.status.isStopped) return;
    const controller = new AbortController();
    running.set(project, { progress: { received: 0, sent: 0 }, controller });
    asked.set(project, Date.now());
    announcePlaces();
    try {
      await runOnce(project, controller.signal).catch(async (error: unknown) => {
        // Another profile had the same device id: start again with a new one.
        if (!(error instanceof CopiedProfileError)) throw error;
        await runOnce(project, controller.signal);
      });
    } catch (error) {
      await keepProblem(project, error, controller.signal);
    } finally {
      // The run may have been stopped just as its last answer arrived.
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
  // Without this permission the browser withholds the answer, which looks as if the server did not respond.
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
    // Records received before the connection broke are in the notebook too. An error here must not replace the run's
    // own.
    const isApart = (): Promise<boolean> =>
      joinedApart(project).catch((error: unknown) => {
        reportError(error, 'telling projects apart');
        return false;
      });
    if (isJoined && (await isApart())) ran.codes = true;
    await announceRan(ran);
  }
}

/**
 * Renames local projects that cannot be told from the one that has just been joined. Returns whether any was renamed.
 */
async function joinedApart(project: string): Promise<boolean> {
  const language = uiLanguage(await readSettings());
  return tellJoinedApart(db, project, (name) => ownProjectName[language](name || switchWords[language].first));
}

/**
 * Notifies every surface of what a run changed. After many changes, or when articles were removed, it only says that
 * everything must be read again.
 */
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

/** A name for this device that other members see: the coder's name, if one was given, and the operating system. */
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

/** Listens for changes at each place that can push them, as long as a page of ours is open. */
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
      if (project === undefined) return; // the alarm will try again
      await run(project);
    }
  } finally {
    isListening = false;
  }
}
