import { useWords } from '@/components/hooks/use-messages';
import type { FolderNews } from '@/utils/backup/keep-folder';
import { backupWords } from '@/utils/i18n/backup';
import type { FolderActions, FolderState } from './use-backups';

/** The folder that backups are written to. */
export function FolderPanel({ folder }: { folder: FolderState & FolderActions }) {
  const t = useWords(backupWords);
  const { choice, permission, news } = folder;
  if (!folder.canPick) return <p class="quiet">{t.noFolders}</p>;
  if (!choice) {
    return (
      <>
        <p class="import-actions">
          <button type="button" class="button" onClick={folder.pick}>
            {t.pick}
          </button>
        </p>
        <p class="quiet">{t.folderHint}</p>
        {news?.state === 'failed' ? <p role="alert">{t.folderFailed}</p> : null}
      </>
    );
  }
  return (
    <div class="import-notice">
      <p>
        <strong>{t.folderIs(choice.handle.name)}</strong>
      </p>
      {permission === 'granted' ? null : (
        <>
          <p class="import-actions">
            <button type="button" class="button primary" onClick={folder.allow}>
              {t.allow(choice.handle.name)}
            </button>
          </p>
          <p class="quiet">{t.allowHint}</p>
        </>
      )}
      <label class="option-choice">
        <input
          type="checkbox"
          checked={choice.markdown}
          onChange={(event) => folder.setMarkdown(event.currentTarget.checked)}
        />
        {t.markdown}
      </label>
      <div role="status">{news ? <News news={news} onWriteBeside={folder.writeBeside} /> : null}</div>
      <p class="import-actions">
        {permission === 'granted' ? (
          <button type="button" class="button" onClick={folder.write}>
            {t.backUpNow}
          </button>
        ) : null}
        <button type="button" class="button plain" onClick={folder.pick}>
          {t.pickOther}
        </button>
        <button type="button" class="button plain" onClick={folder.forget}>
          {t.forget}
        </button>
      </p>
      <p class="quiet">{t.folderHint}</p>
    </div>
  );
}

function News({ news, onWriteBeside }: { news: FolderNews; onWriteBeside: (names: readonly string[]) => void }) {
  const t = useWords(backupWords);
  if (news.state === 'writing') return <p class="quiet">{t.writing}</p>;
  if (news.state === 'failed') return <p role="alert">{t.folderFailed}</p>;
  const { backup, written, same, edited, missing } = news.report;
  return (
    <>
      <p>{t.upToDate(backup, written + same)}</p>
      {edited.length > 0 ? (
        <Pages title={t.edited(edited.length)} names={edited} onWriteBeside={onWriteBeside} />
      ) : null}
      {missing.length > 0 ? (
        <Pages title={t.missing(missing.length)} names={missing} onWriteBeside={onWriteBeside} />
      ) : null}
    </>
  );
}

interface PagesProps {
  title: string;
  names: string[];
  onWriteBeside: (names: readonly string[]) => void;
}

function Pages({ title, names, onWriteBeside }: PagesProps) {
  const t = useWords(backupWords);
  return (
    <details class="import-records">
      <summary>{title}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => onWriteBeside(names)}>
        {t.writeBeside}
      </button>
    </details>
  );
}
