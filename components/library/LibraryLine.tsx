import { GivenCodes } from '@/components/annotation/GivenCodes';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { plainNote } from '@/components/markdown/plain-note';
import { annotateWords } from '@/utils/i18n/annotate';
import { commaOf } from '@/utils/i18n/comma';
import { libraryWords } from '@/utils/i18n/library';
import type { Annotation } from '@/utils/model/annotation';
import type { Code } from '@/utils/model/codebook';
import { type Excerpt, type ExcerptSize, excerpt } from '@/utils/search/excerpt';
import type { SearchFold } from '@/utils/search/fold-text';
import type { Term } from '@/utils/search/match';
import type { ArticleEntry } from '@/utils/search/shard';
import { shownLang } from '@/utils/text/shown-lang';
import { dayOf } from './day-of';
import { MarkedText } from './MarkedText';
import './LibraryLine.css';

/**
 * What a line of the list is about. Records arrive a moment after the line; null: damaged, or gone. Without `isFolded`
 * nothing is listed under it.
 */
export type LineContent =
  | {
      kind: 'article';
      article: ArticleEntry;
      about: string[];
      count: number;
      all: number;
      isFolded?: boolean;
      /** Names of the projects it is in, where several are shown together. */
      projects?: readonly string[];
    }
  | {
      kind: 'annotation';
      annotation: Annotation | null | undefined;
      codes: Code[];
      lang: string;
      title?: string;
      /** Name of its project, where several are shown together. */
      project?: string;
      /** Its words are different in the newest text. */
      isEdited?: boolean;
      /** It is not in the newest text. */
      isOrphan?: boolean;
    }
  | { kind: 'text'; text: string | null | undefined; lang: string }
  | { kind: 'group'; label: string; count: number; code?: Code; isFolded: boolean };

interface Props {
  id: string;
  content: LineContent;
  terms: readonly Term[];
  fold: SearchFold;
  place: { at: number; of: number };
  /** The width of the list, in CSS px. It decides how much of a text is shown before it is cut. */
  width?: number;
  isActive: boolean;
  isSelected: boolean;
  /** Only part of what it stands for is selected. */
  isPartly?: boolean;
  /** A click on its checkbox: adds it to the selection instead of showing it. */
  onClick: (event: MouseEvent, target: 'line' | 'box' | 'fold') => void;
  onOpen: () => void;
}

/**
 * CSS px of a line that hold no text, and the width of the text in the narrowest line, which the sizes below are made
 * for.
 */
const BESIDE_TEXT = 90;
const NARROWEST = 195;
/** The styles cut what is still too long; a match stays visible in the narrowest list. */
const ONE_LINE = { length: 120, reach: 26 };
const TWO_LINES = { length: 180, reach: 52 };
/** Shown after its label. */
const TEXT = { length: 160, reach: 40 };

/** One line of the library's list. */
export function LibraryLine({
  id,
  content,
  terms,
  fold,
  place,
  width = 0,
  isActive,
  isSelected,
  isPartly,
  onClick,
  onOpen,
}: Props) {
  const words = useWords(libraryWords);
  const box =
    content.kind === 'text' ? null : (
      <span
        class="line-box"
        title={words.choose}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onClick(event, 'box');
        }}
      />
    );
  const room = Math.max(1, (width - BESIDE_TEXT) / NARROWEST);
  const marked: Marked = (text, { length, reach }) => excerpt(text, terms, fold, { length, reach: reach * room });
  return (
    // The list has the focus and handles the keys: aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class={`line line-${content.kind}`}
      aria-selected={isSelected}
      aria-posinset={place.at}
      aria-setsize={place.of}
      data-active={isActive || undefined}
      data-partly={isPartly || undefined}
      onClick={(event) => onClick(event, isIn('.line-fold', event) ? 'fold' : 'line')}
      onDblClick={(event) => {
        if (!isIn('.line-fold, .line-box', event)) onOpen();
      }}
    >
      {box}
      {isPartly ? <span class="visually-hidden">{words.partlyChosen} </span> : null}
      <div class="line-body">{bodies[content.kind](content as never, marked)}</div>
    </div>
  );
}

const isIn = (selector: string, { target }: Event): boolean => (target as Element).closest(selector) !== null;

type Marked = (text: string, size: Required<ExcerptSize>) => Excerpt;
type Body<K extends LineContent['kind']> = (
  content: Extract<LineContent, { kind: K }>,
  marked: Marked,
) => preact.JSX.Element;

