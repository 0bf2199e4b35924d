export const en = {
  sentence: 'Sentence under the cursor',
  // Undo
  undone: { marked: 'Mark undone', removed: 'Annotation restored', coded: 'Codes restored', noted: 'Note restored' },
  redone: {
    marked: 'Marked again',
    removed: 'Deleted again',
    coded: 'Codes changed again',
    noted: 'Note changed again',
  },
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  takenAway: (code: string) => `${code} removed`,
  // Brush
  brush: 'Brush: every selection gets one code',
  brushChoose: 'Choose a code: every selection gets it, until Esc.',
  brushOn: (code: string) => `Brush: every selection becomes ${code}`,
  brushOff: 'Leave the brush',
  // Overlaps
  overlapping: (n: number) => `${n} annotations here`,
  // Two windows
  replacedNote: 'Another window wrote a different note here. It is kept:',
  addToNote: 'Add to the note',
  discardReplaced: 'Discard',
  // Words that moved or were edited
  quoteKept: 'Kept as an annotation',
  wordsEdited: 'These words were edited after you marked them.',
  wordsThen: 'When marked',
  wordsNow: 'Now',
  adoptWords: 'Use the new wording',
  textMoved: (lost: number, edited: number): string =>
    [
      ...(lost > 0
        ? [lost === 1 ? '1 annotation could not be placed' : `${lost} annotations could not be placed`]
        : []),
      ...(edited > 0
        ? [edited === 1 ? 'the words of 1 annotation have changed' : `the words of ${edited} annotations have changed`]
        : []),
    ].join('; '),
  showMoved: 'Show',
  keyboardLost:
    'This page keeps taking the keyboard. Typing has stopped, so that nothing goes to the page; what you wrote is kept.',
  keyboardTaken: 'The page took the keyboard; Pressmark took it back. Nothing was lost.',
  keyboardHeard:
    'The page took the keyboard; Pressmark took it back. Nothing was lost, but the page may have read a letter or two.',
  typeOn: 'Keep typing',
  understood: 'Got it',
  // Paper
  notesOnPaper: 'Notes',
  readAloud: 'Read aloud',
  // Keys
  keysTitle: 'Keys',
  keysOff: 'Single letters, digits and signs are switched off in the settings; the other keys work.',
  keyGroups: { walk: 'Move through the text', mark: 'Mark', codes: 'Codes', undo: 'Undo', view: 'View' },
  everywhere: 'Everywhere',
  commands: {
    'toggle-clean-view': 'Clean view: open or close',
    _execute_action: 'Toolbar button',
    'open-panel': 'Side panel',
    'open-library': 'Library',
  } as Record<string, string>,
  exportKey: 'Export this article',
  keyNames: {
    next: 'Next sentence',
    previous: 'Previous sentence',
    paragraph: 'The whole paragraph; once more, the next one',
    narrow: 'Shorten by a clause',
    widen: 'Extend by a clause',
    narrowStart: 'Shorten by a clause at the start',
    widenStart: 'Extend by a clause at the start',
    enter: 'Open the annotation here, or go to the codes',
    code: 'Apply the code and move on',
    codeAndStay: 'Apply the code and stay',
    findCode: 'Find a code by typing, or make one',
    repeat: 'Apply the last code again',
    note: 'Write a note',
    copy: 'Copy the quote with its citation',
    brush: 'Brush: every selection gets one code',
    undo: 'Undo',
    redo: 'Redo',
    listen: 'Read aloud from here; pause, go on',
    theme: 'Light, dark, sepia',
    larger: 'Larger type',
    smaller: 'Smaller type',
    keys: 'Show these keys',
    back: 'Step back; in the end, leave the clean view',
  },
};
