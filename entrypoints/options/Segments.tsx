interface Props<T extends string> {
  label: string;
  options: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Segments<T extends string>({ label, options, value, onChoose }: Props<T>) {
  return (
    <fieldset class="appearance-row choice">
      <legend>{label}</legend>
      <div class="choice-options">
        {(Object.keys(options) as T[]).map((option) => (
          <label key={option}>
            <input type="radio" name={label} checked={option === value} onChange={() => onChoose(option)} />
            <span>{options[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
