import { useRef, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { placesWords } from '@/utils/i18n/places';
import { PLACE_KINDS, type PlaceKind } from '@/utils/model/place';

/** What was typed in. */
export interface PlaceInput {
  kind: PlaceKind;
  address: string;
  name: string;
  password: string;
  passphrase: string;
  /** Empty: join the project that is there. */
  project: string;
  coder: string;
}

interface Props {
  projects: readonly { id: string; name: string }[];
  canPickFolders: boolean;
  /** What went wrong at the last attempt. */
  problem: string | undefined;
  isAsking: boolean;
  /** Asks for a folder, in response to the press; resolves to its name, or undefined when the reader cancels. */
  onPickFolder: () => Promise<string | undefined>;
  /** Call straight from the press: the browser is asked for permission for the place. */
  onConnect: (input: PlaceInput) => void;
  onCancel: () => void;
}

const EMPTY: PlaceInput = {
  kind: 'webdav',
  address: '',
  name: '',
  password: '',
  passphrase: '',
  project: '',
  coder: '',
};

/** The form for connecting a place. */
export function PlaceForm({ projects, canPickFolders, problem, isAsking, onPickFolder, onConnect, onCancel }: Props) {
  const t = useWords(placesWords);
  const [input, setInput] = useState<PlaceInput>({ ...EMPTY, project: projects[0]?.id ?? '' });
  const file = useRef<HTMLInputElement>(null);
  const [isBadFile, setBadFile] = useState(false);
  const change = (part: Partial<PlaceInput>): void => setInput({ ...input, ...part });
  const isFolder = input.kind === 'folder';
  const isPlain = /^http:\/\/(?!127\.|localhost|\[::1\])/i.test(input.address.trim());

  const readFile = async (file: File | undefined): Promise<void> => {
    const read = file && joinFile(await file.text());
    setBadFile(file !== undefined && !read);
    if (read) change({ ...read, project: '' });
  };
  const field = (key: 'address' | 'name' | 'password' | 'passphrase' | 'coder', hint?: string) => (
    <label class="place-field">
      <span>{t[key]}</span>
      <input
        type={(key === 'password' || key === 'passphrase' ? 'password' : 'text') as 'text'}
        autocomplete="off"
        spellcheck={false}
        value={input[key]}
        aria-describedby={hint ? `place-${key}-hint` : undefined}
        onInput={({ currentTarget }) => change({ [key]: currentTarget.value })}
      />
      {hint ? (
        <span class="quiet" id={`place-${key}-hint`}>
          {hint}
        </span>
      ) : null}
    </label>
  );

  return (
    <form
      class="place-form"
      aria-label={t.connect}
      onSubmit={(event) => {
        event.preventDefault();
        onConnect(input);
      }}
    >
      <div>
        {/* The browser's own button speaks the browser's language. */}
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t.openFile}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json"
          hidden
          onChange={({ currentTarget }) => {
            void readFile(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        {isBadFile ? <p role="alert">{t.badFile}</p> : null}
      </div>
      <label class="place-field">
        <span>{t.kind}</span>
        <select value={input.kind} onChange={({ currentTarget }) => change({ kind: currentTarget.value as PlaceKind })}>
          {PLACE_KINDS.filter((kind) => kind !== 'folder' || canPickFolders).map((kind) => (
            <option key={kind} value={kind}>
              {t.kinds[kind]}
            </option>
          ))}
        </select>
        <span class="quiet">{t.kindHints[input.kind]}</span>
      </label>
      {isFolder ? (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => void onPickFolder().then((picked) => picked && change({ address: picked }))}
          >
            {t.pickFolder}
          </button>{' '}
          {input.address ? t.picked(input.address) : null}
        </p>
      ) : (
        <>
          {field('address')}
          {isPlain ? <p class="place-warning">{t.plainHttp}</p> : null}
          {field('name')}
          {field('password', input.kind === 'webdav' ? t.passwordHint : undefined)}
        </>
      )}
      {field('passphrase', t.passphraseHint)}
      <label class="place-field">
        <span>{t.project}</span>
        <select value={input.project} onChange={({ currentTarget }) => change({ project: currentTarget.value })}>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {t.put(name || t.unnamed)}
            </option>
          ))}
          <option value="">{t.join}</option>
        </select>
      </label>
      {field('coder', t.coderHint)}
      {problem ? (
        <p class="place-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <p class="place-actions">
        <button type="submit" class="button primary" disabled={isAsking || input.address.trim() === ''}>
          {isAsking ? t.connecting : t.go}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}

/** The contents of a join file; undefined for any other file. It holds no password. */
export function joinFile(text: string): Pick<PlaceInput, 'kind' | 'address'> | undefined {
  try {
    const { pressmarkPlace: found } = JSON.parse(text) as { pressmarkPlace?: { kind?: unknown; address?: unknown } };
    const kind = PLACE_KINDS.find((one) => one === found?.kind && one !== 'folder');
    return kind && typeof found?.address === 'string' ? { kind, address: found.address } : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a join file: kind and address of a place, no password; `joinFile` reads it. */
export const joinFileText = ({ kind, address }: Pick<PlaceInput, 'kind' | 'address'>): string =>
  `${JSON.stringify({ pressmarkPlace: { kind, address } }, null, 2)}\n`;
