import { useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { LedgerPaper } from '@/components/ledger/LedgerPaper';
import { LedgerTable, type Sorting } from '@/components/ledger/LedgerTable';
import type { ToastMessage } from '@/components/ui/Toast';
import { commaOf } from '@/utils/i18n/comma';
import { formatDay } from '@/utils/i18n/dates';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { Doubtful } from '@/utils/ledger/doubts';
import { keyParts, personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Appearance, Person } from '@/utils/ledger/register';
import type { Annotation } from '@/utils/model/annotation';
import type { Official, SamePerson } from '@/utils/model/official';
import { send } from '@/utils/protocol/send';
import { personAlone } from '@/utils/search/conditions';
import { toggleCondition } from '@/utils/search/query';
import { Doubts } from './Doubts';
import { OfficialFields } from './OfficialFields';
import { Passage } from './Passage';
import type { DirectiveEdits } from './use-directive-edits';
import type { LiveLedger } from './use-ledger';
import { hashOf } from './use-place';

interface Props {
  person: Person;
  persons: readonly Person[];
  act: LiveLedger['act'];
  onToast: (toast: ToastMessage) => void;
  edits: DirectiveEdits;
  /** Reasons to doubt that this is one person. */
  doubts: readonly Doubtful[];
}

/**
 * One official: titles with dates and places, articles, directives. Only the reader merges and splits persons; each can
 * be undone.
 */
export function PersonPage({ person, persons, act, onToast, edits, doubts }: Props) {
  const t = useWords(ledgerWords);
  const m = useMessages();
  const language = useLanguage();
  const [sorting, setSorting] = useState<Sorting>({ by: 'published', descending: true });
  const toldWithUndo = (text: string, undo: () => Promise<unknown>): void =>
    onToast({ text, action: { label: m.undo, run: () => act(undo) } });

  const dayName = (day: string): string => formatDay(day, language);

  const merge = (into: string): Promise<boolean> =>
    act(async () => {
      const before = await send('persons.merge', { id: person.key, person: into });
      location.hash = hashOf({ tab: 'officials', person: into });
      toldWithUndo(t.person.merged, () => restore(before));
    });
  const split = (id: string): Promise<boolean> =>
    act(async () => {
      const before = await send('persons.split', { id });
      toldWithUndo(t.person.parted, () => restore(before));
    });
  const part = ({ annotation }: Appearance): void => {
    const { id, directive, official } = annotation;
    const before = { id, ...(directive ? { directive } : {}), ...(official ? { official } : {}) };
    act(() => send('ledger.change', { id, ...partedFacts(annotation, persons) }));
    toldWithUndo(t.person.parted, () => send('ledger.change', before));
  };

  const say = ({ annotation: { id, official: told } }: Appearance, official: Official): void => {
    const before = told ?? null;
    act(() => send('ledger.change', { id, official }));
    toldWithUndo(before ? t.changed : t.confirmed(1), () => send('ledger.change', { id, official: before }));
    const key = personKey(official);
    if (key && key !== person.key && !person.merged.includes(key) && person.appearances.length === 1)
      location.hash = hashOf({ tab: 'officials', person: key });
  };

  const directives = edits.rows.filter((row) =>
    person.directives.some(({ annotation }) => annotation.id === row.annotation.id),
  );
  return (
    <article class="person">
      <p>
        <a href={hashOf({ tab: 'officials' })}>← {t.person.back}</a>
      </p>
      <h2>
        {person.name} <span class="quiet">{person.of}</span>
      </h2>
      <p>
        <a
          href={`/library.html?${new URLSearchParams({ q: toggleCondition('', 'official', personAlone(person.key)).trim() })}`}
        >
          {t.person.inLibrary}
        </a>
      </p>
      <Doubts doubts={doubts} />
      <section>
        <h3>{t.person.titles}</h3>
        <ul class="person-titles">
          {person.titles.map(({ title, places, days, read }) => (
            <li key={title}>
              {title}
              <span class="quiet">
                {[places, days.map(dayName), read.map((day) => m.accessed(dayName(day)))]
                  .filter((parts) => parts.length > 0)
                  .map((parts) => parts.join(commaOf(language)))
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.person.passages}</h3>
        <ul class="person-passages">
          {person.appearances.map((one) => (
            <Passage
              key={`${one.annotation.id}${one.as}`}
              annotation={one.annotation}
              article={one.article}
              fields={
                one.as === 'official' ? (
                  <OfficialFields official={one.official} onChange={(official) => say(one, official)} />
                ) : null
              }
            >
              {one.isProposed ? (
                <span class="ledger-state" title={t.proposedHint}>
                  {t.proposed}
                </span>
              ) : null}
              {one.isProposed && one.as === 'official' ? (
                <button type="button" class="button" onClick={() => say(one, one.official)}>
                  {t.confirm}
                </button>
              ) : null}
              {person.appearances.length > 1 && !one.isProposed ? (
                <button type="button" class="button plain" onClick={() => part(one)}>
                  {t.person.notThem}
                </button>
              ) : null}
            </Passage>
          ))}
        </ul>
      </section>
      {person.directives.length > 0 ? (
        <section>
          <h3>{t.person.directives}</h3>
          <LedgerTable
            rows={directives}
            sorting={sorting}
            group="none"
            onSort={setSorting}
            onChange={edits.change}
            onConfirm={edits.confirm}
            onTakeOut={edits.takeOut}
          />
          <LedgerPaper rows={directives} />
        </section>
      ) : null}
      {person.merged.length > 0 ? (
        <section>
          <h3>{t.person.mergedFrom}</h3>
          <ul class="person-titles">
            {person.merged.map((key) => (
              <li key={key}>
                {Object.values(keyParts(key)).filter(Boolean).join(' · ')}
                <button type="button" class="button plain" onClick={() => split(key)}>
                  {t.person.split}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <MergePerson person={person} persons={persons} onMerge={merge} />
    </article>
  );
}

const restore = (before: SamePerson[]): Promise<undefined> => send('persons.restore', { before });

interface MergePersonProps {
  person: Person;
  persons: readonly Person[];
  onMerge: (into: Person['key']) => void;
}

/** Lets the reader say that two persons are the same; namesakes are offered first. Absent when there is nobody else. */
function MergePerson({ person, persons, onMerge }: MergePersonProps) {
  const t = useWords(ledgerWords);
  const [into, setInto] = useState('');
  const isNamesake = ({ name }: Person): boolean => name === person.name;
  const others = persons
    .filter(({ key }) => key !== person.key)
    .toSorted((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)));
  if (others.length === 0) return null;
  return (
    <section class="person-merge">
      <label>
        <span class="quiet">{t.person.mergeInto}</span>
        <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          <option value="">{t.person.choose}</option>
          {others.map(({ key, name, of }) => (
            <option key={key} value={key}>
              {[name, of].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" disabled={into === ''} onClick={() => onMerge(into)}>
        {t.person.merge}
      </button>
    </section>
  );
}

type Facts = Pick<Annotation, 'directive' | 'official'>;

/** The facts of a passage that is about someone else than assumed: the same, under a new key. */
function partedFacts({ directive, official }: Annotation, persons: readonly Person[]): Facts {
  const key = official ? personKey(official) : directive ? personKey(speakerOf(directive)) : '';
  const person = freeKey(key, persons);
  return {
    ...(official ? { official: { ...official, person } } : {}),
    ...(directive ? { directive: { ...directive, person } } : {}),
  };
}

/** A key for another person of the same name, with the first free number: 王伟|青云市 → 王伟 2|青云市. */
function freeKey(key: string, persons: readonly Person[]): string {
  const { name, of } = keyParts(key);
  const taken = new Set(persons.flatMap((one) => [one.key, ...one.merged]));
  const bare = name.replace(/ \d+$/, '');
  let number = 2;
  while (taken.has(`${bare} ${number}|${of}`)) number += 1;
  return `${bare} ${number}|${of}`;
}
