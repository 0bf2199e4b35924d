import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMessages, useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { Icon } from '@/components/ui/Icon';
import { exportWords } from '@/utils/i18n/export';
import { newId } from '@/utils/model/new-id';
import { type ExportChoice, isSameChoice, type Preset, SHIPPED_PRESETS, type ShippedPreset } from './choice';

interface Props {
  choice: ExportChoice;
  presets: Preset[];
  onChoice: (choice: ExportChoice) => void;
  onPresets: (presets: Preset[]) => void;
}

/** Named choices: those that come with Pressmark, then the reader's own. */
export function PresetBar({ choice, presets, onChoice, onPresets }: Props) {
  const words = useWords(exportWords);
  const [isNaming, setNaming] = useState(false);
  const shipped = (Object.keys(SHIPPED_PRESETS) as ShippedPreset[]).map((id) => ({
    id,
    name: words.presetNames[id],
    choice: SHIPPED_PRESETS[id],
  }));
  const isKnown = [...shipped, ...presets].some((preset) => isSameChoice(preset.choice, choice));
  const add = (name: string): void => {
    if (name) onPresets([...presets, { id: newId(), name, choice }]);
    setNaming(false);
  };
  return (
    <section class="presets" aria-label={words.presets}>
      {shipped.map((preset) => (
        <Chip key={preset.id} preset={preset} choice={choice} onChoice={onChoice} />
      ))}
      {presets.map((preset) => (
        <span key={preset.id} class="preset-own">
          <Chip preset={preset} choice={choice} onChoice={onChoice} />
          <button
            type="button"
            class="preset-remove"
            aria-label={words.removePreset(preset.name)}
            title={words.removePreset(preset.name)}
            onClick={() => onPresets(presets.filter(({ id }) => id !== preset.id))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      {isNaming ? <NameField onDone={add} /> : null}
      {!isNaming && !isKnown ? (
        <button type="button" class="button plain" onClick={() => setNaming(true)}>
          {words.savePreset}
        </button>
      ) : null}
    </section>
  );
}

function Chip({ preset, choice, onChoice }: { preset: Preset } & Pick<Props, 'choice' | 'onChoice'>) {
  return (
    <button
      type="button"
      class="preset"
      aria-pressed={isSameChoice(preset.choice, choice)}
      onClick={() => onChoice(preset.choice)}
    >
      {preset.name}
    </button>
  );
}

function NameField({ onDone }: { onDone: (name: string) => void }) {
  const t = useMessages();
  const words = useWords(exportWords);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the next key: what is typed right away is the name.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="preset-name"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name.trim());
      }}
    >
      <input
        type="text"
        dir="auto"
        aria-label={words.presetName}
        placeholder={words.presetName}
        maxLength={60}
        value={name}
        ref={field}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') onDone('');
        }}
      />
      <button type="submit" class="button">
        {t.save}
      </button>
    </form>
  );
}
