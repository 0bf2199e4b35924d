import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import { switchWords } from '@/utils/i18n/project-switch';
import type { ConnectedProject } from './dry-run';

interface Props {
  connected: readonly ConnectedProject[];
  /** The reader's choice; undefined before there is one. */
  disconnects: boolean | undefined;
  onChoose: (disconnects: boolean) => void;
}

/** Asks what to do when a backup replaces everything while projects are shared with other machines. */
export function ReplaceConnected({ connected, disconnects, onChoose }: Props) {
  const t = useWords(importWords);
  const { first } = useWords(switchWords);
  const absent = connected.filter(({ isInBackup }) => !isInBackup).map(({ name }) => name || first);
  return (
    <fieldset class="import-connected">
      <legend class="visually-hidden">{t.connectedHow}</legend>
      {connected.map(({ id, name, address }) => (
        <p key={id}>{t.connected(name || first, address)}</p>
      ))}
      <label class="option-choice">
        <input type="radio" name="connected" checked={disconnects === true} onChange={() => onChoose(true)} />
        {t.disconnectFirst}
      </label>
      <label class="option-choice">
        <input type="radio" name="connected" checked={disconnects === false} onChange={() => onChoose(false)} />
        {t.replaceEverywhere}
      </label>
      {disconnects === false ? <p class="quiet">{t.replaceEverywhereHint}</p> : null}
      {disconnects === false && absent.length > 0 ? <p class="quiet">{t.notInBackup(absent.join(t.comma))}</p> : null}
    </fieldset>
  );
}
