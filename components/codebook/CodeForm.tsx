import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { codeName } from '@/utils/codebook/code-name';
import { renamed } from '@/utils/codebook/rename';
import { sameNamed } from '@/utils/codebook/same-name';
import { codeTree, indentOf } from '@/utils/codebook/tree';
import { under } from '@/utils/codebook/under';
import { codebookWords } from '@/utils/i18n/codebook';
import { COLORS, type Code, type Codebook, type Color, UNDERLINES } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { CodeActions } from './CodeActions';
import './CodeForm.css';
import { useEffect, useId, useState } from 'preact/hooks';
import { lookAlike } from '@/utils/codebook/colour-vision';
import { RESERVED_KEYS, sharesKey } from '@/utils/codebook/keys';
import { CodeDot } from './CodeDot';
import { CodeSample } from './CodeSample';

interface Props {
  code: Code;
  codes: Codebook;
  /** Answers false where the codebook refuses the edit. */
  onEdit: (edit: CodebookEdit) => boolean;
  onDone: () => void;
}

type Fields = Extract<CodebookEdit, { kind: 'change' }>['fields'];

/** All fields of one code. Each is saved when it is left. */
export function CodeForm({ code, codes, onEdit, onDone }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const change = (fields: Fields): boolean => onEdit({ kind: 'change', id: code.id, fields });
  /** The code of the same name under the parent that was chosen last, if it was refused for that. */
  const [parentsTwin, setParentsTwin] = useState<Code>();
  const below = under(codes, code.id);
  const parents = codeTree(codes).filter(({ code: other }) => other.id !== code.id && !below.has(other.id));

  const name = (tongue: 'zh' | 'en', label: string) => (
    <NameField code={code} codes={codes} label={label} tongue={tongue} onKeep={(names) => change({ names })} />
  );
  const text = (field: 'definition' | 'example', label: string, hint = '') => (
    <TextField label={label} hint={hint} value={code[field]} onKeep={(typed) => change({ [field]: typed })} />
  );

  return (
    <div class="code-form">
      {name('zh', words.chineseName)}
      {name('en', words.englishName)}
      <LookField code={code} codes={codes} onChange={change} />
      <KeyField code={code} codes={codes} onChange={(key) => change({ key })} />
      <div>
        <label>
          {words.parent}
          <select
            value={code.parent ?? ''}
            onChange={(event) => {
              const parent = event.currentTarget.value;
              const move = { kind: 'move', id: code.id, ...(parent ? { parent } : {}) } as const;
              const twin = sameNamed(codes, move);
              setParentsTwin(twin);
              if (twin) event.currentTarget.value = code.parent ?? '';
              else onEdit(move);
            }}
          >
            <option value="">{words.noParent}</option>
            {parents.map(({ code: other, depth }) => (
              <option key={other.id} value={other.id}>
                {'\u2003'.repeat(indentOf(depth)) + codeName(other, language)}
              </option>
            ))}
          </select>
        </label>
        <SameName twin={parentsTwin} />
      </div>
      {text('definition', words.definition, words.definitionHint)}
      {text('example', words.example)}
      <CodeActions code={code} codes={codes} onEdit={onEdit} onDone={onDone} />
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onKeep: (typed: string) => boolean;
}

interface NameFieldProps extends Pick<Props, 'code' | 'codes'> {
  label: string;
  tongue: keyof Code['names'];
  onKeep: (names: Code['names']) => void;
}

/**
 * An empty name is refused: the field returns to the old one. So is a sibling's, which stays there to be changed, and is
 * kept once no sibling has it any more.
 */
function NameField({ code, codes, label, tongue, onKeep }: NameFieldProps) {
  const before = code.names[tongue];
  const [refused, setRefused] = useState({ name: '', before });
  const twinOf = (typed: string): Code | undefined =>
    sameNamed(codes, { kind: 'change', id: code.id, fields: { names: renamed(code, tongue, typed) } });
  const field = useTyped(before, (typed) => {
    if (typed === '') return false;
    if (twinOf(typed)) setRefused({ name: typed, before });
    else onKeep(renamed(code, tongue, typed));
    return true;
  });
  const hintId = useId();
  const isRefused = refused.name !== '' && field.value.trim() === refused.name;
  const twin = isRefused ? twinOf(refused.name) : undefined;
  const isFree = isRefused && !twin && before === refused.before;
  useEffect(() => {
    if (!isFree) return;
    setRefused({ name: '', before });
    onKeep(renamed(code, tongue, refused.name));
  }, [isFree]);
  return (
    <div>
      <label>
        {label}
        <input
          type="text"
          dir="auto"
          maxLength={200}
          lang={tongue}
          aria-invalid={twin !== undefined}
          aria-describedby={hintId}
          {...field}
        />
      </label>
      <SameName id={hintId} twin={twin} />
    </div>
  );
}

/** Says that a code here has this name already; nothing without such a code. */
function SameName({ id, twin }: { id?: string; twin: Code | undefined }) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  return (
    <p class="field-hint" id={id} role="alert">
      {twin ? words.sameName(codeName(twin, language)) : ''}
    </p>
  );
}

