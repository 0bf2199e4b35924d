import { finderButton } from '@/components/codebook/finder-button';
import { COMMAND_LETTERS } from '@/utils/codebook/keys';
import type { KeysWords } from '@/utils/i18n/keys';
import type { Code } from '@/utils/model/codebook';
import type { Aloud } from './aloud/use-aloud';
import { turnToText } from './turn-to-text';
import type { Annotating } from './use-annotating';
import type { AppearanceKeys } from './use-appearance-keys';
import type { OnceRead } from './use-once-read';
import type { CursorStep } from './use-sentence-cursor';

/** What the keys act on. */
export interface KeyContext extends OnceRead {
  annotating: Annotating;
  showKeys: () => void;
  /** Shows other passages that say the same as the current one; false when there is no current passage. */
  showRepeats: () => boolean;
  looks: AppearanceKeys;
  /** Absent where the browser has no speech synthesis. */
  aloud: Aloud | undefined;
  /** Closes the open drawer; absent when none is open. */
  closePanel: (() => void) | undefined;
  /** Closes the clean view; absent when there is no page behind it. */
  close: (() => void) | undefined;
}

/** A key of the clean view. `name` is the message that describes it in the help. */
export interface ReaderKey {
  name: keyof KeysWords['keyNames'];
  group: keyof KeysWords['keyGroups'];
  /** Alternatives in the form of `keyName`. The help shows the first `shown` of them. */
  keys: readonly string[];
  /** How many of `keys` the help shows; all when absent. */
  shown?: number;
  /** A single letter, digit or sign, which the reader can switch off (WCAG 2.1.4). */
  isSingle: boolean;
  /** Returns false when there was nothing to do, so that the key keeps its normal effect. */
  run: (context: KeyContext) => boolean;
}

const step =
  (to: CursorStep) =>
  ({ annotating }: KeyContext): boolean => {
    turnToText();
    return annotating.cursor.move(to, annotating.selected?.position);
  };

/** Resizes the passage under the cursor; false when a selection is current instead. */
const resize =
  (to: CursorStep) =>
  (context: KeyContext): boolean =>
    context.annotating.passage?.by === 'cursor' && step(to)(context);

const always =
  (act: (context: KeyContext) => void) =>
  (context: KeyContext): boolean => {
    act(context);
    return true;
  };

/**
 * Takes back one step, the first of these that exists: a held action, the card, the drawer, the selection, the new
 * annotation, the brush, reading aloud, the cursor, and finally the view itself.
 */
function stepBack({ annotating, aloud, closePanel, close, forgetHeld }: KeyContext): void {
  if (forgetHeld()) return;
  if (annotating.card || annotating.overlapping) annotating.close();
  // The focused element in the drawer may have been removed; then the drawer itself receives no key.
  else if (closePanel) closePanel();
  else if (annotating.selected) annotating.clearSelection();
  else if (annotating.fresh) annotating.leaveFresh();
  else if (annotating.brush) annotating.setBrush(undefined);
  else if (aloud && aloud.state !== 'off') aloud.stop();
  else if (annotating.cursor.passage) annotating.cursor.leave();
  else close?.();
}

function undo({ annotating, forgetHeld }: KeyContext): void {
  if (!forgetHeld()) annotating.undo();
}

/** Focuses the codes of the passage, which Enter does where nothing is annotated. False when they are not shown. */
function goToCodes(): boolean {
  const first = document.querySelector<HTMLElement>('[role="toolbar"].passage-toolbar button');
  first?.focus();
  return first !== null;
}

/** Opens the search for a code where codes are shown; false when they are not. */
function findCode(): boolean {
  const button = finderButton(':is(.floating, .docked)');
  button?.click();
  return button !== null;
}

