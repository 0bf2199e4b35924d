import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { codeTree, under } from '@/utils/codebook/tree';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { CodeActions } from './CodeActions';
import { KeyField } from './KeyField';
import { LookField } from './LookField';
import './CodeForm.css';

interface Props {
  code: Code;
  codes: Codebook;
  onEdit: (edit: CodebookEdit) => void;
  onDone: () => void;
}

type Fields = Extract<CodebookEdit, { kind: 'change' }>['fields'];

/** Everything of one code. Each field is kept when it is left. */
export function CodeForm({ code, codes, onEdit, onDone }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const change = (fields: Fields): void => onEdit({ kind: 'change', id: code.id, fields });
  const below = under(codes, code.id);
  const parents = codeTree(codes).filter(({ code: other }) => other.id !== code.id && !below.has(other.id));

  const name = (tongue: 'zh' | 'en', label: string) => (
    <label>
      {label}
      <input
        type="text"
        value={code.names[tongue]}
        maxLength={200}
        lang={tongue}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          if (typed) change({ names: { ...code.names, [tongue]: typed } });
          else event.currentTarget.value = code.names[tongue];
        }}
      />
    </label>
  );
  const text = (field: 'definition' | 'example', label: string, hint?: string) => (
    <label class="wide-field">
      {label}
      <textarea
        rows={2}
        value={code[field]}
        placeholder={hint}
        onChange={(event) => change({ [field]: event.currentTarget.value.trim() })}
      />
    </label>
  );

  return (
    <div class="code-form">
      {name('zh', words.chineseName)}
      {name('en', words.englishName)}
      <LookField code={code} codes={codes} onChange={change} />
      <KeyField code={code} codes={codes} onChange={(key) => change({ key })} />
      <label>
        {words.parent}
        <select
          value={code.parent ?? ''}
          onChange={(event) => {
            const parent = event.currentTarget.value;
            onEdit({ kind: 'move', id: code.id, ...(parent ? { parent } : {}) });
          }}
        >
          <option value="">{words.noParent}</option>
          {parents.map(({ code: other, depth }) => (
            <option key={other.id} value={other.id}>
              {'\u2003'.repeat(depth) + codeName(other, language)}
            </option>
          ))}
        </select>
      </label>
      {text('definition', words.definition, words.definitionHint)}
      {text('example', words.example)}
      <CodeActions code={code} codes={codes} onEdit={onEdit} onDone={onDone} />
    </div>
  );
}
