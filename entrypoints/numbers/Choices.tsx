interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  onChange: (choice: T) => void;
}

/** A labelled select box. */
export function Choices<T extends string>({ label, value, choices, nameOf, onChange }: Props<T>) {
  return (
    <label class="numbers-choice">
      <span class="quiet">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
