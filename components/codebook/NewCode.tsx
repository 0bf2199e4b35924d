import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { freeKey } from '@/utils/codebook/keys';
import { nextLook } from '@/utils/codebook/next-look';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { newId } from '@/utils/model/new-id';

type Addition = Extract<CodebookEdit, { kind: 'add' }>;

/** A name is enough for a new code: it gets a look of its own and the next free digit. One that is refused stays typed. */
export function NewCode({ codes, onAdd }: { codes: Codebook; onAdd: (edit: Addition) => boolean }) {
  const words = useWords(codebookWords);
  const [name, setName] = useState('');
  const add = (): void => {
    const typed = name.trim();
    if (!typed) return;
    const key = freeKey(codes);
    const fields = { names: { en: typed, zh: typed }, ...nextLook(codes), definition: '', example: '' };
    if (onAdd({ kind: 'add', id: newId(), fields: { ...fields, ...(key ? { key } : {}) } })) setName('');
  };
  return (
    <span class="new-code">
      <input
        type="text"
        dir="auto"
        aria-label={words.newName}
        placeholder={words.newName}
        value={name}
        maxLength={200}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) add();
        }}
      />
      <button type="button" class="button" disabled={name.trim() === ''} onClick={add}>
        {words.add}
      </button>
    </span>
  );
}
