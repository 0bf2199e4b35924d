import { useRef } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { stepPlace } from '@/utils/codebook/place-code';
import { type Branch, indentOf } from '@/utils/codebook/tree';
import { under } from '@/utils/codebook/under';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import type { CodebookEdit } from '@/utils/model/codebook-edit';
import { toggleCondition } from '@/utils/search/query';
import { CodeForm } from './CodeForm';
import { CodeSample } from './CodeSample';
import type { CodeDragging } from './use-code-dragging';

interface Props extends Branch {
  codes: Codebook;
  uses: Record<Code['id'], number>;
  withUnder: Record<Code['id'], number>;
  isOpen: boolean;
  onToggle: () => void;
  /** Where a dragged code would go, if that is shown at this row: below it, at the indent of level `depth`. */
  drop: CodeDragging['shown'];
  dragging: CodeDragging;
  /** Answers false where the codebook refuses the edit. */
  onEdit: (edit: CodebookEdit) => boolean;
}

/** One row of the codebook: the look, name, key and uses of a code; when opened, all its fields. */
export function CodeRow({
  code,
  depth,
  parent,
  codes,
  uses,
  withUnder,
  isOpen,
  drop,
  dragging,
  onToggle,
  onEdit,
}: Props) {
  const t = useMessages();
  const words = useWords(codebookWords);
  const language = useLanguage();
  const header = useRef<HTMLButtonElement>(null);
  const name = codeName(code, language);
  const otherName = language.startsWith('zh') ? code.names.en : code.names.zh;
  const own = uses[code.id] ?? 0;
  const all = withUnder[code.id] ?? own;
  const isUsedBelow = [...under(codes, code.id)].some((id) => uses[id]);
  const used = isUsedBelow ? words.usesWithUnder(own, all) : words.uses(own);

  const press = (event: KeyboardEvent): void => {
    const place = event.altKey ? stepPlace(codes, code.id, event.key) : undefined;
    if (!place) return;
    event.preventDefault();
    onEdit({ kind: 'move', id: code.id, ...place });
  };
  return (
    <li
      class="code-row"
      data-code={code.id}
      data-drop={drop?.at}
      style={{ '--depth': indentOf(depth), '--drop-depth': indentOf(drop?.depth ?? depth) }}
      {...dragging.onto(code.id)}
    >
      <div class="code-head">
        <span class="code-handle" draggable aria-hidden="true" title={words.dragHint} {...dragging.from(code.id)} />
        <button
          type="button"
          class="code-line"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowRight Alt+ArrowLeft"
          ref={header}
          onClick={onToggle}
          onKeyDown={press}
        >
          <CodeSample code={code} />
          <span class="code-names">
            {name}
            {otherName === name ? null : <span class="quiet"> {otherName}</span>}
            {parent ? <span class="visually-hidden"> {words.under(codeName(parent, language))}</span> : null}
          </span>
          <span class="visually-hidden">{used}</span>
          {code.key ? (
            <span class="key">
              <span class="visually-hidden">{t.codeKey(code.key)}</span>
              <span aria-hidden="true">{code.key}</span>
            </span>
          ) : (
            <span class="no-key" />
          )}
        </button>
        {all > 0 ? (
          <a
            class="code-uses"
            href={`/library.html?${new URLSearchParams({ q: toggleCondition('', 'code', name).trim() })}`}
            title={words.showUses(name)}
          >
            {used}
          </a>
        ) : (
          <span class="quiet code-uses">{used}</span>
        )}
      </div>
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
