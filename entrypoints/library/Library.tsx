import { BackupLink } from '@/components/backup/BackupLink';
import { LostNotice } from '@/components/backup/LostNotice';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { useStorage } from '@/components/hooks/use-storage';
import { useWatched } from '@/components/hooks/use-watched';
import { BackupButton } from '@/components/library/BackupButton';
import { StorageLine, StorageWarning } from '@/components/library/StorageLine';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { Icon } from '@/components/ui/Icon';
import { lazily } from '@/components/ui/lazily';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { Toast } from '@/components/ui/Toast';
import { version } from '@/package.json';
import { backupText } from '@/utils/backup/backup-text';
import { canPickFolders } from '@/utils/backup/folder';
import {
  daysSince,
  isBackupDue,
  noteOutsideBackup,
  type OutsideBackup,
  watchOutsideBackup,
} from '@/utils/backup/outside-backup';
import { readPreferences } from '@/utils/backup/preferences';
import { forgetLost, type Presence, watchLost } from '@/utils/backup/presence';
import { binWords } from '@/utils/i18n/bin';
import { libraryWords } from '@/utils/i18n/library';
import { switchWords } from '@/utils/i18n/project-switch';
import { projectsWords } from '@/utils/i18n/projects';
import type { Settings } from '@/utils/model/settings';
import { turnTo } from '@/utils/notebook/projects-on-screen';
import { db } from './db';
import { LibraryView } from './LibraryView';
import { useChanges } from './use-changes';
import { useLibraryMemory } from './use-library-memory';
import { useView } from './use-view';
import './library.css';
import { useEffect } from 'preact/hooks';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';

const PlaceLine = lazily(() => import('@/components/places/PlaceLine'));
const LibraryBin = lazily(() => import('./LibraryBin'));

/** The library: everything the reader has, to search, filter, read, code and export. */
export function Library({ settings }: { settings: Settings }) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const projects = useWords(projectsWords);
  const { memory, problem, retry, leaveOut } = useLibraryMemory();
  const [view, changeView] = useView();
  const changes = useChanges({ leaveOut });
  const storage = useStorage(memory?.index);
  const outside = useWatched<OutsideBackup | null | undefined>(undefined, watchOutsideBackup);
  const lost = useWatched<Presence | null>(null, watchLost);
  const bin = useWords(binWords);
  const isBinOpen = useWatched(location.hash, watchHash) === BIN;
  useFolderKeeper();
  useSketching(memory !== undefined);
  // Where a folder can be picked, the backup in it is updated silently.
  const isDue = outside !== undefined && !canPickFolders() && isBackupDue(outside, oldestOf(memory?.index.created));
  const isEmpty = memory && memory.index.articles.length === 0;

  return (
    <main class="library" data-library-ready={memory ? '' : undefined}>
      <ProjectSwitch />
      <h1 class={isEmpty ? 'library-name' : 'visually-hidden'}>{t.libraryTitle}</h1>
      {storage ? (
        <StorageWarning use={storage}>
          <SaveBackup />
        </StorageWarning>
      ) : null}
      {lost ? <LostNotice lost={lost} onDismiss={() => void forgetLost()} /> : null}
      {problem ? (
        <ProblemNotice problem={problem} {...(problem === 'storage-full' ? { text: words.diskFull } : {})}>
          <button type="button" class="button" onClick={retry}>
            {t.tryAgain}
          </button>
        </ProblemNotice>
      ) : null}
      {memory?.mended === 'unkept' && !problem ? (
        <ProblemNotice problem="storage-full" text={words.indexUnkept}>
          <button type="button" class="button" onClick={retry}>
            {t.tryAgain}
          </button>
        </ProblemNotice>
      ) : null}
      {memory?.mended === 'rebuilt' ? (
        <p class="library-mended quiet" role="status">
          {words.indexRebuilt}
        </p>
      ) : null}
      {isEmpty ? <EmptyLibrary isOneOfSeveral={memory.hasSeveralProjects && !memory.choice.all} /> : null}
      {memory && !isEmpty ? (
        <LibraryView memory={memory} view={view} changes={changes} onView={changeView} settings={settings} />
      ) : null}
      <footer class="library-foot quiet">
        {storage ? <StorageLine use={storage} /> : null}
        <BackupLink days={daysSince(outside ?? null)} isEmpty={isEmpty !== false} />
        {isDue ? <SaveBackup isQuiet /> : null}
        <a class="library-projects" href="/options.html#projects">
          {projects.manage}
        </a>
        <PlaceLine />
        <a class="library-bin" href={BIN}>
          <Icon name="trash" size={16} />
          {bin.title}
        </a>
      </footer>
      {memory && isBinOpen ? <LibraryBin codes={memory.codes} onClose={closeBin} /> : null}
      <Toast message={changes.toast} onDone={changes.clearToast} />
    </main>
  );
}

