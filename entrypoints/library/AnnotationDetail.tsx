import { useMemo, useState } from 'preact/hooks';
import { EditedMark } from '@/components/annotation/EditedMark';
import { editedRemark } from '@/components/annotation/edited-remark';
import { NoteEditor } from '@/components/annotation/NoteEditor';
import { ReplacedNotes } from '@/components/annotation/ReplacedNotes';
import { CodePicker } from '@/components/codebook/CodePicker';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { MarkedText } from '@/components/library/MarkedText';
import { RepeatsLine } from '@/components/repetition/RepeatsLine';
import { OfferFacts } from '@/components/suggestions/OfferFacts';
import { IconButton } from '@/components/ui/IconButton';
import { ProblemNotice } from '@/components/ui/ProblemNotice';
import { CiteActions } from '@/entrypoints/popup/CiteActions';
import { contextOf } from '@/utils/annotator/context';
import { formatMoment } from '@/utils/i18n/dates';
import { libraryWords } from '@/utils/i18n/library';
import { personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Annotation } from '@/utils/model/annotation';
import { ofProject } from '@/utils/model/project';
import type { Settings } from '@/utils/model/settings';
import { personLabel } from '@/utils/search/conditions';
import { excerpt } from '@/utils/search/excerpt';
import type { Term } from '@/utils/search/match';
import { shownLang } from '@/utils/text/shown-lang';
import { othersIn } from './facets';
import type { LibraryMemory } from './library-memory';
import type { Changes } from './use-changes';
import { useEditedQuotes } from './use-edited-quotes';
import type { Shown } from './use-shown';

interface Props extends Shown {
  annotation: Annotation;
  memory: LibraryMemory;
  terms: readonly Term[];
  changes: Changes;
  settings: Settings;
}

/** One annotation in full: its quote in context, note, codes and time. It can be copied and cited from here. */
export function AnnotationDetail(props: Props) {
  const { annotation, article, text, memory, terms, changes, settings, problem, onNote, onForgetReplaced } = props;
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const [isWide, setWide] = useState(false);
  // A new key per appended text mounts a new editor; the previous one holds what was typed in it.
  const [added, setAdded] = useState(0);
  const { exact } = annotation.target.selector.quote;
  const around = contextOf(annotation.target.selector, text);
  // Compared again whenever the page has been read again.
  const { edited } = useEditedQuotes(
    useMemo(() => [annotation], [annotation]),
    useMemo(() => [{ id: article.id, changed: article.changed + text }], [article, text]),
  );
  const standing = edited.get(annotation.id);
  const saveNote = changes.noting({ about: 'annotation', id: annotation.id }, (note, noteFrom) =>
    onNote(annotation, note, noteFrom),
  );
  const addToNote = (note: string): void => {
    saveNote(note, annotation.note).then(
      () => setAdded(added + 1),
      () => undefined, // `problem` reports it
    );
  };
  return (
    <>
      <blockquote dir="auto" class="detail-quote" lang={shownLang(exact, article.lang)}>
        {isWide ? <span class="quiet">{around.before}</span> : null}
        <MarkedText excerpt={excerpt(exact, terms, memory.fold, { length: exact.length })} />
        {isWide ? <span class="quiet">{around.after}</span> : null}
      </blockquote>
      {around.before || around.after ? (
        <button
          type="button"
          class="button plain detail-around"
          aria-expanded={isWide}
          onClick={() => setWide(!isWide)}
        >
          {isWide ? words.quoteAlone : words.quoteAround}
        </button>
      ) : null}
      <EditedMark key={`edited ${annotation.id}`} annotation={annotation} standing={standing} isOpen />
      <NamedHere annotation={annotation} memory={memory} />
      <RepeatsLine passage={{ text: exact, articleId: annotation.articleId }} />
      <CiteActions
        key={`cite ${annotation.id}`}
        quote={exact}
        remark={editedRemark(standing, language)}
        article={{
          annotations: [annotation],
          codes: memory.codes,
          codebook: memory.codes,
          article,
          metadata: article,
          url: article.url,
        }}
        settings={settings}
        onCorrect={(correction) => changes.correct(article, correction)}
        onCopied={() => undefined}
      />
      <h3 class="detail-label">{t.note}</h3>
      <div lang={shownLang(annotation.note)}>
        <NoteEditor
          key={`${annotation.id} ${added}`}
          note={annotation.note}
          label={exact.slice(0, 60)}
          onSave={saveNote}
        />
      </div>
      <ReplacedNotes annotation={annotation} onAdd={addToNote} onForget={() => onForgetReplaced(annotation.id)} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <CodePicker
        key={`codes ${annotation.id}`}
        codes={ofProject(memory.codes, annotation.project ?? memory.choice.current)}
        chosen={annotation.codes}
        onToggle={(code) => changes.code([annotation.id], code, { give: !annotation.codes.includes(code.id) })}
      />
      <div class="detail-end">
        <span class="quiet detail-made">
          {words.made(formatMoment(annotation.created, language))}
          {annotation.origin.by === 'hand' ? null : ` · ${words.madeByRule}`}
          {annotation.modified.slice(0, 16) === annotation.created.slice(0, 16)
            ? null
            : ` · ${words.changed(formatMoment(annotation.modified, language))}`}
        </span>
        <span class="spring" />
        <IconButton
          icon="trash"
          label={t.remove}
          aria-keyshortcuts="Delete"
          onClick={({ detail }) => {
            // The second click of a double click would hit the annotation that takes this one's place.
            if (detail < 2) changes.remove([annotation.id]);
          }}
        />
      </div>
    </>
  );
}

interface NamedHereProps {
  annotation: Pick<Annotation, 'official' | 'directive'>;
  memory: Pick<LibraryMemory, 'index' | 'fold'>;
}

/**
 * The persons that a passage names or quotes, their offices and what is directed, with links to each person and to
 * those who may be the same.
 */
export function NamedHere({ annotation: { official, directive }, memory }: NamedHereProps) {
  const t = useWords(libraryWords);
  if (!official && !directive) return null;
  const named = [...(official ? [official] : []), ...(directive ? [speakerOf(directive)] : [])];
  const persons = [...new Set(named.map(personKey))].filter(Boolean);
  const others = [...new Set(persons.flatMap((key) => othersIn(memory).get(key) ?? []))];
  return (
    <section class="detail-named">
      {official ? <OfferFacts official={official} /> : null}
      {directive ? <OfferFacts directive={directive} /> : null}
      {persons.map((key) => (
        <a key={key} class="detail-person" href={addressOf(key)}>
          {t.otherPassages}
          {persons.length > 1 ? ` (${personLabel(key)})` : null}
        </a>
      ))}
      {others.length > 0 ? (
        <p class="quiet" role="note">
          {t.maybeAlso}{' '}
          {others.map((key) => (
            <a key={key} href={addressOf(key)}>
              {personLabel(key)}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** The address of a person in the register. */
const addressOf = (key: string): string => `/ledger.html#officials=${encodeURIComponent(key)}`;
