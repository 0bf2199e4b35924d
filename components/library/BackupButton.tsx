import { useState } from 'preact/hooks';
import { saveFile } from '@/components/export/hand-over';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { version } from '@/package.json';
import { fileName } from '@/utils/export/file-name';
import { json } from '@/utils/export/json';
import type { Notebook } from '@/utils/model/notebook';
import { instant } from '@/utils/model/time';

interface Props {
  label: string;
  read: () => Promise<Notebook>;
}

/** Saves everything `read` resolves to as one backup file, at once. */
export function BackupButton({ label, read }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [done, setDone] = useState('');
  const save = async (): Promise<void> => {
    const name = fileName({ title: 'Pressmark', date: instant() }, json.extension);
    saveFile(name, json.mediaType, json.write(await read(), { language, version }));
    setDone(t.exported(name));
  };
  return (
    <>
      <button type="button" class="button primary" onClick={() => save().catch(() => setDone(t.problems.unexpected))}>
        <Icon name="export" size={16} />
        {label}
      </button>
      <span class="quiet" role="status">
        {done}
      </span>
    </>
  );
}
