import { useState } from 'preact/hooks';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import { ExportButtons } from '@/components/export/ExportButtons';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { lazily } from '@/components/ui/lazily';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { popupWords } from '@/utils/i18n/popup';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import type { Correction } from '@/utils/model/correction';
import { askReader, send, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import { ArticleCard } from './ArticleCard';
import { CodeCounts } from './CodeCounts';
import type { PopupArticle } from './use-article';

const SiteSection = lazily(async () => ({
  default: (await import('@/entrypoints/sidepanel/SiteSection')).SiteSection,
}));
const ReviewOffer = lazily(() => import('./ReviewOffer'));

async function show(tabId: number, { id }: Annotation): Promise<void> {
  if (await askReader('reader.show', { tabId, id })) return;
  await tell(tabId, 'page.show', { id });
}

interface Props {
  press: Press;
  article: PopupArticle;
  onCorrect: (correction: Correction) => void;
}

/** The article of this tab: what it is, its annotations in order, and their way out. */
export function Palette({ press, article, onCorrect }: Props) {
  const t = useMessages();
  const [asksSite, setAsksSite] = useState(false);
  const [only, setOnly] = useState<Code['id']>();
  const { annotations, codes, metadata, url } = article;
  const shown = annotations.filter((one) => only === undefined || one.codes.includes(only));
  return (
    <>
      <Where press={press} hasArticle={metadata !== undefined} isExplained={article.problem !== undefined} />
      {metadata ? <ArticleCard metadata={metadata} onCorrect={onCorrect} /> : null}
      {press.reader === 'closed' ? (
        <button
          type="button"
          class="button primary wide"
          onClick={() => void tell(press.tabId, 'page.toggle', {}).then(() => close())}
        >
          {t.openCleanView}
        </button>
      ) : null}
      {url && annotations.length > 0 ? (
        <ExportButtons
          read={() => send('notebook.read', { address: url })}
          onMore={() => void send('export.open', { address: url }).then(() => close())}
        />
      ) : null}
      <ReviewOffer press={press} />
      {metadata && annotations.length === 0 ? <p class="quiet">{t.noAnnotations}</p> : null}
      {press.reader === 'open' || press.reader === 'closed' ? (
        <details class="popup-site" onToggle={(event) => setAsksSite(event.currentTarget.open)}>
          <summary>{t.onThisSite}</summary>
          {asksSite ? <SiteSection address={press.address} /> : null}
        </details>
      ) : null}
      <CodeCounts annotations={annotations} codes={codes} only={only} onOnly={setOnly} />
      <AnnotationList
        annotations={inDocumentOrder(shown)}
        codes={codes}
        onShow={(one) => void show(press.tabId, one)}
      />
    </>
  );
}

interface WhereProps {
  press: Press;
  hasArticle: boolean;
  /** It is said already why there is none. */
  isExplained: boolean;
}

/** Where the reader is, in a sentence, and the way on from there. */
function Where({ press: { tabId, reader }, hasArticle, isExplained }: WhereProps) {
  const words = useWords(popupWords);
  if (reader === 'none') return <p class="quiet">{words.ownPage}</p>;
  if (reader === 'tab') return <p class="quiet">{words.viewInTab}</p>;
  if (reader === 'closed') return null;
  return (
    <div class="popup-where">
      {isExplained && !hasArticle ? null : (
        <p class="quiet">{hasArticle ? words.viewOpen : words.viewWithoutArticle}</p>
      )}
      <button
        type="button"
        class="button"
        onClick={() => void tell(tabId, 'page.toggle', {}).then(() => globalThis.close())}
      >
        {words.closeView}
      </button>
    </div>
  );
}
