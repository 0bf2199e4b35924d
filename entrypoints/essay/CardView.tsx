import { EditedMark } from '@/components/annotation/EditedMark';
import { MissingField } from '@/components/citation/MissingField';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useSavedText } from '@/components/hooks/use-saved-text';
import { MarkdownText } from '@/components/markdown/MarkdownText';
import { IconButton } from '@/components/ui/IconButton';
import { missingFields, styleOf } from '@/utils/citation/quote-with-citation';
import type { Card } from '@/utils/essay/board';
import { commaOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import { essayWords } from '@/utils/i18n/essay';
import type { Article } from '@/utils/model/article';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import type { Settings } from '@/utils/model/settings';
import { shownLang } from '@/utils/text/shown-lang';
import type { Essays } from './use-essays';
import { cardId, type Hold } from './use-in-hand';

interface Props {
  card: Card;
  essays: Essays;
  /** The state of the quote in the newest text of its article. */
  standing: QuoteStanding | undefined;
  settings: Settings;
  /** Show the drop position before or after this card. */
  mark: 'before' | 'after' | undefined;
  dropping: object;
  /** `hold`: which part of the card keeps the focus. */
  onStep: (by: 1 | -1, hold: Hold) => void;
  onRemove: () => void;
}

/** A quote, its source, and the reader's own text about it. */
export function CardView({ card, essays, standing, settings, mark, dropping, onStep, onRemove }: Props) {
  const t = useWords(essayWords);
  const { annotation, article } = card;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnCard = event.target === event.currentTarget;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onStep(event.key === 'ArrowUp' ? -1 : 1, holdOf(event.target));
    } else if (isOnCard && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      // Held down, the key would remove the neighbouring card, which then has the focus, and so on.
      if (!event.repeat) onRemove();
    }
  };
  const quote = annotation?.target.selector.quote.exact ?? '';
  return (
    <article
      class="essay-card"
      id={cardId(card.id)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the card.
      tabIndex={0}
      aria-label={quote.slice(0, 80) || t.gone}
      data-drop={mark}
      onKeyDown={onKeyDown}
      {...dropping}
    >
      {annotation ? (
        <blockquote dir="auto" lang={shownLang(quote, article?.lang ?? '')}>
          {quote}
        </blockquote>
      ) : (
        <p class="essay-gone">{t.gone}</p>
      )}
      {annotation ? <EditedMark annotation={annotation} standing={standing} /> : null}
      {article ? <Source article={article} settings={settings} onCorrect={essays.correct} /> : null}
      <Words card={card} essays={essays} label={quote.slice(0, 80)} />
      <div class="essay-card-acts">
        <IconButton
          icon="up"
          label={t.up}
          aria-keyshortcuts="Alt+ArrowUp"
          title={`${t.up} (Alt+↑)`}
          data-step="up"
          onClick={() => onStep(-1, 'up')}
        />
        <IconButton
          icon="down"
          label={t.down}
          aria-keyshortcuts="Alt+ArrowDown"
          title={`${t.down} (Alt+↓)`}
          data-step="down"
          onClick={() => onStep(1, 'down')}
        />
        <IconButton icon="close" label={t.takeOff} aria-keyshortcuts="Delete" onClick={onRemove} />
      </div>
    </article>
  );
}

function holdOf(target: EventTarget | null): Hold {
  if (target instanceof HTMLTextAreaElement) return { from: target.selectionStart, to: target.selectionEnd };
  const step = target instanceof HTMLElement ? target.dataset.step : undefined;
  return step === 'up' || step === 'down' ? step : 'card';
}

interface SourceProps {
  article: Article;
  settings: Settings;
  onCorrect: Essays['correct'];
}

function Source({ article, settings, onCorrect }: SourceProps) {
  const language = useLanguage();
  const t = useWords(essayWords);
  const missing = missingFields(article);
  const source = article.source ?? article.site;
  return (
    <div class="essay-source">
      <p class="quiet">
        <span dir="auto">{article.authors.map(({ name }) => name).join(commaOf(language))}</span>{' '}
        <cite dir="auto">{article.title}</cite> <span dir="auto">{source}</span>{' '}
        {article.published ? <time class="essay-day">{formatDay(article.published.iso, language)}</time> : null}
      </p>
      {missing.length > 0 ? (
        <details class="essay-missing">
          <summary>{t.missing(missing)}</summary>
          {missing.map((field) => (
            <MissingField
              key={field}
              field={field}
              style={styleOf(settings, language)}
              article={article}
              onCorrect={(correction) => onCorrect(article, article.url, correction)}
              onEnter={() => undefined}
            />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function Words({ card, essays, label }: { card: Card; essays: Essays; label: string }) {
  const t = useWords(essayWords);
  const saved = useSavedText(card.words, async (text) => {
    await essays.type({ words: { [card.id]: text } });
    return text;
  });
  return (
    <>
      <textarea
        dir="auto"
        rows={2}
        class="essay-words"
        aria-label={`${t.ownWords}: ${label}`}
        placeholder={t.ownWordsInMarkdown}
        maxLength={100_000}
        value={saved.text}
        onInput={(event) => saved.type(event.currentTarget.value)}
        onBlur={saved.flush}
        onKeyDown={(event) => event.altKey && saved.flush()} // before the card moves
      />
      {saved.text.trim() === '' ? null : (
        <div class="essay-written">
          <MarkdownText text={saved.text} />
        </div>
      )}
      <p class="quiet essay-saved" role="status">
        {saved.problem ? t.notSaved : saved.isSaved ? '' : t.saving}
      </p>
    </>
  );
}
