import { browser } from 'wxt/browser';
import { useCommandKey } from '@/components/hooks/use-command-key';
import { useLiveRecord } from '@/components/hooks/use-live-record';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { ProjectSwitch } from '@/components/projects/ProjectSwitch';
import { Icon } from '@/components/ui/Icon';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { panelWords } from '@/utils/i18n/panel';
import { ArticlePanel } from './ArticlePanel';
import { SiteSection } from './SiteSection';
import { useActiveTab } from './use-active-tab';
import { useSurface } from './use-surface';
import './panel.css';

/** The record of the article in the active tab, and where its annotations are on that page. */
export function SidePanel() {
  const t = useMessages();
  const words = useWords(panelWords);
  const libraryKey = useCommandKey('open-library');
  const tab = useActiveTab();
  const { marks, picked, asked } = useSurface(tab);
  const record = useLiveRecord(marks?.address, { isPrivate: tab?.isPrivate === true });
  const { isRead = false, problem } = record ?? {};
  const isOwn = tab?.url?.startsWith(browser.runtime.getURL('/'));
  const isReading = tab !== undefined && marks === null;
  return (
    <main class="panel">
      <h1 class="visually-hidden">{`${t.appName} – ${words.title}`}</h1>
      <ProjectSwitch />
      {problem && problem !== 'private-window' ? <ProblemNotice problem={problem} /> : null}
      {tab?.isPrivate ? <p class="quiet">{words.privateWindow}</p> : null}
      {isReading ? <p class="panel-unreadable">{isOwn ? words.ownPage : words.unreadable}</p> : null}
      {marks === undefined || (marks && !isRead && !problem) ? (
        <p class="quiet" role="status">
          {words.waiting}
        </p>
      ) : null}
      {tab && marks && record && isRead ? (
        <ArticlePanel tab={tab} marks={marks} picked={picked} asked={asked} record={record} />
      ) : null}
      <footer class="panel-footer">
        {marks ? <SiteSection address={marks.address} /> : null}
        <button
          type="button"
          class="button plain"
          title={libraryKey}
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
        >
          <Icon name="library" size={16} />
          {t.library}
        </button>
      </footer>
    </main>
  );
}