const bodies: { [K in LineContent['kind']]: Body<K> } = {
  article: (content, marked) => <ArticleBody {...content} marked={marked} />,
  annotation: (content, marked) => <AnnotationBody {...content} marked={marked} />,
  text: (content, marked) => <TextBody {...content} marked={marked} />,
  group: ({ label, count, code, isFolded }) => (
    <p class="line-group-name" data-folded={isFolded || undefined}>
      <FoldSign isFolded={isFolded} />
      {code ? <CodeDot code={code} /> : null}
      <b>{label}</b>
      <Folded isFolded={isFolded} />
      <Count n={count} />
    </p>
  ),
};

/** The sign that shows whether it is folded; the key belongs to the list. */
function FoldSign({ isFolded }: { isFolded: boolean }) {
  const words = useWords(libraryWords);
  return <span class="line-fold" aria-hidden="true" title={isFolded ? words.unfold : words.fold} />;
}

/** An option of a list cannot have aria-expanded: it is said in words. */
function Folded({ isFolded }: { isFolded: boolean }) {
  const { folded } = useWords(libraryWords);
  return isFolded ? <span class="visually-hidden"> {folded}</span> : null;
}

/** How many annotations are listed, and of how many where some are not. */
function Count({ n, all = n }: { n: number; all?: number }) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const spoken = n === all ? t.annotationCount(n) : words.countOf(n, t.annotationCount(all));
  return (
    <span class="line-count" title={spoken}>
      <span class="visually-hidden">{spoken}</span>
      <span aria-hidden="true">{n === all ? n.toLocaleString() : `${n.toLocaleString()}/${all.toLocaleString()}`}</span>
    </span>
  );
}

type Of<K extends LineContent['kind']> = Extract<LineContent, { kind: K }> & { marked: Marked };

function ArticleBody({ article, about, count, all, isFolded, projects = [], marked }: Of<'article'>) {
  const t = useMessages();
  const language = useLanguage();
  const name = article.source || article.host;
  const day = dayOf(article, t, language);
  // Found by its author, for example: then that is shown, too.
  const why = about.filter((one) => one !== name).find((one) => marked(one, ONE_LINE).marks.length > 0);
  return (
    <>
      <p class="line-title" lang={shownLang(article.title, article.lang)} data-folded={isFolded || undefined}>
        {isFolded === undefined ? null : <FoldSign isFolded={isFolded} />}
        <MarkedText excerpt={marked(article.title || t.untitled, ONE_LINE)} />
        <Folded isFolded={isFolded === true} />
      </p>
      <p class="line-facts">
        <span class="line-about">
          {name ? <MarkedText excerpt={marked(name, ONE_LINE)} /> : null}
          {name && day ? ' · ' : ''}
          {day}
          {projects.length > 0 ? <span class="line-project">{projects.join(commaOf(language))}</span> : null}
          {why === undefined ? null : (
            <>
              {' · '}
              <MarkedText excerpt={marked(why, ONE_LINE)} />
            </>
          )}
        </span>
        {all > 0 ? <Count n={count} all={all} /> : null}
      </p>
    </>
  );
}

function AnnotationBody({ annotation, codes, lang, title, isEdited, isOrphan, project, marked }: Of<'annotation'>) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const { brief } = useWords(annotateWords);
  if (annotation === null) return <p class="line-damaged">{words.unreadable}</p>;
  if (!annotation) return <p class="line-waiting" />;
  const { exact } = annotation.target.selector.quote;
  const notes = [annotation.note, ...(annotation.replaced ?? []).map(({ note }) => note)].filter(Boolean);
  return (
    <>
      <p class="line-codes">
        <GivenCodes given={codes.map(({ id }) => id)} codes={codes} />
        {isEdited || isOrphan ? <span class="line-edited">{isOrphan ? words.states.orphan : brief}</span> : null}
        {project === undefined ? null : <span class="line-project">{project}</span>}
        {title === undefined ? null : <span class="line-from">{title || t.untitled}</span>}
      </p>
      <p class={notes.length > 0 ? 'line-quote short' : 'line-quote'} lang={shownLang(exact, lang)} dir="auto">
        <MarkedText excerpt={marked(exact, notes.length > 0 ? ONE_LINE : TWO_LINES)} />
      </p>
      {notes.length > 0 ? (
        <p class="line-note" lang={shownLang(notes.join(' '))} dir="auto">
          {notes.length > 1 ? <span class="line-label">{words.notesHere(notes.length)}</span> : null}
          <MarkedText excerpt={marked(notes.map(plainNote).join(' · '), ONE_LINE)} />
        </p>
      ) : null}
    </>
  );
}

function TextBody({ text, lang, marked }: Of<'text'>) {
  const t = useWords(libraryWords);
  return (
    <p class="line-text" lang={shownLang(text ?? '', lang)} dir="auto">
      <span class="line-label">{t.inText}</span>
      {text === null ? t.unreadable : null}
      {text === undefined || text === null ? '' : <MarkedText excerpt={marked(text, TEXT)} />}
    </p>
  );
}
