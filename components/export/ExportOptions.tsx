import { useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { Segments } from '@/components/ui/Segments';
import { exportWords } from '@/utils/i18n/export';
import { type ExportChoice, formatOf, layoutOf } from './choice';

interface Props {
  choice: ExportChoice;
  onChoice: (choice: ExportChoice) => void;
}

/** What the chosen format is for, and its options. */
export function ExportOptions({ choice, onChoice }: Props) {
  const words = useWords(exportWords);
  const format = formatOf(choice);
  const has: readonly string[] = format.layouts ?? ['one'];
  // In one order, whichever option a format lists first.
  const layouts = (Object.keys(words.layouts) as (keyof typeof words.layouts)[]).filter((layout) =>
    has.includes(layout),
  );
  const change = (part: Partial<ExportChoice>): void => onChoice({ ...choice, ...part });
  return (
    <section class="export-options" aria-label={words.options}>
      <p>{words.formats[format.id]?.about}</p>
      {layouts.length > 1 ? (
        <Segments
          label={words.layout}
          options={layouts.map((layout) => ({ value: layout, label: words.layouts[layout] }))}
          value={layoutOf(choice)}
          onChoose={(layout) => change({ layout })}
        />
      ) : null}
      {format.folder && layoutOf(choice) === 'articles' ? (
        <FolderField
          label={words.folder}
          usual={format.folder}
          folder={choice.folder ?? ''}
          onKeep={(folder) => change({ folder })}
        />
      ) : null}
      {format.offers?.includes('headers') ? (
        <Segments
          label={words.headers}
          options={(['words', 'machine'] as const).map((kind) => ({ value: kind, label: words.headerKinds[kind] }))}
          value={choice.headers}
          onChoose={(headers) => change({ headers })}
        />
      ) : null}
      {format.offers?.includes('lineEnds') ? (
        <Switch
          label={words.lineEnds}
          isOn={choice.lineEnds === 'two'}
          onChange={(isOn) => change({ lineEnds: isOn ? 'two' : 'one' })}
          about={words.lineEndsWhy}
        />
      ) : null}
      {format.offers?.includes('extras') ? (
        <Switch label={words.extras} isOn={choice.extras} onChange={(extras) => change({ extras })} />
      ) : null}
      {format.isLossless ? null : (
        <Switch
          label={words.withUnannotated}
          isOn={choice.withUnannotated}
          onChange={(withUnannotated) => change({ withUnannotated })}
        />
      )}
    </section>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Why one would choose it. */
  about?: string;
}

function Switch({ label, isOn, onChange, about }: SwitchProps) {
  return (
    <label class="export-switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {about ? <small class="export-about">{about}</small> : null}
      </span>
    </label>
  );
}

interface FolderFieldProps {
  label: string;
  /** The default folder. */
  usual: string;
  folder: string;
  onKeep: (folder: string) => void;
}

/** What is typed stays, even if a preview re-renders the options meanwhile. */
function FolderField({ label, usual, folder, onKeep }: FolderFieldProps) {
  const field = useTyped(folder, (typed) => {
    onKeep(typed);
    return true;
  });
  return (
    <label class="export-folder">
      {label}
      <input type="text" dir="auto" maxLength={60} placeholder={usual} {...field} />
    </label>
  );
}
