import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { AskFirst } from '@/components/ui/AskFirst';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { placesWords } from '@/utils/i18n/places';
import type { ArrivalShown, PlaceShown } from '@/utils/model/place';
import type { Problem } from '@/utils/model/problem';
import { reportError } from '@/utils/report-error';
import { agoOf } from './ago';
import { joinFileText } from './PlaceForm';
import { placeState, shareOf } from './place-state';
import { saidOf } from './said-of';

interface Props {
  place: PlaceShown;
  onRun: () => void;
  onStop: () => void;
  /** Call straight from the press: the browser may ask. */
  onAllow: () => void;
  onLogin: (name: string, password: string) => void;
  onDisconnect: (erase: boolean) => void;
  readArrivals: () => Promise<ArrivalShown[]>;
  onUndo: (id: number) => Promise<unknown>;
  onForget: () => Promise<unknown>;
}

/** A project's place: its state, what came in, and how to disconnect. */
export function PlaceCard({ place, onRun, onStop, onAllow, onLogin, onDisconnect, ...arrivals }: Props) {
  const t = useWords(placesWords);
  const language = useLanguage();
  const { kind, address, status, running, project } = place;
  // A database is everybody's.
  const [isErasing, setErasing] = useState(false);
  const joining = `data:application/json,${encodeURIComponent(joinFileText({ kind, address }))}`;
  return (
    <article class="place-card" aria-label={project.name || t.unnamed}>
      <h3>{project.name || t.unnamed}</h3>
      <p class="quiet">
        {t.kinds[kind]} · <bdi>{address}</bdi>
        {place.isEncrypted ? ` · ${t.encrypted}` : ''}
      </p>
      <p role="status" class={status.problem && !running ? 'place-problem' : undefined}>
        {placeState(place, t, language)}
      </p>
      {running ? <progress aria-label={t.runNow} {...shareOf(place)} /> : null}
      {status.isArriving ? <p class="quiet">{t.arriving}</p> : null}
      {Object.entries(status.ahead ?? {}).map(([device, name]) => (
        <p key={device} class="quiet">
          {t.ahead(name)}
        </p>
      ))}
      {status.newer ? <p class="quiet">{t.newer(status.newer)}</p> : null}
      <div class="place-actions">
        {running ? (
          <button type="button" class="button" onClick={onStop}>
            {t.stop}
          </button>
        ) : (
          <button type="button" class="button" onClick={onRun}>
            {t.runNow}
          </button>
        )}
        {status.problem === 'no-permission' ? (
          <button type="button" class="button" onClick={onAllow}>
            {t.allowAgain}
          </button>
        ) : null}
        {kind === 'folder' ? null : (
          <a class="button plain" href={joining} download="pressmark-place.json">
            {t.saveFile}
          </a>
        )}
        <AskFirst
          label={t.disconnect}
          question={t.disconnectQuestions[kind]}
          yes={t.keepCopy}
          onYes={() => onDisconnect(false)}
          or={{
            label: t.eraseCopies[kind],
            onChoose: () => (kind === 'couchdb' ? setErasing(true) : onDisconnect(true)),
          }}
          no={t.cancel}
          isPlain
        />
      </div>
      {isErasing ? (
        <div class="ask-first" role="alert">
          <p>{t.eraseDatabase}</p>
          <button type="button" class="button primary" onClick={() => onDisconnect(true)}>
            {t.eraseDatabaseNow}
          </button>{' '}
          <button type="button" class="button" onClick={() => setErasing(false)}>
            {t.cancel}
          </button>
        </div>
      ) : null}
      {status.problem === 'refused' && !running ? <LoginForm known={place.login} onLogin={onLogin} /> : null}
      {place.arrivals > 0 ? <Arrivals count={place.arrivals} done={status.done} {...arrivals} /> : null}
    </article>
  );
}

/** New name and password, where the place refuses the present ones. */
function LoginForm({ known = '', onLogin }: Pick<Props, 'onLogin'> & { known?: string | undefined }) {
  const t = useWords(placesWords);
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  return (
    <form
      class="place-form"
      aria-label={t.newLogin}
      onSubmit={(event) => {
        event.preventDefault();
        onLogin(name, password);
      }}
    >
      <label class="place-field">
        <span>{t.name}</span>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label class="place-field">
        <span>{t.password}</span>
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>
      <p class="place-actions">
        <button type="submit" class="button primary" disabled={name === '' && password === ''}>
          {t.newLogin}
        </button>
      </p>
    </form>
  );
}

type ArrivalsProps = Pick<Props, 'readArrivals' | 'onUndo' | 'onForget'> & {
  count: number;
  /** When the last synchronisation ended. */
  done: string | undefined;
};

function Arrivals({ count, done, readArrivals, onUndo, onForget }: ArrivalsProps) {
  const t = useWords(placesWords);
  const language = useLanguage();
  const [list, setList] = useState<ArrivalShown[]>();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const read = (after: Promise<unknown> = Promise.resolve()): void => {
    setProblem(undefined);
    after
      .then(readArrivals)
      .then(setList)
      .catch((error: unknown) => setProblem(reportError(error, 'what came in')));
  };
  // An open list also shows what arrives meanwhile.
  useEffect(() => {
    if (isOpen) read();
  }, [isOpen, count, done]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.arrivals(count)}</summary>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <ul class="place-arrivals">
        {list?.map((arrival) => (
          <li key={arrival.id}>
            <span>
              <AboutArrival {...arrival} /> {saidOf(arrival, t)}{' '}
              <span class="quiet">{agoOf(arrival.at, language)}</span>
            </span>
            {arrival.canUndo ? (
              <button type="button" class="button plain" onClick={() => read(onUndo(arrival.id))}>
                {t.undo}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={() => read(onForget())}>
        {t.forget}
      </button>
    </details>
  );
}

/** The first words of a record, as a link to it. */
function AboutArrival({ outcome, about, article, annotation }: ArrivalShown) {
  if (!about || outcome === 'restored') return null;
  const quote = <q>{about}</q>;
  if (!article) return quote;
  return <a href={`/reader.html?article=${article}${annotation ? `#annotation=${annotation}` : ''}`}>{quote}</a>;
}
