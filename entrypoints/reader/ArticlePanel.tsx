import { browser } from 'wxt/browser';
import ArticleFields from '@/components/article/ArticleFields';
import { ArticleNotes } from '@/components/article/ArticleNotes';
import { Outline } from '@/components/article/Outline';
import { RemovedList } from '@/components/article/RemovedList';
import type { ShownRecord } from '@/components/hooks/use-live-record';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Drawer } from '@/components/ui/Drawer';
import { SiteSection } from '@/entrypoints/sidepanel/SiteSection';
import { articleWords } from '@/utils/i18n/article';
import { panelWords } from '@/utils/i18n/panel';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';
import { TAKES, type Take } from '@/utils/protocol/page-commands';
import type { Edits } from './use-edits';
import './article-panel.css';

/** Firefox gives a frame over a page no permissions API; the popup asks instead. */
const canAskForSites = (browser as { permissions?: object }).permissions !== undefined;

interface Props {
  edits: Edits;
  body: HTMLElement | undefined;
  onTake: ((what: Take) => void) | undefined;
  onToggle: (number: number) => void;
  onClose: () => void;
  /** The article's metadata with the reader's corrections. */
  about: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
  record: ShownRecord;
}

/** The panel about the current text: its headings, what was removed from it, and what else can be read instead. */
export default function ArticlePanel({ edits, body, onTake, onToggle, onClose, about, onCorrect, record }: Props) {
  const t = useWords(articleWords);
  const panel = useWords(panelWords);
  const says = useMessages();
  const { trail, putBack = [] } = edits.article.extracted;
  const takes = { block: says.pickBlock, selection: says.useSelection, 'all-text': says.showAllText };
  return (
    <Drawer label={t.panel} onClose={onClose}>
      <h3 class="panel-heading">{t.details}</h3>
      <ArticleFields metadata={about} onCorrect={onCorrect} />
      {record.article && record.noted && record.choice ? (
        <>
          <h3 class="panel-heading">{panel.articleNote}</h3>
          <ArticleNotes
            key={record.article.id}
            noted={record.noted}
            choice={record.choice}
            saveIn={record.storeArticleNote}
          />
        </>
      ) : null}
      <h3 class="panel-heading">{t.outline}</h3>
      {body ? <Outline body={body} onGone={onClose} /> : null}
      {edits.change ? (
        <>
          <h3 class="panel-heading">{t.removed}</h3>
          <p role="status">{edits.problem ? says.problems[edits.problem] : null}</p>
          <RemovedList trail={trail} back={putBack} onToggle={onToggle} />
        </>
      ) : null}
      {canAskForSites && edits.article.address ? <SiteSection address={edits.article.address} /> : null}
      {onTake ? (
        <>
          <h3 class="panel-heading">{t.takeInstead}</h3>
          <div class="panel-takes">
            {TAKES.map((what) => (
              <button key={what} type="button" class="button" onClick={() => onTake(what)}>
                {takes[what]}
              </button>
            ))}
          </div>
        </>
      ) : null}
    </Drawer>
  );
}
