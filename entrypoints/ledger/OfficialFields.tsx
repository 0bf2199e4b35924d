import { useWords } from '@/components/hooks/use-messages';
import { EditableCell } from '@/components/ledger/EditableCell';
import { ledgerWords } from '@/utils/i18n/ledger';
import type { Official } from '@/utils/model/official';

interface Props {
  official: Official;
  onChange: (official: Official) => void;
}

/** The person a passage names, with each part editable in place. */
export function OfficialFields({ official, onChange }: Props) {
  const t = useWords(ledgerWords);
  const fields = { name: t.person.name, title: t.title, organisation: t.organisation, place: t.place };
  return (
    <div class="official-fields">
      {(Object.keys(fields) as (keyof typeof fields)[]).map((field) => (
        <div key={field}>
          <span class="quiet" aria-hidden="true">
            {fields[field]}
          </span>
          <EditableCell
            label={fields[field]}
            value={official[field]}
            onChange={(value) => onChange({ ...official, [field]: value })}
          />
        </div>
      ))}
    </div>
  );
}
