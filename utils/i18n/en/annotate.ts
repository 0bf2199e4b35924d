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
  takenAway: (code: string) => `No longer ${code}`,
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
  // Paper
  notesOnPaper: 'Notes',
  // Keys
  keysTitle: 'Keys',
  keysOff: 'Single letters, digits and signs are switched off in the settings; the other keys work.',
  keyGroups: { walk: 'Move through the text', mark: 'Mark', codes: 'Codes', undo: 'Undo', view: 'View' },
  keyNames: {
    next: 'Next sentence',
    previous: 'Previous sentence',
    narrow: 'Shorten by a clause',
    widen: 'Extend by a clause',
    narrowStart: 'Shorten by a clause at the start',
    widenStart: 'Extend by a clause at the start',
    enter: 'Open the annotation here, or go to the codes',
    code: 'Give the code; the cursor moves on',
    codeAndStay: 'Give the code and stay',
    note: 'Write a note',
    copy: 'Copy the quote with its citation',
    brush: 'Brush: every selection gets one code',
    undo: 'Undo',
    redo: 'Redo',
    keys: 'Show these keys',
    back: 'Step back; in the end, leave the clean view',
  },
};
