import { Outline } from '@/components/article/Outline';
import { RemovedList } from '@/components/article/RemovedList';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { Drawer } from '@/components/ui/Drawer';
import { articleWords } from '@/utils/i18n/article';
import { TAKES, type Take } from '@/utils/protocol/page-commands';
import type { Edits } from './use-edits';
import './article-panel.css';

interface Props {
  edits: Edits;
  body: HTMLElement | undefined;
  onTake: ((what: Take) => void) | undefined;
  onToggle: (number: number) => void;
  onClose: () => void;
}

/** About the text at hand: its headings, what was taken out of it, and what can be read instead. */
export default function ArticlePanel({ edits, body, onTake, onToggle, onClose }: Props) {
  const t = useWords(articleWords);
  const says = useMessages();
  const { trail, putBack = [] } = edits.article.extracted;
  const takes = { block: says.pickBlock, selection: says.useSelection, 'all-text': says.showAllText };
  return (
    <Drawer label={t.panel} onClose={onClose}>
      <h3 class="panel-heading">{t.outline}</h3>
      {body ? <Outline body={body} onGone={onClose} /> : null}
      {edits.change ? (
        <>
          <h3 class="panel-heading">{t.removed}</h3>
          <p role="status">{edits.problem ? says.problems[edits.problem] : null}</p>
          <RemovedList trail={trail} back={putBack} onToggle={onToggle} />
        </>
      ) : null}
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
