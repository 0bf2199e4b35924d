import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { Person } from '@/utils/ledger/register';

interface Props {
  person: Person;
  persons: readonly Person[];
  onMerge: (into: Person['key']) => void;
}

/** Says that a person is the same as another; namesakes are offered first. Absent where there is nobody else. */
export function MergePerson({ person, persons, onMerge }: Props) {
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
