import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { LeftOut, RecordReport } from '@/utils/import/import-format';

const SHOWN = 100;

/** Records that are left out, or of which the reader should know something, each named with its reason. */
export function RecordReports({ title, reports }: { title: (n: number) => string; reports: RecordReport[] }) {
  const t = useWords(importWords);
  if (reports.length === 0) return null;
  return (
    <details class="import-records">
      <summary>{title(reports.length)}</summary>
      <ul>
        {reports.slice(0, SHOWN).map(({ table, record, reason, field }, i) => (
          <li key={`${i} ${table} ${record} ${reason}`}>
            {t.tables[table]} <code>{record}</code>: {t.reasons[reason]}
            {field ? <span class="quiet"> ({field})</span> : null}
          </li>
        ))}
        {reports.length > SHOWN ? <li class="quiet">{t.andMore(reports.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}

/** What the file holds and Pressmark has no place for: in the file's own words, and how often. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  const t = useWords(importWords);
  if (leftOut.length === 0) return null;
  return (
    <details class="import-records">
      <summary>{t.leftOutTitle(leftOut.reduce((sum, { count }) => sum + count, 0))}</summary>
      <ul>
        {leftOut.slice(0, SHOWN).map(({ what, count }) => (
          <li key={what}>
            <code>{what}</code> × {count}
          </li>
        ))}
        {leftOut.length > SHOWN ? <li class="quiet">{t.andMore(leftOut.length - SHOWN)}</li> : null}
      </ul>
    </details>
  );
}
