import { useWords } from '@/components/hooks/use-messages';
import { offeredFormats } from '@/utils/export/formats';
import { exportWords } from '@/utils/i18n/export';
import { GROUPS, type Group } from './choice';

const extensionOf = (id: string) => offeredFormats.find((format) => format.id === id)?.extension ?? '';

/**
 * Every format, grouped; arrow keys move within the list. On a phone, where it would fill the window, a select field.
 */
export function FormatList({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  const words = useWords(exportWords);
  const groups = Object.keys(GROUPS) as Group[];
  const nameOf = (id: string) => words.formats[id]?.name ?? id;
  return (
    <>
      <fieldset class="format-list">
        <legend class="visually-hidden">{words.format}</legend>
        {groups.map((group) => (
          <div key={group} class="format-group" role="presentation">
            <h2>{words.groups[group]}</h2>
            {GROUPS[group].map((id) => (
              <label key={id} class="format">
                <input type="radio" name="format" checked={id === chosen} onChange={() => onChoose(id)} />
                <span>{nameOf(id)}</span>
                <span class="format-extension">.{extensionOf(id)}</span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <label class="format-field">
        {words.format}
        <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {groups.map((group) => (
            <optgroup key={group} label={words.groups[group]}>
              {GROUPS[group].map((id) => (
                <option key={id} value={id}>
                  {`${nameOf(id)} .${extensionOf(id)}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
}
