import { useWords } from '@/components/hooks/use-messages';
import { importWords } from '@/utils/i18n/import';
import type { PossibleReading } from '@/utils/import/import-format';

interface Props {
  readings: readonly PossibleReading[];
  onChoose: (encoding: string) => void;
}

/** Previews of a text in each possible encoding, so that the reader can pick the right one. */
export function EncodingChoice({ readings, onChoose }: Props) {
  const t = useWords(importWords);
  return (
    <fieldset class="import-readings">
      <legend>{t.readingsTitle}</legend>
      <dl>
        {readings.map(({ encoding, sample }) => (
          <div key={encoding}>
            <dt>{encoding.toUpperCase()}</dt>
            <dd dir="auto">{sample.join('\n')}</dd>
            <dd>
              <button
                type="button"
                class="button"
                aria-label={`${t.readSo}: ${encoding.toUpperCase()}`}
                onClick={() => onChoose(encoding)}
              >
                {t.readSo}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </fieldset>
  );
}
