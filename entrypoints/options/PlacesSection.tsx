import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { PlaceCard } from '@/components/places/PlaceCard';
import { PlaceForm, type PlaceInput } from '@/components/places/PlaceForm';
import { canPickFolders, type PickedFolder, pickFolder } from '@/utils/backup/folder';
import { placesWords } from '@/utils/i18n/places';
import type { PlaceShown } from '@/utils/model/place';
import type { PlaceProblem } from '@/utils/model/place-problem';
import { patternOf, siteOf } from '@/utils/model/site';
import { type PlaceList, watchPlaceList } from '@/utils/notebook/place-list';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { Database } from '@/utils/store/database';
import { readFact, writeFact } from '@/utils/store/facts';
import type { SectionProps } from './Options';
import '@/components/places/places.css';

// A folder's handle can be stored in the database but not sent in a message, so the background reads it there.
const db = new Database();

async function pickPlace(): Promise<string | undefined> {
  const folder = await pickFolder();
  if (folder) await writeFact(db, 'picked-place', folder);
  return folder?.name;
}

/** Must be called directly from a press: the browser asks for permission for this place only. */
async function allow(
  { kind, address }: Pick<PlaceShown, 'kind' | 'address'>,
  connected?: PlaceShown['project']['id'],
): Promise<boolean> {
  if (kind === 'folder') {
    const known = connected === undefined ? undefined : (await db.places.get(connected))?.folder;
    const folder = (known ?? (await readFact(db, 'picked-place'))) as PickedFolder | undefined;
    return (await folder?.requestPermission({ mode: 'readwrite' })) === 'granted';
  }
  const site = siteOf(address);
  return site !== undefined && browser.permissions.request({ origins: [patternOf(site)] });
}

/** The places that projects are shared at, and a form to connect one. */
export function PlacesSection({ addStep }: Pick<SectionProps, 'addStep'>) {
  const t = useWords(placesWords);
  const state = useWatched<PlaceList | undefined>(undefined, watchPlaceList);
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  /** Aborts the connection attempt in progress. */
  const asking = useRef<AbortController>(undefined);

  const failed = (problem: PlaceProblem): string => t.notConnected[problem] ?? t.problems[problem];
  const connect = async (input: PlaceInput): Promise<void> => {
    const { project, ...typed } = input;
    const wish = { ...typed, address: input.address.trim() };
    if (input.kind !== 'folder' && !siteOf(wish.address)) return setSaid(t.badAddress);
    setSaid(undefined);
    setAsking(true);
    const controller = new AbortController();
    asking.current = controller;
    try {
      const isAllowed = await allow(wish);
      if (controller.signal.aborted) return;
      if (!isAllowed) return setSaid(t.denied);
      const answer = await send('place.connect', { wish: { ...wish, ...(project ? { project } : {}) } });
      if (controller.signal.aborted || 'isCancelled' in answer) return;
      if ('problem' in answer) setSaid(failed(answer.problem));
      else {
        // Names and passwords are not kept, so connecting cannot be redone from undo.
        addStep(() => t.notByKey);
        setOpen(false);
      }
    } catch (error) {
      reportError(error, 'connecting a place');
      setSaid(failed('unexpected'));
    } finally {
      if (asking.current === controller) setAsking(false);
    }
  };
  /** From the press on, nothing more is sent and nothing is connected. */
  const cancel = (): void => {
    asking.current?.abort();
    asking.current = undefined;
    setAsking(false);
    setSaid(undefined);
    setOpen(false);
    attempt('breaking off connecting', () => send('place.cancel', {}));
  };
  /** Runs a card's action and reports its failure. */
  const attempt = (doing: string, act: () => Promise<unknown>): void => {
    act().catch((error: unknown) => {
      reportError(error, doing);
      setSaid(t.problems.unexpected);
    });
  };
  const disconnect = async (project: string, erase: boolean): Promise<void> => {
    const { isErased } = await send('place.disconnect', { project, erase });
    addStep(() => t.notByKey);
    setSaid(erase && !isErased ? t.notErased : undefined);
  };

  return (
    <section id="places">
      <h2>{t.title}</h2>
      <p class="quiet">{t.intro}</p>
      {state?.places.map((place) => {
        const { id: project } = place.project;
        return (
          <PlaceCard
            key={project}
            place={place}
            onRun={() => attempt('syncing', () => send('place.run', { project }))}
            onStop={() => attempt('stopping a sync', () => send('place.stop', { project }))}
            onLogin={(name, password) =>
              attempt('keeping a login', () => send('place.login', { project, name, password }))
            }
            onAllow={() =>
              attempt('allowing a place', async () => (await allow(place, project)) && send('place.run', { project }))
            }
            onDisconnect={(erase) => attempt('disconnecting a place', () => disconnect(project, erase))}
            readArrivals={() => send('place.arrivals', { project })}
            onUndo={(id) => send('place.undo', { id })}
            onForget={() => send('place.forget-arrivals', { project })}
          />
        );
      })}
      {isOpen && state ? (
        <PlaceForm
          projects={state.projects.filter(({ id }) => !state.places.some(({ project }) => project.id === id))}
          canPickFolders={canPickFolders()}
          problem={said}
          isAsking={isAsking}
          onPickFolder={pickPlace}
          onConnect={(input) => void connect(input)}
          onCancel={cancel}
        />
      ) : (
        <>
          {said ? <p role="alert">{said}</p> : null}
          <p>
            <button type="button" class="button" onClick={() => setOpen(true)}>
              {t.connect}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
