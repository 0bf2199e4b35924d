import './Segments.css';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChoose: (value: T) => void;
  title?: string;
  'aria-keyshortcuts'?: string;
}

/** A choice of one among a few, side by side. */
export function Segments<T extends string>({ label, options, value, onChoose, ...rest }: Props<T>) {
  return (
    <fieldset class="segments" {...rest}>
      <legend>{label}</legend>
      <div class="segments-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={label} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
