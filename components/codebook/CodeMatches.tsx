import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLanguage, useMessages, useWords } from '@/components/hooks/use-messages';
import { codeName } from '@/utils/codebook/code-name';
import { findCodes, type PlacedCode } from '@/utils/codebook/find-codes';
import { reachedBy } from '@/utils/codebook/keys';
import { colonOf } from '@/utils/i18n/comma';
import { findCodeWords } from '@/utils/i18n/find-code';
import type { Code, Codebook } from '@/utils/model/codebook';
import { type Problem, problemOf } from '@/utils/model/problem';
import { createCode } from '@/utils/notebook/create-code';
import { CodeDot } from './CodeDot';
import './CodeMatches.css';

export type FinderKey = 'next' | 'previous' | 'give' | 'create';

interface Props {
  codes: Codebook;
  chosen: readonly Code['id'][];
  recent: readonly Code['id'][];
  typed: string;
  /** The last key pressed in the field; a new object for each press, which may have come before this was loaded. */
  pressed: { key: FinderKey } | undefined;
  /** The id of the line that Enter chooses. */
  onActive: (id: string | undefined) => void;
  onGive: (code: Code) => void;
}

/** How many of the codes used last stand before the tree. */
const MOST_RECENT = 5;

/** A line: a recently used code, a match, a code in the tree; or the code to be made. */
type Line = { kind: 'recent' | 'found' | 'tree'; placed: PlacedCode } | { kind: 'create'; name: string };

/**
 * The codes that match what is typed, likeliest first; while nothing is typed, all as a tree, after those used last.
 */
export default function CodeMatches({ codes, chosen, recent, typed, pressed, onActive, onGive }: Props) {
  const t = useMessages();
  const words = useWords(findCodeWords);
  const language = useLanguage();
  const name = typed.trim();
  const lines = useMemo(() => linesOf(codes, name, recent), [codes, name, recent]);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const list = useRef<HTMLDivElement>(null);
  const isMaking = useRef(false);

  /** No code has that name: the only choice is to make it. */
  const isUnknown = lines[0]?.kind === 'create';

  const create = (): void => {
    // Given to what it was made for: by the time it is stored, something else may be selected.
    const give = onGive;
    if (isMaking.current) return;
    isMaking.current = true;
    createCode(codes, name)
      .then(
        (code) => code && give(code),
        (error: unknown) => setProblem(problemOf(error)),
      )
      .finally(() => {
        isMaking.current = false;
      });
  };

  const choose = (line: Line | undefined): void => {
    if (line?.kind === 'create') create();
    else if (line) onGive(line.placed.code);
  };
  useLayoutEffect(() => setAt(0), [name]);
  useLayoutEffect(() => {
    if (!pressed || isMaking.current) return;
    // A slip must not make a code: Enter makes one only where the reader has moved to that line past others.
    if (pressed.key === 'give') {
      if (!isUnknown) choose(lines[at]);
    } else if (pressed.key === 'create') create();
    else setAt((at + (pressed.key === 'next' ? 1 : lines.length - 1)) % Math.max(1, lines.length));
    // Once for each key press.
  }, [pressed]);
  const active = lines[at];
  useLayoutEffect(() => {
    onActive(active ? idOf(at) : undefined);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, lines]);

  const headings: Partial<Record<Line['kind'], string>> =
    lines[0]?.kind === 'recent' ? { recent: words.recent, tree: words.all } : {};
  return (
    <>
      <div class="code-matches" id="code-matches" role="listbox" aria-label={words.list} ref={list}>
        {lines.map((line, i) => (
          <Fragment key={keyOf(line)}>
            {line.kind !== lines[i - 1]?.kind && headings[line.kind] ? (
              <p class="code-matches-heading quiet" role="presentation">
                {headings[line.kind]}
              </p>
            ) : null}
            {/* The keys are the field's. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
            <div
              id={idOf(i)}
              class="code-match"
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onClick={() => choose(line)}
            >
              {line.kind === 'create' ? (
                <CreateLine name={line.name} />
              ) : (
                <CodeLine
                  {...line.placed}
                  shortcut={reachedBy(codes, line.placed.code)}
                  isInTree={line.kind === 'tree'}
                  isGiven={isIn(chosen, line)}
                />
              )}
            </div>
          </Fragment>
        ))}
        {lines.length === 0 ? <p class="quiet">{words.nothing}</p> : null}
      </div>
      <p class="code-matches-foot quiet" aria-live="polite">
        {problem
          ? t.problems[problem]
          : active && active.kind !== 'create' && active.placed.code.definition
            ? `${codeName(active.placed.code, language)}${colonOf(language)}${active.placed.code.definition}`
            : isUnknown
              ? words.unknown
              : words.hint}
      </p>
    </>
  );
}

const keyOf = (line: Line): string => (line.kind === 'create' ? 'create' : `${line.kind} ${line.placed.code.id}`);

const idOf = (at: number): string => `code-match-${at}`;

const isIn = (chosen: readonly Code['id'][], line: Line): boolean =>
  line.kind !== 'create' && chosen.includes(line.placed.code.id);

function linesOf(codes: Codebook, name: string, recent: readonly Code['id'][]): Line[] {
  const found = findCodes(codes, name, recent);
  if (name !== '') {
    const lines = found.map((placed): Line => ({ kind: 'found', placed }));
    const isKnown = codes.some(({ names: { zh, en } }) =>
      [zh, en].some((one) => one.toLowerCase() === name.toLowerCase()),
    );
    return isKnown ? lines : [...lines, { kind: 'create', name }];
  }
  const last = recent.flatMap((id) => found.find(({ code }) => code.id === id) ?? []).slice(0, MOST_RECENT);
  return [
    ...last.map((placed): Line => ({ kind: 'recent', placed })),
    ...found.map((placed): Line => ({ kind: 'tree', placed })),
  ];
}

interface CodeLineProps extends PlacedCode {
  /** The key that reaches it without a search. */
  shortcut: string | undefined;
  isInTree: boolean;
  isGiven: boolean;
}

function CodeLine({ code, depth, above, shortcut, isInTree, isGiven }: CodeLineProps) {
  const words = useWords(findCodeWords);
  const language = useLanguage();
  return (
    <>
      <span class="code-match-name" style={{ '--depth': isInTree ? depth : 0 }}>
        <CodeDot code={code} />
        <b>{codeName(code, language)}</b>
        {isInTree || above.length === 0 ? null : (
          <span class="quiet">{above.map((one) => codeName(one, language)).join(' › ')}</span>
        )}
        {isGiven ? <span class="quiet">✓ {words.given}</span> : null}
      </span>
      <span class="code-match-definition quiet">{code.definition}</span>
      {shortcut ? <span class="key">{shortcut}</span> : <span />}
    </>
  );
}

function CreateLine({ name }: { name: string }) {
  const words = useWords(findCodeWords);
  return (
    <>
      <span class="code-match-name">{words.create(name)}</span>
      <span class="code-match-definition" />
      <span class="key">Shift+↵</span>
    </>
  );
}