function TextField({ label, hint, value, onKeep }: FieldProps & { hint: string }) {
  const field = useTyped(value, onKeep);
  return (
    <label class="wide-field">
      {label}
      <textarea dir="auto" rows={2} placeholder={hint} {...field} />
    </label>
  );
}

interface KeyFieldProps {
  code: Code;
  codes: Codebook;
  /** `null` removes the key. */
  onChange: (key: string | null) => void;
}

/** A code's key, with a warning where another code has it, too. */
function KeyField({ code, codes, onChange }: KeyFieldProps) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const hintId = useId();
  const [other] = sharesKey(codes, code);
  const isReserved = code.key !== undefined && RESERVED_KEYS.has(code.key);
  const hint = other ? words.keyShared(codeName(other, language)) : isReserved ? words.keyReserved : '';
  const field = useTyped(code.key ?? '', (typed) => {
    const key = typed.normalize('NFKC').toLowerCase();
    if (key === code.key || !/^[0-9a-z]?$/.test(key)) return false;
    onChange(key || null);
    return true;
  });
  return (
    <div class="key-field">
      <label>
        {words.key}
        <input
          type="text"
          dir="auto"
          size={2}
          maxLength={1}
          autocomplete="off"
          title={words.keyHint}
          aria-describedby={hintId}
          {...field}
          onFocus={(event) => {
            field.onFocus();
            event.currentTarget.select();
          }}
        />
      </label>
      <p class="field-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}

interface LookFieldProps {
  code: Code;
  codes: Codebook;
  onChange: (look: Partial<Pick<Code, 'color' | 'underline'>>) => void;
}

/** A code's colour and underline, with a warning where some readers would mistake it for another code. */
function LookField({ code, codes, onChange }: LookFieldProps) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const twin = codes.find((other) => other.id !== code.id && lookAlike(other, code));
  return (
    <>
      <fieldset class="look-field">
        <legend>{words.color}</legend>
        {(Object.keys(COLORS) as Color[]).map((color) => (
          <label key={color} title={words.colors[color]}>
            <input
              type="radio"
              name={`color-${code.id}`}
              aria-label={words.colors[color]}
              checked={code.color === color}
              onChange={() => onChange({ color })}
            />
            <CodeDot code={{ color }} />
          </label>
        ))}
      </fieldset>
      <fieldset class="look-field">
        <legend>{words.underline}</legend>
        {UNDERLINES.map((underline) => (
          <label key={underline} title={words.underlines[underline]}>
            <input
              type="radio"
              name={`underline-${code.id}`}
              aria-label={words.underlines[underline]}
              checked={code.underline === underline}
              onChange={() => onChange({ underline })}
            />
            <CodeSample code={{ color: code.color, underline }} />
          </label>
        ))}
      </fieldset>
      {twin ? <p class="field-hint wide-field">{words.looksLike(codeName(twin, language))}</p> : null}
    </>
  );
}
