import { useRef } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { type Branch, indentOf } from '@/utils/codebook/tree';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { CodeForm } from './CodeForm';
import { CodeSample } from './CodeSample';

interface Props extends Branch {
  codes: Codebook;
  uses: number;
  isOpen: boolean;
  onToggle: () => void;
  /** Answers false where the codebook refuses the edit. */
  onEdit: (edit: CodebookEdit) => boolean;
}

/** One line of the codebook: how the code looks, is called and reached; open, everything of it. */
export function CodeRow({ code, depth, parent, codes, uses, isOpen, onToggle, onEdit }: Props) {
  const t = useMessages();
  const words = useWords(codebookWords);
  const language = useLanguage();
  const header = useRef<HTMLButtonElement>(null);
  const name = codeName(code, language);
  const otherName = language === 'en' ? code.names.zh : code.names.en;
  return (
    <li class="code-row" data-code={code.id} style={{ '--depth': indentOf(depth) }}>
      <button type="button" class="code-line" aria-expanded={isOpen} ref={header} onClick={onToggle}>
        <CodeSample code={code} />
        <span class="code-names">
          {name}
          {otherName === name ? null : <span class="quiet"> {otherName}</span>}
          {parent ? <span class="visually-hidden"> {words.under(codeName(parent, language))}</span> : null}
        </span>
        <span class="quiet code-uses">{words.uses(uses)}</span>
        {code.key ? (
          <span class="key">
            <span class="visually-hidden">{t.codeKey(code.key)}</span>
            <span aria-hidden="true">{code.key}</span>
          </span>
        ) : (
          <span class="no-key" />
        )}
      </button>
      {isOpen ? (
        <CodeForm
          code={code}
          codes={codes}
          onEdit={onEdit}
          onDone={() => {
            onToggle();
            header.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
}
