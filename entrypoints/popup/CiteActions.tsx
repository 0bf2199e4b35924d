import { useEffect, useState } from 'preact/hooks';
import { copyText } from '@/components/export/hand-over';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import type { CitedArticle } from '@/utils/citation/csl-item';
import { popupWords } from '@/utils/i18n/popup';
import type { Correction } from '@/utils/model/correction';
import type { Settings } from '@/utils/model/settings';
import { localInstant } from '@/utils/model/time';
import { reportError } from '@/utils/report-error';
import { changeSettings } from '@/utils/settings';
import { wasAsked } from '@/utils/sources-asked';
import type { PopupArticle } from './use-article';

// Loaded on demand: most popups are opened to code, not to cite.
const CitationPanel = lazily(async () => ({
  default: (await import('@/components/citation/CitationPanel')).CitationPanel,
}));

interface Props {
  quote: string;
  article: PopupArticle;
  settings: Settings;
  onCorrect: (correction: Correction) => void;
  /** A line added to the quote and its source. */
  remark?: string;
  /** Copying was already requested: copies as soon as the article is known. */
  asksToCite?: boolean;
  /** Called when the quote and its source are on the clipboard. */
  onCopied: () => void;
}

/** Copies the quote, alone or with its source. If the page lacks details of the source, they are asked for first. */
export function CiteActions({ quote, article, settings, onCorrect, remark = '', asksToCite = false, onCopied }: Props) {
  const t = useMessages();
  const words = useWords(popupWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const { metadata, url } = article;
  const cited: CitedArticle | undefined =
    metadata && url ? { ...metadata, url, accessed: article.article?.accessed ?? localInstant() } : undefined;

  const tell = (copying: Promise<string>): void => {
    copying.then(setSaid, (error: unknown) => setSaid(t.problems[reportError(error, 'copying')]));
  };
  const copy = async (): Promise<string> => {
    if (!cited) return '';
    const { copyWithCitation } = await import('@/components/citation/copy-with-citation');
    const said = await copyWithCitation(quote, cited, settings, language, remark);
    onCopied();
    return said;
  };
  const cite = async (): Promise<string> => {
    const { missingFields } = await import('@/utils/citation/quote-with-citation');
    if (!cited || missingFields(cited).length === 0 || (await wasAsked(cited.url))) return copy();
    setIsOpen(true);
    return '';
  };

  const isKnown = cited !== undefined;
  useEffect(() => {
    if (asksToCite && isKnown) tell(cite());
  }, [asksToCite, isKnown]);

  return (
    <>
      <div class="cite-actions">
        <IconButton icon="copy" label={t.copyQuote} onClick={() => tell(copyText(quote).then(() => t.copied))} />
        <button type="button" class="button" disabled={!cited} onClick={() => tell(cite())}>
          <Icon name="quote" size={16} />
          {words.cite}
        </button>
        <IconButton
          icon={isOpen ? 'up' : 'down'}
          label={words.citing}
          aria-expanded={isOpen}
          disabled={!cited}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      <p class="quiet cite-said" role="status">
        {said}
      </p>
      {isOpen && cited ? (
        <CitationPanel
          quote={quote}
          article={cited}
          citing={settings}
          onStyle={(citationStyle) => void changeSettings({ citationStyle })}
          onCorrect={onCorrect}
          onCopy={() => tell(copy())}
        />
      ) : null}
    </>
  );
}
