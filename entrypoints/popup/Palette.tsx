import { useState } from 'preact/hooks';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import { ExportButtons } from '@/components/export/ExportButtons';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Headline } from '@/components/ui/Headline';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { commaOf } from '@/utils/i18n/comma';
import { formatPublished } from '@/utils/i18n/dates';
import { originWords } from '@/utils/i18n/origin';
import { popupWords } from '@/utils/i18n/popup';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { Correction } from '@/utils/model/correction';
import { askReader, send, tell } from '@/utils/protocol/send';
import type { Press } from '@/utils/protocol/surface-requests';
import type { PopupArticle } from './use-article';
import '@/components/codebook/CodePicker.css';
import { CodeDot } from '@/components/codebook/CodeDot';
import { codeName } from '@/utils/codebook/code-name';

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

/** The article of this tab: its metadata, its annotations in order, and export. */
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
        lang={metadata?.lang ?? ''}
        onShow={(one) => void show(press.tabId, one)}
      />
    </>
  );
}

interface WhereProps {
  press: Press;
  hasArticle: boolean;
  /** A message already explains why there is none. */
  isExplained: boolean;
}

/** Says in a sentence where the reader is, with a link to the next step. */
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

const ArticleFields = lazily(() => import('@/components/article/ArticleFields'));

interface ArticleCardProps {
  metadata: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
}

/** The article's title, author, source and date, and a form to correct them. */
function ArticleCard({ metadata, onCorrect }: ArticleCardProps) {
  const t = useMessages();
  const words = useWords(originWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { authors, source, site, published } = metadata;
  const day = published && formatPublished(published.iso, language);
  const origin = [authors.map(({ name }) => name).join(commaOf(language)), source ?? site, day].filter(Boolean);
  return (
    <section class="popup-article">
      <div class="popup-article-line">
        <h2>
          <Headline text={metadata.title || t.untitled} />
        </h2>
        <IconButton icon="note" label={words.correct} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} />
      </div>
      {isOpen ? <ArticleFields metadata={metadata} onCorrect={onCorrect} /> : <p class="quiet">{origin.join(' · ')}</p>}
    </section>
  );
}

interface CodeCountsProps {
  annotations: readonly Annotation[];
  codes: Codebook;
  /** Show only annotations with this code; all when absent. */
  only: Code['id'] | undefined;
  onOnly: (id: Code['id'] | undefined) => void;
}

/** How often each code is given in this article; a press shows only those annotations. */
export function CodeCounts({ annotations, codes, only, onOnly }: CodeCountsProps) {
  const words = useWords(popupWords);
  const language = useLanguage();
  const counted = codes
    .map((code) => ({ code, count: annotations.filter(({ codes: given }) => given.includes(code.id)).length }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <fieldset class="code-counts">
      <legend class="visually-hidden">{words.byCode}</legend>
      {counted.map(({ code, count }) => (
        <button
          key={code.id}
          type="button"
          class="code-choice"
          aria-pressed={only === code.id}
          onClick={() => onOnly(only === code.id ? undefined : code.id)}
        >
          <CodeDot code={code} />
          {codeName(code, language)}
          <span class="quiet">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
