import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { DueList } from '@/components/ledger/DueList';
import { LedgerExport } from '@/components/ledger/LedgerExport';
import { type DueFilter, DueTools } from '@/components/ledger/LedgerTools';
import { db } from '@/entrypoints/library/db';
import { standingsOf, useEditedQuotes } from '@/entrypoints/library/use-edited-quotes';
import { folded } from '@/utils/anchoring/fold';
import { ledgerWords } from '@/utils/i18n/ledger';
import { cellsOfDone, type DueRow, dueRows, hasDueDay, soughtOf } from '@/utils/ledger/due';
import { filterRows } from '@/utils/ledger/rows';
import type { Article } from '@/utils/model/article';
import type { DoneBy } from '@/utils/model/directive';
import type { LaterArticle, Sought } from '@/utils/model/ledger';
import { localInstant } from '@/utils/model/time';
import { loadFold } from '@/utils/platform/load-fold';
import { send } from '@/utils/protocol/send';
import { reportError } from '@/utils/report-error';
import { groupBy } from '@/utils/text/group-by';
import { laterArticles } from './later-articles';
import type { DirectiveEdits } from './use-directive-edits';

interface Props extends Pick<DirectiveEdits, 'rows' | 'change'> {
  /** More rows may come, so an empty list is not announced yet. */
  isReading: boolean;
}

/** Directives by due day; the open ones can be exported as a calendar with alarms. */
export function DueView({ rows, change, isReading }: Props) {
  const t = useWords(ledgerWords);
  const today = localInstant().slice(0, 10);
  const later = useLaterArticles(rows);
  const all = useMemo(() => dueRows(rows, today, later), [rows, today, later]);
  const [filter, setFilter] = useState<DueFilter>({ words: '', addressee: '' });
  const due = useMemo(() => filterDue(all, filter), [all, filter]);
  const addressees = useMemo(() => addresseesOf(all), [all]);
  const { edited } = useEditedQuotes(
    useMemo(() => all.map(({ row }) => row.annotation), [all]),
    useMemo(() => all.map(({ row }) => row.article), [all]),
  );
  const inOneScript = useInOneScript();
  const absent = useAbsent(all);
  const open = [...new Set(due.filter(({ section }) => section !== 'done').map(({ row }) => row))];
  if (all.length === 0 && isReading)
    return (
      <p class="quiet" role="status">
        {t.readingPassages}
      </p>
    );
  if (all.length === 0)
    return (
      <section class="ledger-empty">
        <p>{t.nothingDue}</p>
        <p class="quiet">{t.nothingDueHint}</p>
      </section>
    );
  return (
    <>
      <p class="quiet">{t.dueHint}</p>
      <div class="ledger-bar">
        <DueTools filter={filter} addressees={addressees} onFilter={setFilter} />
        <LedgerExport
          rows={open}
          kinds={['calendar']}
          readPlaces={() => send('ledger.places', {})}
          readStandings={standingsOf}
        />
      </div>
      {due.length === 0 ? (
        <p class="quiet" role="status">
          {t.noMatch}
        </p>
      ) : null}
      <DueList
        rows={due}
        edited={edited}
        inOneScript={inOneScript}
        absent={absent}
        onDone={({ row, deadline: { place } }, isDone, by) =>
          change(row, cellsOfDone(row.directive, place, isDone ? { done: today, ...evidenceOf(by) } : undefined))
        }
      />
    </>
  );
}

/** What is stored of the article that reports completion. */
const evidenceOf = (by: LaterArticle | undefined): { doneBy?: DoneBy } =>
  by ? { doneBy: { articleId: by.article.id, title: by.article.title, url: by.article.url, quote: by.quote } } : {};

/** The rows that contain the words and are directed to this addressee. */
function filterDue(all: readonly DueRow[], { words, addressee }: DueFilter): DueRow[] {
  const told = all.filter(({ row }) => addressee === '' || row.directive.addressee.trim() === addressee);
  const rows = told.map(({ row }) => row);
  const found = new Set(filterRows(rows, { words, strength: 'any', state: 'any' }));
  return told.filter(({ row }) => found.has(row));
}

/** Addressees of directives, the most frequent first. */
function addresseesOf(all: readonly DueRow[]): string[] {
  const told = all.map(({ row }) => row.directive.addressee.trim()).filter((addressee) => addressee !== '');
  const groups = [...groupBy(told, (addressee) => addressee)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length).map(([addressee]) => addressee);
}

/**
 * Converts Traditional Chinese to Simplified; undefined until the table of characters is loaded. Where it cannot be, texts
 * stay as they are.
 */
function useInOneScript(): ((text: string) => string) | undefined {
  const [convert, setConvert] = useState<(text: string) => string>();
  useEffect(() => {
    loadFold().then(
      (fold) => setConvert(() => (text: string) => folded(text, fold)),
      (error: unknown) => {
        reportError(error, 'reading the table of characters');
        setConvert(() => (text: string) => text);
      },
    );
  }, []);
  return convert;
}

/** Articles cited as reporting completion that are not in this notebook. */
function useAbsent(rows: readonly DueRow[]): ReadonlySet<Article['id']> {
  const [absent, setAbsent] = useState<ReadonlySet<Article['id']>>(new Set());
  const named = useMemo(
    () => [...new Set(rows.flatMap(({ deadline }) => deadline.doneBy?.articleId ?? []))].sort(),
    [rows],
  );
  useEffect(() => {
    if (named.length === 0) return;
    absentOf(named).then(setAbsent, (error: unknown) => reportError(error, 'looking for articles that say so'));
  }, [named.join()]);
  return absent;
}

async function absentOf(ids: readonly Article['id'][]): Promise<Set<Article['id']>> {
  const found = await db.articles.bulkGet([...ids]);
  return new Set(ids.filter((_, i) => !found[i]));
}

/**
 * What later articles report about the directives with a due day. Filled in once all saved texts have been read, and
 * again when the set of directives changes.
 */
function useLaterArticles(rows: Props['rows']): Record<string, LaterArticle[]> {
  const [later, setLater] = useState<Record<string, LaterArticle[]>>({});
  const sought = useMemo(
    () => rows.flatMap((row): Sought | [] => (hasDueDay(row.directive) && soughtOf(row)) || []),
    [rows],
  );
  const asked = JSON.stringify(sought);
  useEffect(() => {
    const gone = new AbortController();
    laterArticles(sought, gone.signal).then(
      (found) => gone.signal.aborted || setLater(found),
      (error: unknown) => gone.signal.aborted || reportError(error, 'looking for later articles'),
    );
    return () => gone.abort();
  }, [asked]);
  return later;
}
