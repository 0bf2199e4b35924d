import { EditedMark } from '@/components/annotation/EditedMark';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { colonIn } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import { ledgerWords } from '@/utils/i18n/ledger';
import { DUE_SECTIONS, type DueRow, isDeadlineEdited } from '@/utils/ledger/due';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { DoneBy } from '@/utils/model/directive';
import type { LaterArticle } from '@/utils/model/ledger';
import type { QuoteStanding } from '@/utils/model/lost-passage';
import './DueList.css';

interface Props {
  rows: readonly DueRow[];
  /** Passages whose words were edited since, or are gone, by annotation. */
  edited: ReadonlyMap<Annotation['id'], QuoteStanding>;
  /** Writes Traditional Chinese in Simplified; until it is there, no deadline is called edited. */
  inOneScript?: ((text: string) => string) | undefined;
  /** Articles that others named as what says so and that are not in this notebook. */
  absent?: ReadonlySet<Article['id']> | undefined;
  /** Says whether it was done, and by which later article. */
  onDone: (row: DueRow, isDone: boolean, by?: LaterArticle) => void;
}

/** What is due, grouped by how soon; each with its passage and what later articles say about it. */
export function DueList({ rows, edited, inOneScript, absent, onDone }: Props) {
  const t = useWords(ledgerWords);
  return (
    <>
      {DUE_SECTIONS.map((section) => {
        const own = rows.filter((row) => row.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} class="due-section" data-section={section}>
            <h2>
              {t.due[section]} <span class="quiet">{own.length}</span>
            </h2>
            <ul>
              {own.map((due) => (
                <Due
                  key={`${due.row.annotation.id} ${due.deadline.place}`}
                  due={due}
                  standing={edited.get(due.row.annotation.id)}
                  inOneScript={inOneScript}
                  absent={absent}
                  onDone={onDone}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface DueProps extends Pick<Props, 'inOneScript' | 'absent' | 'onDone'> {
  due: DueRow;
  standing: QuoteStanding | undefined;
}

function Due({ due, standing, inOneScript, absent, onDone }: DueProps) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { row, deadline, day, days, section } = due;
  const { annotation, article, directive } = row;
  const { exact } = annotation.target.selector.quote;
  const isDone = section === 'done';
  const isEdited = inOneScript !== undefined && isDeadlineEdited(due, standing?.now, inOneScript);
  const by = isDone ? deadline.doneBy : undefined;
  const later = due.later.filter(({ article: other }) => other.id !== by?.articleId);
  const dayOf = (published: Article['published']): string | undefined =>
    published && formatDay(published.iso, language);
  return (
    <li>
      <p class="due-when">
        {day === undefined ? (
          <span dir="auto">{deadline.text}</span>
        ) : (
          <time dateTime={day}>{formatDay(day, language)}</time>
        )}
        {isDone && deadline.done ? (
          <span class="quiet">{t.doneOn(formatDay(deadline.done, language))}</span>
        ) : days === undefined ? null : (
          <span class="quiet">{t.daysLeft(days)}</span>
        )}
      </p>
      <div class="due-what">
        <a href={`/reader.html?article=${article.id}#annotation=${annotation.id}`} lang={article.lang} dir="auto">
          {[directive.addressee, directive.action || exact].filter(Boolean).join(colonIn(article.lang))}
        </a>
        <span class="quiet">
          {[directive.speaker, article.title, dayOf(article.published)].filter(Boolean).join(' · ')}
        </span>
        {isEdited ? <span class="due-edited">{t.deadlineEdited}</span> : null}
        <EditedMark annotation={annotation} standing={standing} isOpen={isEdited} />
        {by ? (
          <span class="due-by">
            <span class="quiet">{t.doneAs}</span> <Evidence by={by} absent={absent} />
          </span>
        ) : null}
        {(directive.further ?? []).length > 0 ? (
          <span class="quiet" dir="auto">
            {deadline.text}
          </span>
        ) : null}
        {later.length > 0 ? (
          <ul class="due-later" aria-label={t.laterArticles}>
            {later.map((one) => (
              <li key={one.article.id}>
                <span class="quiet">{t.maybeDone}</span>{' '}
                <a href={laterAddress(one.article.id, one.quote)} lang={one.article.lang} dir="auto">
                  {one.article.title || one.article.url}
                </a>{' '}
                <span class="quiet">
                  {[dayOf(one.article.published), t.sharedWords(one.shared)].filter(Boolean).join(' · ')}
                </span>{' '}
                <button type="button" class="button plain" onClick={() => onDone(due, true, one)}>
                  {t.acceptDone}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <label class="due-done">
        <input type="checkbox" checked={isDone} onChange={({ currentTarget }) => onDone(due, currentTarget.checked)} />
        {t.done}
      </label>
    </li>
  );
}

/**
 * The article that reports completion: a link to its saved copy, or to its page when it is not here; without a web
 * address no link.
 */
function Evidence({ by: { articleId, title, url, quote }, absent }: { by: DoneBy } & Pick<Props, 'absent'>) {
  const words = title || url;
  const saved = articleId && !absent?.has(articleId) ? articleId : undefined;
  if (!saved && !/^https?:\/\//i.test(url)) return <span dir="auto">{words}</span>;
  return (
    <a href={saved ? laterAddress(saved, quote) : url} dir="auto">
      {words}
    </a>
  );
}

/** The saved copy, at the paragraph that names the task; at its beginning for a match in the headline. */
const laterAddress = (id: string, quote: string): string =>
  `/reader.html?article=${id}${quote ? `#${new URLSearchParams({ exact: quote })}` : ''}`;
