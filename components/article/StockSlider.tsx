import { useWords } from '@/components/hooks/use-messages';
import { repetitionWords } from '@/utils/i18n/repetition';

/** In how many other articles a clause must occur to be dimmed, from the weakest to the strongest effect; 0 is off. */
const STEPS = [0, 20, 10, 5, 3, 2, 1] as const;

/** Sets how many stock phrases are dimmed. */
export default function StockSlider({ value, onChange }: { value: number; onChange: (least: number) => void }) {
  const t = useWords(repetitionWords);
  const at = STEPS.indexOf(value as (typeof STEPS)[number]);
  const said = value > 0 ? t.stockFrom(value) : t.stockOff;
  return (
    <label class="appearance-row stock-slider">
      <span>
        {t.stock}
        {/* No output: a label names the first field in it, and an output is one. */}
        <small class="quiet">{said}</small>
      </span>
      <input
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={Math.max(0, at)}
        aria-valuetext={said}
        onInput={({ currentTarget }) => onChange(STEPS[Number(currentTarget.value)] ?? 0)}
        onKeyDown={(event) => event.stopPropagation()}
      />
    </label>
  );
}
