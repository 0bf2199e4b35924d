export const en = {
  sentence: 'Sentence under the cursor',
  // Undo
  undone: { marked: 'Mark undone', removed: 'Annotation is back', coded: 'Codes as before', noted: 'Note as before' },
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
  keysOff: 'Single letters, digits and signs are switched off in the settings; the other keys act.',
  keyGroups: { walk: 'Walk through the text', mark: 'Mark', codes: 'Codes', undo: 'Take back', view: 'View' },
  keyNames: {
    next: 'Next sentence',
    previous: 'Previous sentence',
    narrow: 'One clause less',
    widen: 'One clause more',
    narrowStart: 'One clause less at the start',
    widenStart: 'One clause more at the start',
    enter: 'Open the annotation here, or go to the codes',
    code: 'Give the code; the cursor moves on',
    codeAndStay: 'Give the code and stay',
    note: 'Write a note',
    copy: 'Copy the quote with its citation',
    brush: 'Brush: every selection gets one code',
    undo: 'Undo',
    redo: 'Redo',
    keys: 'Show these keys',
    back: 'Step back, at last out of the view',
  },
};
