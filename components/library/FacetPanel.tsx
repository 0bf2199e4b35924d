import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CodeDot } from '@/components/codebook/CodeDot';
import { useHeld } from '@/components/hooks/use-held';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { DAY_INPUT, isWholeDay } from '@/components/ui/day-input';
import { commaOf } from '@/utils/i18n/comma';
import { libraryWords } from '@/utils/i18n/library';
import type { Code } from '@/utils/model/codebook';
import type { Operator } from '@/utils/search/query';
import './FacetPanel.css';

/** A value to which the list can be narrowed. */
export interface Choice {
  operator: Operator;
  /** As it is written in the query. */
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  code?: Code;
  /** Depth of a code under others; 0 at the top. */
  depth?: number;
  /** Shown even if it is not among the first. */
  stays?: boolean;
}

export interface Facets {
  code: Choice[];
  /** Whether all chosen codes must be there, rather than one of them. */
  isEachCode: boolean;
  official: Choice[];
  /** Names of persons in the list of whom two may be one. */
  maybeOne: string[];
  place: Choice[];
  site: Choice[];
  source: Choice[];
  lang: Choice[];
  more: Choice[];
  after: string;
  before: string;
}

interface Props {
  facets: Facets;
  /** False while what is counted is still being read. */
  isCounted?: boolean;
  onToggle: (choice: Choice) => void;
  onEachCode: (isEach: boolean) => void;
  onDay: (operator: 'after' | 'before', day: string) => void;
}

const GROUPS = ['code', 'official', 'place', 'site', 'source', 'lang', 'more'] as const;

/**
 * What the list can be narrowed to, with the count that each choice would leave. After a press the choices keep their
 * places until the mouse has left: those that would leave nothing are there, but cannot be pressed.
 */
export function FacetPanel({ facets: now, isCounted = true, onToggle, onEachCode, onDay }: Props) {
  const t = useWords(libraryWords);
  const { held, watch } = useHeld(now);
  const facets = held ? inPlacesOf(held, now) : now;
  return (
    <div class="facets" aria-busy={!isCounted} {...watch}>
      {GROUPS.map((group) =>
        facets[group].length > 0 ? (
          <FacetGroup key={group} label={t.facets[group]} choices={facets[group]} onToggle={onToggle}>
            {group === 'code' && facets.code.some(({ isChosen }) => isChosen) ? (
              <AnyOrEach isEach={facets.isEachCode} onChange={onEachCode} />
            ) : null}
            {group === 'official' && facets.maybeOne.length > 0 ? <MaybeOne labels={facets.maybeOne} /> : null}
          </FacetGroup>
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

/** The choices of `held`, as they are `now`. */
function inPlacesOf(held: Facets, now: Facets): Facets {
  const nameOf = ({ code, label }: Choice): string => code?.id ?? label;
  const asNow = (group: (typeof GROUPS)[number]): Choice[] => {
    const known = new Map(now[group].map((choice) => [nameOf(choice), choice]));
    return held[group].map((choice) => ({
      ...(known.get(nameOf(choice)) ?? { ...choice, count: 0, isChosen: false }),
      stays: choice.isChosen,
    }));
  };
  const groups = Object.fromEntries(GROUPS.map((group) => [group, asNow(group)])) as Pick<
    Facets,
    (typeof GROUPS)[number]
  >;
  return { ...now, ...groups, maybeOne: held.maybeOne };
}

/** How many the hint names; the register's page has all. */
const FEW = 3;

/** Says that two of these persons may be one, with a link to where they are compared. */
function MaybeOne({ labels }: { labels: readonly string[] }) {
  const t = useWords(libraryWords);
  const language = useLanguage();
  const few = labels.slice(0, FEW).join(commaOf(language)) + (labels.length > FEW ? '…' : '');
  return (
    <p class="quiet facet-hint" role="note">
      {t.maybeOne(few)} · <a href="/ledger.html#officials">{t.compare}</a>
    </p>
  );
}

/** The browser's own date field; a month or year typed in the query leaves it empty. */
const DayField = ({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) => (
  <label>
    <span>{label}</span>
    <input
      {...DAY_INPUT}
      value={day.length === 10 ? day : ''}
      onChange={({ currentTarget }) => isWholeDay(currentTarget) && onDay(currentTarget.value)}
    />
  </label>
);

/** Whether one of the chosen codes is enough, or all must be there. */
function AnyOrEach({ isEach, onChange }: { isEach: boolean; onChange: (isEach: boolean) => void }) {
  const t = useWords(libraryWords);
  return (
    <div class="facet-any">
      {[false, true].map((each) => (
        <button
          key={String(each)}
          type="button"
          class="facet-any-choice"
          aria-pressed={isEach === each}
          onClick={() => onChange(each)}
        >
          {each ? t.eachCode : t.anyCode}
        </button>
      ))}
    </div>
  );
}

const SHORT = 7;

interface GroupProps {
  label: string;
  choices: Choice[];
  onToggle: Props['onToggle'];
  children?: ComponentChildren;
}

function FacetGroup({ label, choices, onToggle, children }: GroupProps) {
  const t = useWords(libraryWords);
  const language = useLanguage();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? choices : choices.filter(({ isChosen, stays }, i) => i < SHORT || isChosen || stays);
  return (
    <fieldset class="facet">
      <legend>{label}</legend>
      {children}
      {shown.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="facet-choice"
          style={choice.depth ? { '--depth': choice.depth } : undefined}
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
