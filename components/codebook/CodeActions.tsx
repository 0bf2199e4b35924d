import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { IconButton } from '@/components/ui/IconButton';
import { codeName } from '@/utils/codebook/code-name';
import { codeTree, indentOf } from '@/utils/codebook/tree';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';

interface Props {
  code: Code;
  codes: Codebook;
  onEdit: (edit: CodebookEdit) => void;
  onDone: () => void;
}

/** What can be done with a whole code: move it among its siblings, merge it, delete it. */
export function CodeActions({ code, codes, onEdit, onDone }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const [into, setInto] = useState('');
  const siblings = codeTree(codes).filter(({ parent }) => parent?.id === parentIn(codes, code)?.id);
  const at = siblings.findIndex(({ code: { id } }) => id === code.id);
  const parent = code.parent ? { parent: code.parent } : {};
  // Before the previous sibling; or before the second next one, or at the end if there is none.
  const moveBefore = (sibling: number): void => {
    const before = siblings[sibling]?.code.id;
    onEdit({ kind: 'move', id: code.id, ...parent, ...(before ? { before } : {}) });
  };
  const others = codeTree(codes).filter(({ code: { id } }) => id !== code.id);
  return (
    <div class="code-actions wide-field">
      <IconButton icon="up" label={words.moveUp} disabled={at <= 0} onClick={() => moveBefore(at - 1)} />
      <IconButton
        icon="down"
        label={words.moveDown}
        disabled={at === siblings.length - 1}
        onClick={() => moveBefore(at + 2)}
      />
      {others.length > 0 ? (
        <span class="merge-field">
          <select aria-label={words.mergeInto} value={into} onChange={(event) => setInto(event.currentTarget.value)}>
            <option value="">{words.mergeInto}…</option>
            {others.map(({ code: other, depth }) => (
              <option key={other.id} value={other.id}>
                {'\u2003'.repeat(indentOf(depth)) + codeName(other, language)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button"
            disabled={into === ''}
            onClick={() => onEdit({ kind: 'merge', ids: [code.id], into })}
          >
            {words.merge}
          </button>
        </span>
      ) : null}
      <span class="code-end">
        <button type="button" class="button" onClick={() => onEdit({ kind: 'remove', id: code.id })}>
          {words.remove}
        </button>
        <button type="button" class="button primary" onClick={onDone}>
          {words.done}
        </button>
      </span>
    </div>
  );
}

const parentIn = (codes: Codebook, code: Code): Code | undefined =>
  codeTree(codes).find(({ code: { id } }) => id === code.id)?.parent;
