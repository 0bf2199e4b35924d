import { useEffect, useState } from 'preact/hooks';
import { AnnotationList } from '@/components/annotation/AnnotationList';
import { NoteField } from '@/components/annotation/NoteField';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useLiveRecord } from '@/components/hooks/use-live-record';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { MarkedText } from '@/components/library/MarkedText';
import { Headline } from '@/components/ui/Headline';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { inDocumentOrder } from '@/utils/annotator/document-order';
import { formatDay } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { Annotation } from '@/utils/model/annotation';
import { Article } from '@/utils/model/article';
import type { Problem } from '@/utils/model/problem';
import { isOfChoice, ofProject } from '@/utils/model/project';
import { reportError } from '@/utils/report-error';
import { excerpt } from '@/utils/search/excerpt';
import type { Term } from '@/utils/search/match';
import { annotationsOf } from '@/utils/store/annotations';
import { wholeRows } from '@/utils/store/whole-rows';
import type { About } from './about-line';
import { DeleteArticles } from './DeleteArticles';
import { db } from './db';
import type { LibraryMemory } from './library-memory';
import { firstMatch, openArticle, type Place } from './open-article';
import { PlaceArticles } from './PlaceArticles';
import type { Changes } from './use-changes';

interface Props {
  memory: LibraryMemory;
  about: About | undefined;
  terms: readonly Term[];
  changes: Changes;
  onBack: () => void;
}

interface Shown {
  article: Article;
  /** Absent when the article itself is looked at. */
  annotation?: Annotation;
  annotations: readonly Annotation[];
  text: string;
  /** What went wrong in writing. */
  problem?: Problem;
  onNote: (annotation: Annotation, note: string, noteFrom: string) => void;
}

/** What the list's line says in short, in full; changed here too. */
export function DetailPane({ memory, about, terms, changes, onBack }: Props) {
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
          <Heading {...shown} onOpen={() => openArticle(shown.article.id, placeIn(shown))} />
          {shown.annotation ? (
            <OneAnnotation {...shown} annotation={shown.annotation} memory={memory} terms={terms} changes={changes} />
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

function Heading({ article, annotation, onOpen }: Shown & { onOpen: () => void }) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const { published, accessed } = article;
  const day = published && formatDay(published.iso, language);
  const facts = [article.source ?? article.site, day, t.accessed(formatDay(accessed, language))];
  return (
    <header class="detail-header">
      <h2 lang={article.lang}>
        <Headline text={article.title || t.untitled} />
      </h2>
      <p class="quiet detail-facts">{facts.filter(Boolean).join(' · ')}</p>
      <div class="detail-actions">
        <button type="button" class="button primary" onClick={onOpen}>
          {annotation ? words.openAtQuote : words.openArticle}
        </button>
        {/^https?:/.test(article.url) ? (
          <a class="button" href={article.url} target="_blank" rel="noreferrer">
            <Icon name="external" size={16} />
            {t.originalPage}
          </a>
        ) : null}
      </div>
    </header>
  );
}

interface AnnotationProps extends Shown {
  annotation: Annotation;
  memory: LibraryMemory;
  terms: readonly Term[];
  changes: Changes;
}

function OneAnnotation({ annotation, article, memory, terms, changes, problem, onNote }: AnnotationProps) {
  const t = useMessages();
  const { exact } = annotation.target.selector.quote;
  return (
    <>
      <blockquote dir="auto" class="detail-quote" lang={article.lang}>
        <MarkedText excerpt={excerpt(exact, terms, memory.fold, { length: exact.length })} />
      </blockquote>
      <NoteField
        key={annotation.id}
        note={annotation.note}
        onInput={(note, noteFrom) => onNote(annotation, note, noteFrom)}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <CodePicker
        codes={ofProject(memory.codes, annotation.project ?? memory.choice.current)}
        chosen={annotation.codes}
        onToggle={(code) => changes.code([annotation.id], code, { give: !annotation.codes.includes(code.id) })}
      />
      <div class="detail-end">
        <span class="spring" />
        <IconButton icon="trash" label={t.remove} onClick={() => changes.remove([annotation.id])} />
      </div>
    </>
  );
}

/** UTF-16 units of the saved text shown with an article. */
const TEXT_LENGTH = 600;

type ArticleProps = Shown & Pick<AnnotationProps, 'memory' | 'terms' | 'changes'>;

function OneArticle({ annotations, article, text, memory, terms, changes }: ArticleProps) {
  const words = useWords(libraryWords);
  return (
    <>
      <h3 class="detail-label">{words.savedTextOf}</h3>
      <p class="detail-text" lang={article.lang} dir={article.dir}>
        <MarkedText excerpt={excerpt(text, terms, memory.fold, { length: TEXT_LENGTH })} />
      </p>
      {annotations.length > 0 ? (
        <>
          <h3 class="detail-label">{words.marksIn}</h3>
          <AnnotationList
            annotations={inDocumentOrder(annotations)}
            codes={memory.codes}
            onShow={({ id }) => openArticle(article.id, { annotation: id })}
          />
        </>
      ) : null}
      <div class="detail-end">
        <PlaceArticles
          key={`place ${article.id}`}
          count={1}
          choice={memory.choice}
          onPlace={(place) => changes.place([article.id], place)}
        />
        <DeleteArticles
          key={article.id}
          articles={1}
          annotations={annotations.length}
          onDelete={() => changes.removeArticles([article.id])}
        />
      </div>
    </>
  );
}

type Read = Omit<Shown, 'onNote' | 'problem'>;

async function read(about: About): Promise<Read | undefined> {
  const row = about.annotation ? await db.annotations.get(about.annotation) : undefined;
  const [annotation] = wholeRows(Annotation, [row]);
  const articleId = about.article;
  const [article, text, annotations] = await Promise.all([
    db.articles.get(articleId),
    db.texts.get(articleId),
    annotationsOf(db, articleId),
  ]);
  const [whole] = wholeRows(Article, [article]);
  if (!whole) return undefined;
  return {
    article: whole,
    text: text?.text ?? '',
    annotations,
    ...(annotation ? { annotation } : {}),
  };
}

/** The records of what is looked at: its text read again when the notebook changed, what is said of it live. */
function useShown(memory: LibraryMemory, about: About | undefined): Shown | undefined {
  const [records, setRecords] = useState<Read>();
  const key = about && (about.annotation ?? about.article);
  useEffect(() => {
    let isCurrent = true;
    if (!about) setRecords(undefined);
    else {
      read(about).then(
        (found) => isCurrent && setRecords(found),
        (error: unknown) => reportError(error, 'reading an annotation'),
      );
    }
    return () => {
      isCurrent = false;
    };
    // `key` says what `about` is about.
  }, [memory, key]);
  const record = useLiveRecord(records?.article.url);
  if (!records || !record) return undefined;
  const annotations = record.isRead
    ? record.annotations
    : records.annotations.filter((one) => isOfChoice(one, memory.choice));
  const annotation = annotations.find(({ id }) => id === records.annotation?.id) ?? records.annotation;
  return {
    ...records,
    annotations,
    ...(annotation ? { annotation } : {}),
    ...(record.problem ? { problem: record.problem } : {}),
    onNote: (one, note, noteFrom) => void record.change(one, { note }, noteFrom),
  };
}
