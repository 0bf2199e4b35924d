import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import { ExportButtons } from '@/components/export/ExportButtons';
import { useExportKey } from '@/components/hooks/use-export-key';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Drawer, isBesideText } from '@/components/ui/Drawer';
import { Icon, type IconName } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { shortcut } from '@/components/ui/shortcut';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { annotateWords } from '@/utils/i18n/annotate';
import { articleWords } from '@/utils/i18n/article';
import { navigationWords } from '@/utils/i18n/navigation';
import type { Problem } from '@/utils/model/problem';
import type { Settings } from '@/utils/model/settings';
import type { ReaderArticle } from '@/utils/protocol/notebook-requests';
import { send } from '@/utils/protocol/send';
import { changeSettings } from '@/utils/settings';
import { canOpenSidePanel, openSidePanel } from '@/utils/side-panel';
import type { Aloud } from './aloud/use-aloud';
import { notebookOnScreen } from './notebook-on-screen';
import type { Annotating } from './use-annotating';

interface Props {
  article: ReaderArticle;
  record: ShownRecord;
  annotating: Annotating;
  settings: Settings;
  /** Renders the panel about the current article. */
  articlePanel: (onClose: () => void) => ComponentChildren;
  panel: ReaderPanel | undefined;
  setPanel: (panel: ReaderPanel | undefined) => void;
  showKeys: () => void;
  aloud: Aloud | undefined;
  close?: () => void;
}

const LaterSwitch = lazily(async () => ({
  default: (await import('@/components/projects/ProjectSwitch')).ProjectSwitch,
}));
const AppearancePanel = lazily(async () => ({
  default: (await import('@/components/article/AppearancePanel')).AppearancePanel,
}));
const ScreenBackup = lazily(() => import('./ScreenBackup'));
const OFFERS_BACKUP: ReadonlySet<Problem> = new Set(['storage-full', 'storage-refused']);
const WITHOUT_RETRY: ReadonlySet<Problem> = new Set(['private-window', 'extension-updated']);
const BinSection = lazily(() => import('./BinSection'));
const Orphans = lazily(() => import('@/components/orphans/Orphans'));

export type ReaderPanel = 'annotations' | 'article' | 'appearance';