/** Every key of the clean view except those of the codes. The key handler and the help both read this list. */
export const readerKeys: readonly ReaderKey[] = [
  { name: 'next', group: 'walk', keys: ['ArrowDown'], isSingle: false, run: step('next') },
  { name: 'next', group: 'walk', keys: [COMMAND_LETTERS.next], isSingle: true, run: step('next') },
  { name: 'previous', group: 'walk', keys: ['ArrowUp'], isSingle: false, run: step('previous') },
  { name: 'previous', group: 'walk', keys: [COMMAND_LETTERS.previous], isSingle: true, run: step('previous') },
  { name: 'paragraph', group: 'walk', keys: [COMMAND_LETTERS.paragraph], isSingle: true, run: step('paragraph') },
  { name: 'narrow', group: 'walk', keys: ['[', '【', '「'], shown: 1, isSingle: true, run: resize('narrow') },
  { name: 'widen', group: 'walk', keys: [']', '】', '」'], shown: 1, isSingle: true, run: resize('widen') },
  {
    name: 'narrowStart',
    group: 'walk',
    keys: ['}', '｝', '』'],
    shown: 1,
    isSingle: true,
    run: resize('narrow-start'),
  },
  { name: 'widenStart', group: 'walk', keys: ['{', '｛', '『'], shown: 1, isSingle: true, run: resize('widen-start') },
  {
    name: 'enter',
    group: 'mark',
    keys: ['Enter'],
    isSingle: false,
    run: ({ annotating }) => annotating.passage !== undefined && (annotating.openHere() || goToCodes()),
  },
  { name: 'findCode', group: 'mark', keys: [COMMAND_LETTERS.find], isSingle: true, run: findCode },
  {
    name: 'repeat',
    group: 'mark',
    keys: ['.', '。'],
    shown: 1,
    isSingle: true,
    run: (context) =>
      context.onceRead((codes, lastCode) =>
        runCode(
          codes.find(({ id }) => id === lastCode),
          false,
          context,
        ),
      ),
  },
  {
    name: 'note',
    group: 'mark',
    keys: [COMMAND_LETTERS.note],
    isSingle: true,
    run: ({ annotating }) => {
      if (annotating.card) annotating.open(annotating.card.annotation.id, { write: true });
      else annotating.writeNote();
      return Boolean(annotating.card ?? annotating.passage);
    },
  },
  {
    name: 'copy',
    group: 'mark',
    keys: [COMMAND_LETTERS.copy],
    isSingle: true,
    run: ({ annotating }) => {
      annotating.copy();
      return Boolean(annotating.card ?? annotating.passage);
    },
  },
  {
    name: 'repeats',
    group: 'mark',
    keys: [COMMAND_LETTERS.repeats],
    isSingle: true,
    run: ({ showRepeats }) => showRepeats(),
  },
  {
    name: 'toEssay',
    group: 'mark',
    keys: [`Shift+${COMMAND_LETTERS.copy}`],
    isSingle: true,
    run: ({ annotating }) => {
      annotating.sendToEssay();
      return Boolean(annotating.card ?? annotating.passage);
    },
  },
  {
    name: 'brush',
    group: 'mark',
    keys: [COMMAND_LETTERS.brush],
    isSingle: true,
    run: always(({ annotating }) => annotating.setBrush(annotating.brush ? undefined : 'choosing')),
  },
  {
    name: 'remove',
    group: 'mark',
    keys: ['Delete', 'Backspace'],
    isSingle: false,
    run: ({ annotating }) => annotating.remove(),
  },
  {
    name: 'undo',
    group: 'undo',
    keys: [COMMAND_LETTERS.undo],
    isSingle: true,
    run: always(undo),
  },
  { name: 'undo', group: 'undo', keys: ['Mod+z'], isSingle: false, run: always(undo) },
  {
    name: 'redo',
    group: 'undo',
    keys: [`Shift+${COMMAND_LETTERS.undo}`],
    isSingle: true,
    run: always(({ annotating }) => annotating.redo()),
  },
  {
    name: 'redo',
    group: 'undo',
    keys: ['Mod+Shift+z', 'Mod+y'],
    shown: 1,
    isSingle: false,
    run: always(({ annotating }) => annotating.redo()),
  },
  {
    name: 'listen',
    group: 'view',
    keys: [COMMAND_LETTERS.listen],
    isSingle: true,
    run: ({ aloud }) => {
      aloud?.toggle();
      return aloud !== undefined;
    },
  },
  {
    name: 'theme',
    group: 'view',
    keys: [COMMAND_LETTERS.theme],
    isSingle: true,
    run: always(({ looks }) => looks.nextTheme()),
  },
  {
    name: 'larger',
    group: 'view',
    keys: ['+', '=', '＋', '＝'],
    shown: 1,
    isSingle: true,
    run: always(({ looks }) => looks.resize(1)),
  },
  {
    name: 'smaller',
    group: 'view',
    keys: ['-', '−', '_', '－', '——'],
    shown: 1,
    isSingle: true,
    run: always(({ looks }) => looks.resize(-1)),
  },
  {
    name: 'keys',
    group: 'view',
    keys: ['?', '？'],
    shown: 1,
    isSingle: true,
    run: always(({ showKeys }) => showKeys()),
  },
  { name: 'back', group: 'view', keys: ['Escape'], isSingle: false, run: always(stepBack) },
];

/**
 * Does what a code's key does. With Shift, and while the article is read aloud, the cursor stays where it is. False
 * when there is nothing to give the code to.
 */
export function runCode(code: Code | undefined, stay: boolean, { annotating, aloud }: KeyContext): boolean {
  const { passage, card, brush } = annotating;
  if (!code) return false;
  if (brush === 'choosing') annotating.setBrush(code.id);
  else if (card && !annotating.selected) annotating.toggleCode(code);
  else if (passage) annotating.code(code, { stay: stay || aloud?.state === 'reading' });
  else if (brush) annotating.setBrush(code.id);
  else return false;
  return true;
}

/**
 * The name of a pressed key in the form the list uses: `Mod+Shift+z`. Letters are lower case. Shift is named with
 * letters, digits and named keys, but not with signs, which imply it.
 */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const isSign = event.key.length === 1 && !/[\p{L}\d]/u.test(event.key);
  // Shift+1 types a sign on most keyboards; it is named by its digit.
  if (event.shiftKey && isSign && digit) return `Shift+${digit}`;
  const hasShift = event.shiftKey && !isSign && !/^\d$/.test(event.key);
  const modifier = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  return `${modifier}${hasShift ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}
