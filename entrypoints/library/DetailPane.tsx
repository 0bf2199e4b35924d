import { useState } from 'preact/hooks';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import ArticleFields from '@/components/article/ArticleFields';
import { ArticleNotes } from '@/components/article/ArticleNotes';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { MarkedText } from '@/components/library/MarkedText';
import { Headline } from '@/components/ui/Headline';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { shortcut } from '@/components/ui/shortcut';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { commaOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { originWords } from '@/utils/i18n/origin';
import { panelWords } from '@/utils/i18n/panel';
import { switchWords } from '@/utils/i18n/project-switch';
import { everyNote } from '@/utils/model/article-notes';
import type { Settings } from '@/utils/model/settings';
import { excerpt } from '@/utils/search/excerpt';
import type { Term } from '@/utils/search/match';
import { shownLang } from '@/utils/text/shown-lang';
import { AnnotationDetail } from './AnnotationDetail';
import type { About } from './about-line';
import { DeleteArticles } from './DeleteArticles';
import type { LibraryMemory } from './library-memory';
import { homeOf } from './lines';
import { firstMatch, openArticle, type Place } from './open-article';
import { PlaceArticles } from './PlaceArticles';
import type { Changes } from './use-changes';
import { type Shown, useShown } from './use-shown';

interface Props {
  memory: LibraryMemory;
  about: About | undefined;
  terms: readonly Term[];
  changes: Changes;
  settings: Settings;
  onBack: () => void;
}

/** The details of the current line, which can be edited here. */
export function DetailPane({ memory, about, terms, changes, settings, onBack }: Props) {
  const words = useWords(libraryWords);
  const shown = useShown(memory, about);
  const placeIn = ({ annotation, text }: Shown): Place | undefined => {
    if (annotation) return { annotation: annotation.id };
    return about?.isInText ? firstMatch(text, { terms, fold: memory.fold }) : undefined;
  };
  return (
    <section class="library-detail" aria-label={words.details}>
      <button type="button" class="button plain library-back" onClick={onBack}>
        {words.back}
      </button>
      {shown ? (
        <>
          <Heading
            {...shown}
            memory={memory}
            onOpen={() => openArticle(shown.article.id, placeIn(shown))}
            changes={changes}
          />
          {shown.annotation ? (
            <AnnotationDetail
              {...shown}
              annotation={shown.annotation}
              memory={memory}
              terms={terms}
              changes={changes}
              settings={settings}
            />
          ) : (
            <OneArticle {...shown} memory={memory} terms={terms} changes={changes} />
          )}
        </>
      ) : (
        <p class="quiet library-choose">{words.chooseSomething}</p>
      )}
    </section>
  );
}

interface HeadingProps extends Shown {
  memory: LibraryMemory;
  onOpen: () => void;
  changes: Changes;
}

function Heading({ article, noted, annotation, memory, onArticleNote, onOpen, changes }: HeadingProps) {
  const t = useMessages();
  const panel = useWords(panelWords);
  const says = useWords(originWords);
  const [isCorrecting, setCorrecting] = useState(false);
  const words = useWords(libraryWords);
  const language = useLanguage();
  const { first } = useWords(switchWords);
  const { choice, projectNames } = memory;
  const { authors, published, accessed } = article;
  const projects = annotation?.project === undefined ? (article.projects ?? []) : [annotation.project];
  const names = projects.flatMap((id) => (projectNames.has(id) ? [projectNames.get(id) || first] : []));
  const day = published && formatDay(published.iso, language);
  const facts = [
    authors.map(({ name }) => name).join(commaOf(language)),
    article.source ?? article.site,
    day,
    t.accessed(formatDay(accessed, language)),
    names.length > 0 && panel.inProject(names.join(commaOf(language))),
  ];
  return (
    <header class="detail-header">
      <h2 lang={shownLang(article.title, article.lang)}>
        <Headline text={article.title || t.untitled} />
      </h2>
      <p class="quiet detail-facts">{facts.filter(Boolean).join(' · ')}</p>
      <div class="detail-actions">
        <button type="button" class="button primary" {...shortcut('Enter')} onClick={onOpen}>
          {annotation ? words.openAtQuote : words.openArticle}
        </button>
        {/^https?:/.test(article.url) ? (
          <a class="button" href={article.url} target="_blank" rel="noreferrer">
            <Icon name="external" size={16} />
            {t.originalPage}
          </a>
        ) : null}
        <IconButton
          icon="note"
          label={says.correct}
          aria-expanded={isCorrecting}
          onClick={() => setCorrecting(!isCorrecting)}
        />
      </div>
      {isCorrecting ? (
        <ArticleFields
          key={article.id}
          metadata={article}
          onCorrect={(correction) => changes.correct(article, correction)}
        />
      ) : null}
      <section class="detail-article-note" aria-label={panel.articleNote}>
        {annotation && (choice.all ? everyNote(noted) : article.note) === '' ? null : (
          <h3 class="detail-label">{panel.articleNote}</h3>
        )}
        <ArticleNotes
          key={article.id}
          noted={noted}
          choice={choice}
          {...(annotation ? { adds: panel.addArticleNote } : {})}
          saveIn={(project) => changes.noting({ about: 'article', id: article.id, project }, onArticleNote(project))}
        />
      </section>
    </header>
  );
}

/** How much of the saved text is shown with an article, in UTF-16 units. */
const TEXT_LENGTH = 600;

type ArticleProps = Shown & Pick<Props, 'memory' | 'terms' | 'changes'>;

function OneArticle({ annotations, article, text, memory, terms, changes }: ArticleProps) {
  const words = useWords(libraryWords);
  return (
    <>
      <h3 class="detail-label">{words.savedTextOf}</h3>
      <p class="detail-text" lang={shownLang(text, article.lang)} dir={article.dir}>
        <MarkedText excerpt={excerpt(text, terms, memory.fold, { length: TEXT_LENGTH })} />
      </p>
      {annotations.length > 0 ? (
        <>
          <h3 class="detail-label">{words.marksIn}</h3>
          <AnnotationList
            annotations={inDocumentOrder(annotations)}
            codes={memory.codes}
            lang={article.lang}
            onShow={({ id }) => openArticle(article.id, { annotation: id })}
          />
        </>
      ) : null}
      <div class="detail-end">
        <PlaceArticles
          key={`place ${article.id}`}
          count={1}
          choice={memory.choice}
          home={homeOf([article.projects ?? []])}
          onPlace={(place) => changes.place([article.id], place)}
        />
        <DeleteArticles
          key={article.id}
          articles={1}
          annotations={annotations.length}
          choice={memory.choice}
          onDelete={() => changes.removeArticles([article.id], memory.choice)}
        />
      </div>
    </>
  );
}
