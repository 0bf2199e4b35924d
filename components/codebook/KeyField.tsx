import { useId } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { RESERVED_KEYS, sharesKey } from '@/utils/codebook/keys';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';

interface Props {
  code: Code;
  codes: Codebook;
  /** `null` takes the key away. */
  onChange: (key: string | null) => void;
}

/** A code's key, with a word where it is not this code's alone. */
export function KeyField({ code, codes, onChange }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const hintId = useId();
  const [other] = sharesKey(codes, code);
  const isReserved = code.key !== undefined && RESERVED_KEYS.has(code.key);
  const hint = other ? words.keyShared(codeName(other, language)) : isReserved ? words.keyReserved : '';
  return (
    <div class="key-field">
      <label>
        {words.key}
        <input
          type="text"
          value={code.key ?? ''}
          size={2}
          maxLength={1}
          autocomplete="off"
          title={words.keyHint}
          aria-describedby={hintId}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            const typed = event.currentTarget.value.normalize('NFKC').toLowerCase();
            const key = /^[0-9a-z]$/.test(typed) ? typed : null;
            event.currentTarget.value = key ?? '';
            onChange(key);
          }}
        />
      </label>
      <p class="field-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
