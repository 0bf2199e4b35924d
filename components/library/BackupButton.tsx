import { useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useMessages } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { fileName } from '@/utils/export/file-name';
import { instant } from '@/utils/model/time';

interface Props {
  label: string;
  /** The backup's JSON, in order. */
  pieces: () => AsyncIterable<string>;
  onSaved?: () => void;
  /** Shown in an inconspicuous line. */
  isQuiet?: boolean;
}

/** Saves a backup file at once. */
export function BackupButton({ label, pieces, onSaved, isQuiet = false }: Props) {
  const t = useMessages();
  const [done, setDone] = useState('');
  const save = async (): Promise<void> => {
    const parts: string[] = [];
    for await (const piece of pieces()) parts.push(piece);
    const name = fileName({ title: 'Pressmark', date: instant() }, 'json');
    saveFile(name, 'application/json', parts);
    setDone(t.exported(name));
    onSaved?.();
  };
  return (
    <>
      <button
        type="button"
        class={isQuiet ? 'button' : 'button primary'}
        onClick={() => save().catch(() => setDone(t.problems.unexpected))}
      >
        <Icon name="export" size={16} />
        {label}
      </button>
      <span class="quiet" role="status">
        {done}
      </span>
    </>
  );
}
