import { useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { Headline } from '@/components/ui/Headline';
import { IconButton } from '@/components/ui/IconButton';
import { lazily } from '@/components/ui/lazily';
import { formatPublished } from '@/utils/i18n/dates';
import { popupWords } from '@/utils/i18n/popup';
import type { ArticleMetadata } from '@/utils/model/article';
import type { Correction } from '@/utils/model/correction';

const ArticleFields = lazily(() => import('@/components/article/ArticleFields'));

interface Props {
  metadata: ArticleMetadata;
  onCorrect: (correction: Correction) => void;
}

/** What the article is: title, author, source, date; and the way to put them right. */
export function ArticleCard({ metadata, onCorrect }: Props) {
  const t = useMessages();
  const words = useWords(popupWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { authors, source, site, published } = metadata;
  const day = published && formatPublished(published.iso, language);
  const origin = [authors.map(({ name }) => name).join(' '), source ?? site, day].filter(Boolean);
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
