import { useMessages } from '@/components/hooks/use-messages';
import type { SectionProps } from './Options';

/** What a press of the toolbar button opens. */
export function ToolbarButtonSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.toolbarButton}</h2>
      {(['clean-view', 'both', 'popup'] as const).map((opens) => (
        <label key={opens} class="option-choice">
          <input
            type="radio"
            name="toolbar-button"
            checked={settings.toolbarButton === opens}
            onChange={() => onChange({ toolbarButton: opens })}
          />
          {t.toolbarButtons[opens]}
        </label>
      ))}
    </section>
  );
}
