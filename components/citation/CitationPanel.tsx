import { useRef } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { Icon } from '@/components/ui/Icon';
import type { CitedArticle } from '@/utils/citation/csl-item';
import { type Citing, citedItem, missingFields, quotedRuns, styleOf } from '@/utils/citation/quote-with-citation';
import { citationWords } from '@/utils/i18n/citation';
import type { Correction } from '@/utils/model/correction';
import { CITATION_STYLES, type CitationStyleId } from '@/utils/model/settings';
import { MissingField } from './MissingField';
import { RunsText } from './RunsText';
import './CitationPanel.css';

interface Props {
  quote: string;
  article: CitedArticle;
  citing: Citing;
  /** Called when the reader chooses a style, which becomes the default. */
  onStyle: (style: CitationStyleId) => void;
  /** Called when the reader corrects a field of the article. */
  onCorrect: (correction: Correction) => void;
  onCopy: () => void;
}

/**
 * A quote with its citation as it will be copied, with the fields that the page lacks and what the standard then
 * prescribes.
 */
export function CitationPanel({ quote, article, citing, onStyle, onCorrect, onCopy }: Props) {
  const words = useWords(citationWords);
  const language = useLanguage();
  const copy = useRef<HTMLButtonElement>(null);
  const style = styleOf(citing, language);
  const { type } = citedItem(article, citing);
  return (
    <div class="citation-panel">
      <div class="citation-preview" lang={article.lang}>
        {quotedRuns(quote, article, citing, language).map((runs, at) => (
          <p key={at}>
            <RunsText runs={runs} />
          </p>
        ))}
      </div>
      {missingFields(article).map((field) => (
        <MissingField
          key={field}
          field={field}
          style={style}
          article={article}
          onCorrect={onCorrect}
          onEnter={() => copy.current?.focus()}
        />
      ))}
      <div class="citation-choices">
        <label>
          <span class="quiet">{words.style}</span>
          <select value={style} onChange={(event) => onStyle(event.currentTarget.value as CitationStyleId)}>
            {CITATION_STYLES.map((id) => (
              <option key={id} value={id}>
                {words.styles[id]}
              </option>
            ))}
          </select>
        </label>
        {style.startsWith('gb') ? (
          <fieldset class="site-kinds">
            <legend class="visually-hidden">{words.siteKind}</legend>
            {(['webpage', 'article-newspaper'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                aria-pressed={type === kind}
                onClick={() => onCorrect({ kind: kind === 'webpage' ? 'other' : 'newspaper' })}
              >
                {words.siteKinds[kind]} <span class="quiet">{kind === 'webpage' ? '[EB/OL]' : '[N/OL]'}</span>
              </button>
            ))}
          </fieldset>
        ) : null}
      </div>
      {/* Enter copies, as soon as the dialog is there. */}
      <button type="button" class="button primary" autofocus ref={copy} onClick={onCopy}>
        <Icon name="copy" size={16} />
        {words.copy}
      </button>
    </div>
  );
}
