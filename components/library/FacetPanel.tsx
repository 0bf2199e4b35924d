import { useState } from 'preact/hooks';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { libraryWords } from '@/utils/i18n/library';
import type { Code } from '@/utils/model/codebook';
import type { Operator } from '@/utils/search/query';
import './FacetPanel.css';

/** One value that the list can be narrowed to. */
export interface Choice {
  operator: Operator;
  /** As it stands in the query. */
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  code?: Code;
}

export interface Facets {
  code: Choice[];
  site: Choice[];
  source: Choice[];
  lang: Choice[];
  more: Choice[];
  after: string;
  before: string;
}

interface Props {
  facets: Facets;
  onToggle: (choice: Choice) => void;
  onDay: (operator: 'after' | 'before', day: string) => void;
}

const GROUPS = ['code', 'site', 'source', 'lang', 'more'] as const;

/** What the list can be narrowed to, with what each choice would leave. */
export function FacetPanel({ facets, onToggle, onDay }: Props) {
  const t = useWords(libraryWords);
  return (
    <div class="facets">
      {GROUPS.map((group) =>
        facets[group].length > 0 ? (
          <FacetGroup key={group} label={t.facets[group]} choices={facets[group]} onToggle={onToggle} />
        ) : null,
      )}
      <fieldset class="facet">
        <legend>{t.facets.date}</legend>
        <DayField label={t.from} day={facets.after} onDay={(day) => onDay('after', day)} />
        <DayField label={t.until} day={facets.before} onDay={(day) => onDay('before', day)} />
      </fieldset>
    </div>
  );
}

/** The browser's own calendar; a month or year typed in the query shows as empty here. */
const DayField = ({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) => (
  <label>
    <span>{label}</span>
    <input type="date" value={day.length === 10 ? day : ''} onChange={(event) => onDay(event.currentTarget.value)} />
  </label>
);

const SHORT = 7;

function FacetGroup({ label, choices, onToggle }: { label: string; choices: Choice[]; onToggle: Props['onToggle'] }) {
  const t = useWords(libraryWords);
  const language = useLanguage();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? choices : choices.filter(({ isChosen }, i) => i < SHORT || isChosen);
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {shown.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="facet-choice"
          aria-pressed={choice.isChosen}
          disabled={choice.count === 0 && !choice.isChosen}
          onClick={() => onToggle(choice)}
        >
          {choice.code ? <CodeDot code={choice.code} /> : null}
          <span class="facet-label">{choice.label}</span>
          <span class="quiet">{choice.count.toLocaleString(language)}</span>
        </button>
      ))}
      {choices.length > SHORT ? (
        <button type="button" class="facet-more" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? t.showFewer : t.showAll(choices.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
