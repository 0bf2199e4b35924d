import { useWords } from '@/components/hooks/use-messages';
import { articleWords } from '@/utils/i18n/article';
import type { TrailEntry } from '@/utils/model/article';
import './article-lists.css';

interface Props {
  trail: readonly TrailEntry[];
  /** Indexes in the trail of the pieces that were put back into the text. */
  back: readonly number[];
  /** Puts one piece back, or removes it again; absent where nothing can be changed. */
  onToggle: ((number: number) => void) | undefined;
}

type Numbered = TrailEntry & { number: number };

/** What the extraction removed from the page's text and why; every piece can be put back. */
export function RemovedList({ trail, back, onToggle }: Props) {
  const t = useWords(articleWords);
  const numbered = trail.map((entry, number) => ({ ...entry, number }));
  const removed = numbered.filter(({ did }) => did === 'removed');
  const repaired = numbered.filter(({ did }) => did === 'repaired');
  if (trail.length === 0) return <p class="quiet">{t.nothingRemoved}</p>;
  return (
    <>
      {removed.length > 0 ? <p class="quiet removed-hint">{t.removedHint}</p> : null}
      {byPass(removed).map(([pass, entries]) => (
        <Reason key={pass} entries={entries}>
          {({ text, number, canReturn }) => (
            <>
              <span class="removed-text">{text}</span>
              {canReturn && onToggle ? (
                <button
                  type="button"
                  class="button plain"
                  aria-label={back.includes(number) ? t.takeOutNamed(text) : t.putBackNamed(text)}
                  onClick={() => onToggle(number)}
                >
                  {back.includes(number) ? t.takeOut : t.putBack}
                </button>
              ) : null}
            </>
          )}
        </Reason>
      ))}
      {repaired.length > 0 ? <h3>{t.repaired}</h3> : null}
      {byPass(repaired).map(([pass, entries]) => (
        <Reason key={pass} entries={entries}>
          {({ text }) => <span class="removed-text">{text}</span>}
        </Reason>
      ))}
    </>
  );
}

interface ReasonProps {
  entries: readonly Numbered[];
  children: (entry: Numbered) => preact.ComponentChildren;
}

/** The changes of one pass, under their reason; folded where there are many. */
function Reason({ entries, children }: ReasonProps) {
  const t = useWords(articleWords);
  const [first] = entries;
  if (!first) return null;
  return (
    <details class="removed" open={entries.length <= 4}>
      <summary>
        {t.reasons[first.pass] ?? first.reason} <span class="quiet">{entries.length}</span>
      </summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.number}>{children(entry)}</li>
        ))}
      </ul>
    </details>
  );
}

function byPass(entries: readonly Numbered[]): [string, Numbered[]][] {
  const passes = new Map<string, Numbered[]>();
  for (const entry of entries) passes.set(entry.pass, [...(passes.get(entry.pass) ?? []), entry]);
  return [...passes];
}