/** The controls of the clean view, kept clear of the text, and the panels they open. */
export function ReaderBar({
  article,
  record,
  annotating,
  settings,
  articlePanel,
  panel,
  setPanel,
  showKeys,
  aloud,
  close,
}: Props) {
  const t = useMessages();
  const { panel: aboutText } = useWords(articleWords);
  const { lang } = article.extracted.metadata;
  const { keysTitle, textMoved, readAloud, updatedUnkept, reloadPage } = useWords(annotateWords);
  const { help } = useWords(navigationWords).pages;
  const moved = annotating.orphans.size + annotating.changed.size;
  const toggle = (wanted: ReaderPanel): void => setPanel(panel === wanted ? undefined : wanted);
  const count = record.annotations.length;
  // Read once: after an update of the extension, its APIs cannot be called any more.
  const [hasPanel] = useState(canOpenSidePanel);
  const isReplaced = record.problem === 'extension-updated';
  const isUnkept = isReplaced && record.annotations.some(({ id }) => record.isUnsaved(id));
  // Annotations that could not be stored exist only on screen, so the export takes them from there.
  const read = async () =>
    record.problem ? notebookOnScreen(article, record) : send('notebook.read', { address: article.extracted.url });
  const openExport =
    record.problem || count === 0 ? undefined : () => void send('export.open', { address: article.extracted.url });
  useExportKey(openExport);
  const ordered = inDocumentOrder(record.annotations);
  return (
    <>
      <div class="reader-bar" role="toolbar" aria-label={t.appName}>
        <LaterSwitch />
        <button
          type="button"
          class="icon-button count"
          aria-expanded={panel === 'annotations'}
          aria-label={t.annotationCount(count)}
          data-moved={moved > 0 ? '' : undefined}
          title={moved > 0 ? textMoved(annotating.orphans.size, annotating.changed.size) : t.annotations}
          onClick={() => toggle('annotations')}
        >
          {count}
        </button>
        <IconButton
          icon="list"
          label={aboutText}
          aria-expanded={panel === 'article'}
          onClick={() => toggle('article')}
        />
        <button
          type="button"
          class="icon-button letters"
          aria-expanded={panel === 'appearance'}
          aria-label={t.appearance}
          title={t.appearance}
          onClick={() => toggle('appearance')}
        >
          Aa
        </button>
        {aloud ? (
          <IconButton
            icon="sound"
            label={readAloud}
            aria-pressed={aloud.state !== 'off'}
            aria-keyshortcuts="l"
            onClick={() => (aloud.state === 'off' ? aloud.toggle() : aloud.stop())}
          />
        ) : null}
        {hasPanel && article.tabId !== undefined ? (
          <IconButton icon="panel" label={t.sidePanel} onClick={() => void openSidePanel(article.tabId as number)} />
        ) : null}
        <BarLink page="library.html" icon="library" label={t.library} />
        <BarLink page="options.html" icon="settings" label={t.settings} />
        <BarLink page="help.html" icon="help" label={help} />
        {close ? <IconButton icon="close" label={t.backToPage} aria-keyshortcuts="Escape" onClick={close} /> : null}
      </div>
      {record.problem ? (
        <div class="reader-notice">
          <ProblemNotice problem={record.problem} {...(isUnkept ? { text: updatedUnkept } : {})}>
            {count > 0 ? <ExportButtons read={read} /> : null}
            {OFFERS_BACKUP.has(record.problem) ? <ScreenBackup read={() => notebookOnScreen(article, record)} /> : null}
            {WITHOUT_RETRY.has(record.problem) ? null : (
              <button type="button" class="button" onClick={record.retry}>
                {t.tryAgain}
              </button>
            )}
            {isReplaced && close ? (
              <button type="button" class={isUnkept ? 'button' : 'button primary'} onClick={close}>
                {reloadPage}
              </button>
            ) : null}
          </ProblemNotice>
        </div>
      ) : null}
      {panel === 'annotations' ? (
        <Drawer label={t.annotationCount(count)} onClose={() => setPanel(undefined)}>
          {count === 0 ? <p class="quiet">{t.noAnnotations}</p> : null}
          <AnnotationList
            annotations={ordered.filter(({ id }) => !annotating.orphans.has(id))}
            codes={record.codes}
            lang={lang}
            changed={annotating.changed}
            onShow={({ id }) => {
              if (!isBesideText()) setPanel(undefined);
              annotating.reveal(id);
            }}
          />
          {annotating.orphans.size > 0 ? (
            <Orphans
              annotations={ordered}
              lost={[...annotating.orphans.values()]}
              codes={record.codes}
              lang={lang}
              onAttach={annotating.attach}
            />
          ) : null}
          {count > 0 ? <ExportButtons read={read} onMore={openExport} /> : null}
          <BinSection address={article.extracted.url} codes={record.codes} />
          <button type="button" class="button plain" {...shortcut('?')} onClick={showKeys}>
            <Icon name="keys" size={16} />
            {keysTitle}
          </button>
        </Drawer>
      ) : null}
      {panel === 'article' ? articlePanel(() => setPanel(undefined)) : null}
      {panel === 'appearance' ? (
        <Drawer label={t.appearance} onClose={() => setPanel(undefined)}>
          <AppearancePanel
            settings={settings}
            lang={lang}
            hasKeys={settings.singleKeys}
            onChange={(change) => void changeSettings(change)}
          />
        </Drawer>
      ) : null}
    </>
  );
}

/** A link to one of our pages, in a new tab. */
function BarLink({
  page,
  icon,
  label,
}: {
  page: 'library.html' | 'options.html' | 'help.html';
  icon: IconName;
  label: string;
}) {
  return (
    <a class="icon-button" href={`/${page}`} target="_blank" rel="noreferrer" aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  );
}
