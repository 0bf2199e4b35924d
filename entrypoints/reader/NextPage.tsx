import { useMessages, useWords } from '@/components/hooks/use-messages';
import { articleWords } from '@/utils/i18n/article';
import type { Edits } from './use-edits';
import './next-page.css';

/** Shown below an article of several pages: a button that loads the next one, and its link. */
export default function NextPage({ edits, onAppend }: { edits: Edits; onAppend: () => void }) {
  const t = useWords(articleWords);
  const { problems } = useMessages();
  const { nextPage } = edits.article.extracted;
  const isLoading = edits.doing !== undefined && 'append' in edits.doing;
  if (nextPage === undefined) return null;
  return (
    <aside class="next-page">
      {edits.change ? (
        <button type="button" class="button primary" title={t.nextHint} aria-disabled={isLoading} onClick={onAppend}>
          {isLoading ? t.appending : t.appendNext}
        </button>
      ) : null}
      <a href={nextPage} target="_blank" rel="noreferrer">
        {t.openNext}
      </a>
      <p role="status">{edits.problem ? problems[edits.problem] : null}</p>
    </aside>
  );
}
