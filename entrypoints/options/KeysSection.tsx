import { useMessages } from '@/components/hooks/use-messages';
import type { SectionProps } from './Options';

/** Single keys can be switched off: WCAG 2.2, 2.1.4. */
export function KeysSection({ settings, onChange }: SectionProps) {
  const t = useMessages();
  return (
    <section>
      <h2>{t.keys}</h2>
      <label class="option-choice">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => onChange({ singleKeys: event.currentTarget.checked })}
        />
        {t.singleKeys}
      </label>
      <p class="quiet">{t.singleKeysHint}</p>
    </section>
  );
}
