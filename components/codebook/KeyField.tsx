import { useId } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useTyped } from '@/components/hooks/use-typed';
import { codeName } from '@/utils/codebook/code-name';
import { RESERVED_KEYS, sharesKey } from '@/utils/codebook/keys';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';

interface Props {
  code: Code;
  codes: Codebook;
  /** `null` removes the key. */
  onChange: (key: string | null) => void;
}

/** A code's key, with a warning where another code has it, too. */
export function KeyField({ code, codes, onChange }: Props) {
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
