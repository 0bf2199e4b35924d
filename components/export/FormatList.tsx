import { useWords } from '@/components/hooks/use-messages';
import { offeredFormats } from '@/utils/export/formats';
import { exportWords } from '@/utils/i18n/export';
import { GROUPS, type Group } from './choice';

const extensionOf = (id: string) => offeredFormats.find((format) => format.id === id)?.extension ?? '';

/** Every format, what is alike together; arrow keys move within it. */
export function FormatList({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) {
  const words = useWords(exportWords);
  return (
    <fieldset class="format-list">
      <legend class="visually-hidden">{words.format}</legend>
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <div key={group} class="format-group" role="presentation">
          <h2>{words.groups[group]}</h2>
          {GROUPS[group].map((id) => (
            <label key={id} class="format">
              <input type="radio" name="format" checked={id === chosen} onChange={() => onChoose(id)} />
              <span>{words.formats[id]?.name ?? id}</span>
              <span class="format-extension">.{extensionOf(id)}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
