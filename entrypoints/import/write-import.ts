import { readPreferences, writePreferences } from '@/utils/backup/preferences';
import { forgetLost, notePresence } from '@/utils/backup/presence';
import { type Plan, planReplacement, recordsIn } from '@/utils/import/plan';
import { type Choose, settle } from '@/utils/import/settle';
import { newId } from '@/utils/model/new-id';
import type { Preference } from '@/utils/model/preference';
import { prepareFold } from '@/utils/platform/load-fold';
import { announceCodebook } from '@/utils/protocol/events';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { forgetFact, readFact, writeFact } from '@/utils/store/facts';
import { type Incoming, type LastImport, mergeRecords } from '@/utils/store/merge';
import { keepImport, lastImport } from '@/utils/store/undo-merge';
import { db } from './db';
import type { DryRun, TellShare } from './dry-run';
import { type Naming, nameProjects } from './name-projects';
import type { PreferencesPlan } from './preferences-plan';

/** What the reader chose in the report. */
export interface HowToImport {
  choose: Choose | 'replace';
  /** When a backup replaces everything, disconnect projects so that other machines keep what they have. */
  disconnects?: boolean;
  /** Import settings too. */
  withPreferences: boolean;
}

function* everything(files: Plan['files'], beside: Plan['beside'], choose: Choose, now: string): Generator<Incoming> {
  yield { table: 'projects', rows: beside.projects };
  yield { table: 'coders', rows: beside.coders };
  for (const part of settle(files, choose, now)) yield part as Incoming;
  yield { table: 'decisions', rows: beside.decisions };
  yield { table: 'samePersons', rows: beside.samePersons };
  yield { table: 'essays', rows: beside.essays };
}

/**
 * Executes the plan in one transaction, all or nothing. `failed` is the error if settings could not be written
 * afterwards, or projects not disconnected.
 */
export async function writeImport(
  { plan, backup, projects, connected, preferences, isUntouched, into }: DryRun,
  naming: Naming,
  { choose, withPreferences, disconnects = false }: HowToImport,
  tellShare: TellShare,
): Promise<{ done: LastImport; failed?: unknown }> {
  const replace = choose === 'replace';
  if (replace && !backup) throw new Error('only a backup can take the place of everything');
  // An untouched notebook keeps its project, so that records made after the import survive when it is undone.
  const project = isUntouched ? into : newId();
  const { files, beside } = replace && backup ? await planReplacement(backup, project) : plan;
  const named = { ...beside, projects: nameProjects(beside.projects, replace ? [] : projects, naming) };
  const incoming = everything(files, named, replace ? () => 'theirs' : choose, plan.now);
  await prepareFold(); // a transaction must not wait for it
  const disconnect = replace && disconnects ? connected.map(({ id }) => id) : [];
  const done = await mergeRecords(db, counted(incoming, files, tellShare), { name: naming.name, replace, disconnect });
  // The records are written now; what fails from here on is reported separately, not as a failed import.
  const follow = async (): Promise<void> => {
    // The background finishes sending first.
    for (const project of disconnect) await send('place.disconnect', { project, erase: false });
    if (withPreferences) {
      await writeFact(db, 'preferences-before', await before(preferences));
      await writePreferences(preferences.changes);
    } else await forgetFact(db, 'preferences-before');
  };
  const [followed] = await Promise.allSettled([follow(), tellChanged(forgetLost())]);
  return followed.status === 'rejected' ? { done, failed: followed.reason } : { done };
}

/** Notifies all surfaces that the notebook was replaced. A failure here is made up for at the next start. */
export async function tellChanged(...others: Promise<void>[]): Promise<void> {
  const told = await Promise.allSettled([...others, notePresence(db), announceCodebook()]);
  for (const one of told) if (one.status === 'rejected') reportError(one.reason, 'telling of an import');
}

/** Reports progress as each part is consumed. */
function* counted(incoming: Iterable<Incoming>, files: Plan['files'], tellShare: TellShare): Generator<Incoming> {
  const all = recordsIn(files.map(({ contents }) => contents));
  let taken = 0;
  for (const part of incoming) {
    yield part;
    taken += part.rows.length;
    tellShare(all === 0 ? 1 : Math.min(1, taken / all));
  }
}

/** The current values of the preferences about to be written; undefined for those not set. */
async function before({ changes }: PreferencesPlan): Promise<Preference[]> {
  const here = new Map((await readPreferences()).map(({ id, value }) => [id, value]));
  return changes.map(({ id }) => ({ id, value: here.get(id) }));
}

/** Restores the settings from before the last import that brought some. */
export async function restorePreferences(): Promise<void> {
  const known = (await readFact(db, 'preferences-before')) as Preference[] | undefined;
  if (known) await writePreferences(known);
  await forgetFact(db, 'preferences-before');
}

/** Makes the import of this time permanent; a later one, made by another tab, can still be undone. */
export async function keepOnly(at: LastImport['at'] | undefined): Promise<void> {
  if ((await lastImport(db))?.at !== at) return;
  await forgetFact(db, 'preferences-before'); // first, because they are restored when there is no import
  await keepImport(db, at);
}
