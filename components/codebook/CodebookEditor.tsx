import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { findCodes } from '@/utils/codebook/find-codes';
import { sameNamed } from '@/utils/codebook/same-name';
import { type Branch, codeTree } from '@/utils/codebook/tree';
import { codebookWords } from '@/utils/i18n/codebook';
import type { Code, Codebook } from '@/utils/model/codebook';
import { type CodebookEdit, PRESETS, type Preset } from '@/utils/model/codebook-edit';
import { CodeRow } from './CodeRow';
import { CodeSample } from './CodeSample';
import { useCodeDragging } from './use-code-dragging';
import './CodebookEditor.css';
import { isComposing } from '@/components/ui/compose';
import { additionOf } from '@/utils/codebook/new-code';

interface Props {
  codes: Codebook;
  /** Id of a code → number of annotations that have it. */
  uses: Record<Code['id'], number>;
  /** The same for codes with descendants, including those: each passage counted once. */
  withUnder: Record<Code['id'], number>;
  onEdit: (edit: CodebookEdit) => void;
  /** What else can be done with the whole codebook. */
  children?: ComponentChildren;
}

/** More codes than this get a search field. */
const MANY = 12;

/** The branches with codes that match what is typed, or are being edited, with their ancestors. */
function fitting(tree: readonly Branch[], typed: string, atWork: ReadonlySet<Code['id']>): readonly Branch[] {
  if (typed.trim() === '') return tree;
  const found = findCodes(
    tree.map(({ code }) => code),
    typed,
  );
  const wanted = new Set(found.flatMap(({ code, above }) => [code.id, ...above.map(({ id }) => id)]));
  // Ancestors come before their descendants, so one pass from the end finds all of them.
  for (const { code, parent } of tree.toReversed()) {
    if (atWork.has(code.id)) wanted.add(code.id);
    if (parent && wanted.has(code.id)) wanted.add(parent.id);
  }
  return tree.filter(({ code }) => wanted.has(code.id));
}

/** All codes as a tree, one open for editing at a time; new codes, and ready-made codebooks to start from. */
export function CodebookEditor({ codes, uses, withUnder, onEdit, children }: Props) {
  const words = useWords(codebookWords);
  const language = useLanguage();
  const [openId, setOpenId] = useState<Code['id']>();
  const list = useRef<HTMLUListElement>(null);
  const [refusal, setRefusal] = useState<{ code: Code; why: string }>();
  const [wanted, setWanted] = useState('');
  /** Codes changed since the filter was typed; they must not disappear while being edited. */
  const [changed, setChanged] = useState<ReadonlySet<Code['id']>>(new Set());
  const toShow = useRef<Code['id']>(undefined);
  const atWork = new Set([...changed, ...(openId === undefined ? [] : [openId])]);
  const shown = fitting(codeTree(codes), codes.length > MANY ? wanted : '', atWork);
  const nameOf = (code: Code): string => codeName(code, language);
  const narrow = (typed: string): void => {
    setWanted(typed);
    setChanged(new Set());
  };
  const dragging = useCodeDragging(codes, shown, {
    onMove: (id, to) => edit({ kind: 'move', id, ...to }),
    onRefuse: (id, target) => {
      const [moved, code] = [id, target].map((one) => codes.find((other) => other.id === one));
      if (moved && code) setRefusal({ code, why: words.underItself(nameOf(moved), nameOf(code)) });
    },
  });
  const edit = (change: CodebookEdit): boolean => {
    const twin = sameNamed(codes, change);
    setRefusal(twin && { code: twin, why: words.sameName(nameOf(twin)) });
    if (twin) return false;
    if ('id' in change) setChanged((before) => new Set([...before, change.id]));
    onEdit(change);
    // The form that had the focus disappears with its code.
    if (change.kind === 'remove' || change.kind === 'merge') list.current?.focus();
    return true;
  };
  const show = (code: Code): void => {
    setRefusal(undefined);
    narrow('');
    setOpenId(code.id);
    toShow.current = code.id;
  };
  useLayoutEffect(() => {
    if (toShow.current === undefined) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-code="${toShow.current}"] .code-line`);
    toShow.current = undefined;
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <>
      <div class="codebook-bar">
        <NewCode codes={codes} onAdd={edit} />
        <select
          aria-label={words.startFrom}
          title={words.presetHint}
          value=""
          onChange={(event) => {
            const preset = event.currentTarget.value as Preset;
            event.currentTarget.value = '';
            edit({ kind: 'preset', preset, language });
          }}
        >
          <option value="" disabled>
            {words.startFrom}
          </option>
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {words.presets[preset]}
            </option>
          ))}
        </select>
        {children}
      </div>
      {refusal ? (
        <p class="code-refused" role="alert">
          <CodeSample code={refusal.code} />
          <span>{refusal.why}</span>
          <button type="button" class="button" onClick={() => show(refusal.code)}>
            {words.showCode}
          </button>
        </p>
      ) : null}
      {codes.length > MANY ? (
        <input
          type="search"
          class="codebook-find"
          dir="auto"
          aria-label={words.find}
          placeholder={words.find}
          value={wanted}
          onInput={(event) => narrow(event.currentTarget.value)}
        />
      ) : null}
      {shown.length === 0 && codes.length > 0 ? (
        <p class="quiet" role="status">
          {words.findNone}
        </p>
      ) : null}
      {codes.length > 1 ? <p class="quiet codebook-hint">{words.moveHint}</p> : null}
      {codes.length === 0 ? <p class="quiet">{words.empty}</p> : null}
      <ul class="code-list" ref={list} tabIndex={-1} aria-label={words.title}>
        {shown.map((branch) => (
          <CodeRow
            key={branch.code.id}
            {...branch}
            codes={codes}
            uses={uses}
            withUnder={withUnder}
            isOpen={openId === branch.code.id}
            onToggle={() => setOpenId(openId === branch.code.id ? undefined : branch.code.id)}
            drop={dragging.shown?.id === branch.code.id ? dragging.shown : undefined}
            dragging={dragging}
            onEdit={edit}
          />
        ))}
      </ul>
    </>
  );
}

type Addition = Extract<CodebookEdit, { kind: 'add' }>;

/**
 * A new code needs only a name: it gets an unused appearance and the next free digit. A refused name stays in the
 * field.
 */
function NewCode({ codes, onAdd }: { codes: Codebook; onAdd: (edit: Addition) => boolean }) {
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
