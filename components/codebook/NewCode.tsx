import { useState } from 'preact/hooks';
import { useWords } from '@/components/hooks/use-messages';
import { isComposing } from '@/components/ui/compose';
import { additionOf } from '@/utils/codebook/new-code';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';

type Addition = Extract<CodebookEdit, { kind: 'add' }>;

/** A new code needs only a name: it gets a look of its own and the next free digit. A refused name stays in the field. */
export function NewCode({ codes, onAdd }: { codes: Codebook; onAdd: (edit: Addition) => boolean }) {
  const words = useWords(codebookWords);
  const [name, setName] = useState('');
  const add = (): void => {
    const addition = additionOf(codes, name);
    if (addition && onAdd(addition)) setName('');
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
