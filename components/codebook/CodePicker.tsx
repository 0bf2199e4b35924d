import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useMessages } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { isComposing } from '@/components/ui/compose';
import { Icon } from '@/components/ui/Icon';
import { lazily } from '@/components/ui/lazily';
import { codeName } from '@/utils/codebook/code-name';
import { hasDigit, inSight, MOST_IN_SIGHT } from '@/utils/codebook/in-sight';
import { reachedBy } from '@/utils/codebook/keys';
import type { Code, Codebook } from '@/utils/model/codebook';
import { type Given, watchGiven } from '@/utils/notebook/recent-codes';
import { CodeDot } from './CodeDot';
import type { FinderKey } from './CodeMatches';
import './CodePicker.css';

// A codebook of a handful is visible as a whole: most codes are never searched for.
const CodeMatches = lazily(() => import('./CodeMatches'));

interface Props {
  codes: Codebook;
  /** Ids of the codes that are given. */
  chosen: readonly Code['id'][];
  onToggle: (code: Code) => void;
}

/**
 * Codes with their keys, to give or remove: all while they are few, otherwise those with digits, and in a line of their
 * own those used last. The others, and new ones, are found by typing.
 */
export function CodePicker({ codes, chosen, onToggle }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const given = useWatched<Given | undefined>(undefined, watchGiven);
  const first = useStill(codes, given);
  const box = useRef<HTMLFieldSetElement>(null);
  const [finding, setFinding] = useState<{ typed: string; hadFocus: boolean }>();
  const returnsFocus = useRef(false);
  const selectedBefore = useRef<Range>(undefined);
  useLayoutEffect(() => {
    if (finding) return;
    // After the field is gone: a selection restored while it has the caret would be lost to it again.
    if (selectedBefore.current) selectAgain(selectedBefore.current);
    selectedBefore.current = undefined;
    if (!returnsFocus.current) return;
    returnsFocus.current = false;
    box.current?.querySelector<HTMLElement>('.code-find')?.focus({ preventScroll: true });
  }, [finding]);
  const find = (typed: string): void =>
    setFinding({ typed, hadFocus: box.current?.contains(document.activeElement) === true });
  if (finding)
    return (
      <CodeFinder
        codes={codes}
        chosen={chosen}
        recent={given?.last ?? []}
        typed={finding.typed}
        onToggle={onToggle}
        onClose={(selected) => {
          returnsFocus.current = finding.hadFocus;
          selectedBefore.current = selected;
          setFinding(undefined);
        }}
      />
    );
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || !/^\p{L}$/u.test(key)) return;
    if (codes.some((code) => code.key === key.toLowerCase())) return;
    event.preventDefault();
    event.stopPropagation();
    find(key);
  };
  const shown = inSight(codes, first);
  const others = codes.filter((code) => chosen.includes(code.id) && !shown.includes(code));
  const isMany = codes.length > MOST_IN_SIGHT;
  return (
    <fieldset class="code-picker" ref={box} onKeyDown={press}>
      <legend class="visually-hidden">{t.codes}</legend>
      {[...shown, ...others].map((code, at) => {
        const name = codeName(code, language);
        const key = reachedBy(codes, code);
        const before = shown[at - 1];
        const beginsOthers = isMany && before && hasDigit(codes, before) && !hasDigit(codes, code);
        return [
          beginsOthers ? <span key="others" class="code-others" /> : null,
          <button
            key={code.id}
            type="button"
            class="code-choice"
            aria-pressed={chosen.includes(code.id)}
            aria-keyshortcuts={key}
            title={code.definition || name}
            onClick={() => onToggle(code)}
          >
            <CodeDot code={code} />
            <span class="code-choice-name">{name}</span>
            {key ? <span class="key">{key}</span> : null}
          </button>,
        ];
      })}
      <button
        type="button"
        class="code-choice code-find"
        aria-label={t.findCode}
        title={`${t.findCode} (T)`}
        aria-keyshortcuts="t"
        onClick={() => find('')}
      >
        <Icon name="find" size={16} />
        {isMany ? t.allCodes(codes.length) : null}
      </button>
    </fieldset>
  );
}

/**
 * The first codes in the order they had when the picker appeared, so that its buttons do not move under the pointer.
 * Only a code without a button that is given, by typing or elsewhere, is put before them.
 */
function useStill(codes: Codebook, given: Given | undefined): readonly Code['id'][] {
  const still = useRef<readonly Code['id'][]>(undefined);
  still.current ??= given?.first;
  const [newest] = given?.last ?? [];
  const first = still.current ?? [];
  const isOut = first[0] !== newest && !inSight(codes, first).some(({ id }) => id === newest);
  if (newest && isOut) still.current = [newest, ...first];
  return still.current ?? [];
}

interface FinderProps extends Props {
  recent: readonly Code['id'][];
  /** What has been typed already. */
  typed: string;
  /** `selected`: what was selected before, where nothing was done with it. */
  onClose: (selected?: Range) => void;
}

const FINDER_KEYS: Readonly<Record<string, FinderKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'give',
  'Shift+Enter': 'create',
};

/**
 * A field, and the codes that match what is typed in it. It handles its keys itself, and restores the selection when it
 * closes.
 */
function CodeFinder({ codes, chosen, recent, typed: typedFirst, onToggle, onClose }: FinderProps) {
  const t = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(typedFirst);
  const [active, setActive] = useState<string>();
  const [pressed, setPressed] = useState<{ key: FinderKey }>();
  const [selectedBefore] = useState(selectedNow);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation(); // keys typed here are not commands
    if (isComposing(event)) return;
    const key = FINDER_KEYS[`${event.shiftKey ? 'Shift+' : ''}${event.key}`];
    if (key) setPressed({ key });
    else if (event.key === 'Escape') {
      onClose(selectedBefore);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="code-finder">
      <input
        ref={field}
        type="text"
        dir="auto"
        role="combobox"
        aria-label={t.findCode}
        placeholder={t.findCode}
        aria-expanded="true"
        aria-controls="code-matches"
        aria-activedescendant={active}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
      />
      <CodeMatches
        codes={codes}
        chosen={chosen}
        recent={recent}
        typed={typed}
        pressed={pressed}
        onActive={setActive}
        onGive={(code) => {
          onToggle(code);
          if (field.current) onClose(); // a code that took long to store may find it closed
        }}
      />
    </div>
  );
}

/** The selection: in Chromium entering a field removes it. */
function selectedNow(): Range | undefined {
  const selection = document.getSelection();
  const isNothing = !selection || selection.rangeCount === 0 || selection.isCollapsed;
  return isNothing ? undefined : selection.getRangeAt(0).cloneRange();
}

function selectAgain(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