/** The bin has its own hash, so that bookmarks, the help and the way back can lead to it. */
const BIN = '#bin';

function watchHash(onChange: (hash: string) => void, signal: AbortSignal): void {
  addEventListener('hashchange', () => onChange(location.hash), { signal });
}

/** The browser fires `hashchange` only for changes it makes itself. */
function closeBin(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** When the first annotation was made, in ms since 1970; infinity when there is none. */
const oldestOf = (created: Float64Array = new Float64Array()): number =>
  created.reduce((oldest, one) => Math.min(oldest, one), Number.POSITIVE_INFINITY);

function SaveBackup({ isQuiet = false }: { isQuiet?: boolean }) {
  const words = useWords(libraryWords);
  return (
    <BackupButton
      label={words.saveBackup}
      pieces={wholeBackup}
      onSaved={() => void noteOutsideBackup('download')}
      isQuiet={isQuiet}
    />
  );
}

async function* wholeBackup(): AsyncGenerator<string> {
  yield* backupText(db, `Pressmark ${version}`, { preferences: await readPreferences() });
}

/** Shown when nothing has been read or annotated. `isOneOfSeveral`: only in this project; others may have articles. */
function EmptyLibrary({ isOneOfSeveral }: { isOneOfSeveral: boolean }) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const { all } = useWords(switchWords);
  return (
    <section class="library-empty">
      <p>{isOneOfSeveral ? words.projectEmpty : t.libraryEmpty}</p>
      <p class="quiet">{isOneOfSeveral ? words.projectEmptyHint : t.libraryEmptyHint}</p>
      {isOneOfSeveral ? (
        <button type="button" class="button primary" onClick={() => turnTo(undefined)}>
          {all}
        </button>
      ) : (
        <a class="button primary" href="/reader.html?sample">
          {t.openSample}
        </a>
      )}
    </section>
  );
}

/** Keeps the picked folder up to date while the library is open. Its code is loaded after the page. */
function useFolderKeeper(): void {
  const language = useLanguage();
  useEffect(() => {
    const gone = new AbortController();
    const keep = async (): Promise<void> => {
      const [{ keepFolder }, { vaultPages }] = await Promise.all([
        import('@/utils/backup/keep-folder'),
        import('@/utils/backup/vault-pages'),
      ]);
      if (gone.signal.aborted) return;
      const writing = {
        program: `Pressmark ${version}`,
        pages: () => vaultPages(db, { language, version, savedCopies: `${location.origin}/reader.html` }),
      };
      const tell = (news: { state: string; error?: unknown }): void => {
        if (news.state === 'failed') reportError(news.error, 'writing to the folder');
      };
      keepFolder(db, writing, { tell, signal: gone.signal });
    };
    keep().catch((error: unknown) => reportError(error, 'keeping the folder'));
    return () => gone.abort();
  }, [language]);
}

/** Pause between two slices, in ms, so that on a slow machine searching the library comes first. */
const REST_MS = 1500;

/** Has the background build its index of repetitions, slice by slice, once the library is ready. */
function useSketching(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const gone = new AbortController();
    const goOn = async (): Promise<void> => {
      for (let before = -1; !gone.signal.aborted; ) {
        const { sketched, texts } = await send('repetition.prepare', {});
        if (sketched >= texts || sketched <= before) return;
        before = sketched;
        await new Promise((rested) => setTimeout(rested, REST_MS));
      }
    };
    goOn().catch((error: unknown) => gone.signal.aborted || reportError(error, 'making the index of repetitions'));
    return () => gone.abort();
  }, [isReady]);
}
