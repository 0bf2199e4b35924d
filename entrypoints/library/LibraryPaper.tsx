import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { GivenCodes } from '@/components/annotation/GivenCodes';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { usePrinting } from '@/components/hooks/use-printing';
import { dayOf } from '@/components/library/day-of';
import type { LineContent } from '@/components/library/LibraryLine';
import { plainNote } from '@/components/markdown/plain-note';
import { libraryWords } from '@/utils/i18n/library';
import type { Annotation } from '@/utils/model/annotation';
import { reportError } from '@/utils/report-error';
import type { LibraryIndex } from '@/utils/search/library-index';
import { shownLang } from '@/utils/text/shown-lang';
import { useContent } from './LibraryList';
import type { LibraryMemory } from './library-memory';
import { type PaperLines, paperLines } from './lines';
import { readAnnotations } from './use-records';
import type { Results } from './use-results';
import type { View } from './use-view';

/** The most annotations, folded headings and articles without annotations that are printed; beyond that, export. */
const MOST = 1000;
/** The most annotations kept in memory, whatever is searched for. */
const MOST_HELD = 4 * MOST;
/** How long a list must be unchanged before its annotations are read for printing, in ms. */
const REST_MS = 400;

interface Props {
  memory: LibraryMemory;
  results: Results;
  view: View;
  folded: ReadonlySet<string>;
}

/** The list for print, with each annotation in full. Invisible on screen. */
export function LibraryPaper(props: Props) {
  const isPrinting = usePrinting();
  const { index } = props.memory;
  const { arrangement } = props.results;
  const { bareArticles } = props.view;
  const linesNow = useCallback(
    () => paperLines(index, arrangement, { most: MOST, bareArticles }),
    [index, arrangement, bareArticles],
  );
  const records = usePrinted(index, linesNow);
  return isPrinting ? <Paper {...props} {...linesNow()} records={records} /> : null;
}

function Paper({ records, lines, isCut, ...list }: Props & PaperLines & { records: ReadonlyMap<string, Annotation> }) {
  const t = useMessages();
  const words = useWords(libraryWords);
  const language = useLanguage();
  const { arrangement, filtered } = list.results;
  const contentOf = useContent(list, {
    annotation: (id) => records.get(id),
    text: () => null,
    about: () => null,
  });
  const number = (count: (n: number) => string, n: number): string =>
    count(n).replace(String(n), n.toLocaleString(language));
  const shown = words.shown(
    number(t.annotationCount, filtered.rowCount),
    number(t.articleCount, arrangement.annotatedCount),
  );
  return (
    <section class="library-paper">
      <h1>{t.libraryTitle}</h1>
      <p class="quiet">
        {[list.view.query.trim(), shown, isCut && words.printedFirst(MOST)].filter(Boolean).join(' · ')}
      </p>
      {lines.map((line) => (
        <PaperLine key={line} content={contentOf(line)} memory={list.memory} />
      ))}
    </section>
  );
}

function PaperLine({ content, memory }: { content: LineContent; memory: LibraryMemory }) {
  const t = useMessages();
  const language = useLanguage();
  if (content.kind === 'group') return <h2>{content.label}</h2>;
  if (content.kind === 'article') {
    const { title, source, host, lang } = content.article;
    const day = dayOf(content.article, t, language);
    return (
      <>
        <h3 lang={shownLang(title, lang)}>{title || t.untitled}</h3>
        <p class="quiet paper-facts">{[source || host, day].filter(Boolean).join(' · ')}</p>
      </>
    );
  }
  // A match in a saved text only has no quote to print.
  if (content.kind === 'text' || !content.annotation) return null;
  const { codes, note, target, replaced = [] } = content.annotation;
  return (
    <article class="paper-mark">
      <p class="quiet">
        <GivenCodes given={codes} codes={memory.codes} />
        {content.title === undefined ? null : <cite>{content.title || t.untitled}</cite>}
      </p>
      <blockquote lang={shownLang(target.selector.quote.exact, content.lang)} dir="auto">
        {target.selector.quote.exact}
      </blockquote>
      {[note, ...replaced.map((one) => one.note)].filter(Boolean).map((text) => (
        <p key={text} class="paper-note" lang={shownLang(text)} dir="auto">
          {plainNote(text)}
        </p>
      ))}
    </article>
  );
}

/**
 * Reads the annotations of the list in advance, once the list is at rest, because there is no time for it when the
 * browser prints. They are read again only when the notebook changes; a hidden page reads nothing.
 */
function usePrinted(index: LibraryIndex, linesNow: () => PaperLines): ReadonlyMap<string, Annotation> {
  const [records, setRecords] = useState<ReadonlyMap<string, Annotation>>(new Map());
  const held = useRef<{ index: LibraryIndex; records: ReadonlyMap<string, Annotation> }>({ index, records });
  useEffect(() => {
    const gone = new AbortController();
    let timer = 0;
    const read = async (): Promise<void> => {
      const known = held.current.index === index ? held.current.records : new Map<string, Annotation>();
      const wanted = linesNow().ids;
      const missing = wanted.filter((id) => !known.has(id));
      if (missing.length === 0) return;
      const found = await readAnnotations(missing);
      if (gone.signal.aborted) return;
      const kept = known.size < MOST_HELD ? [...known] : [...known].filter(([id]) => wanted.includes(id));
      held.current = { index, records: new Map([...kept, ...found]) };
      setRecords(held.current.records);
    };
    const schedule = (): void => {
      clearTimeout(timer);
      if (document.hidden) return;
      timer = window.setTimeout(
        () => read().catch((error: unknown) => reportError(error, 'reading for print')),
        REST_MS,
      );
    };
    schedule();
    document.addEventListener('visibilitychange', schedule, { signal: gone.signal });
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [index, linesNow]);
  return records;
}
