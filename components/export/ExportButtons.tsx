import { useState } from 'preact/hooks';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import type { Notebook } from '@/utils/model/notebook';
import { copyText, saveFile } from './hand-over';
import './ExportButtons.css';

interface Props {
  read: () => Promise<Notebook>;
  /** Opens the page with every format; absent where nothing of this is stored. */
  onMore?: (() => void) | undefined;
}

/** Markdown of what `read` resolves to, to the clipboard or to a file; all other formats are on the export page. */
export function ExportButtons({ read, onMore }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [done, setDone] = useState('');

  // Loaded when it is needed: most popups with these buttons never export.
  const file = async () => (await import('./markdown-file')).markdownFile(await read(), language);
  const copy = async (): Promise<string> => {
    await copyText((await file()).text);
    return t.copied;
  };
  const save = async (): Promise<string> => {
    const { name, mediaType, text } = await file();
    saveFile(name, mediaType, [text]);
    return t.exported(name);
  };
  const act = (action: () => Promise<string>) => (): void => {
    action().then(setDone, () => setDone(t.problems.unexpected));
  };

  return (
    <div class="export-buttons">
      <button type="button" class="button" onClick={act(copy)}>
        <Icon name="copy" size={16} />
        {t.copyMarkdown}
      </button>
      <button type="button" class="button" onClick={act(save)}>
        <Icon name="export" size={16} />
        {t.saveMarkdown}
      </button>
      {onMore ? (
        <button type="button" class="button plain" onClick={onMore}>
          {t.exportArticle}
        </button>
      ) : null}
      <p class="quiet export-done" role="status">
        {done}
      </p>
    </div>
  );
}
