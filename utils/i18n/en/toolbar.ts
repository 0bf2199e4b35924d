export const en = {
  label: 'Mark this passage',
  annotation: 'Annotation',
  copyCited: 'Copy with citation',
  copiedCited: 'Quote and citation copied',
  cannotCopy: 'The browser refused to copy.',
  markFailed: 'It was not saved. Try again.',
  noteElsewhere: 'Press the Pressmark button in the toolbar to write a note.',
  note: 'Note',
  remove: 'Delete',
  close: 'Close',
  undo: 'Undo',
  /** {code}: the code's name. */
  markedAs: 'Marked as {code}',
  takenAway: '{code} removed',
  undone: 'Marking undone',
  removed: 'Annotation deleted',
  restored: 'Annotation restored',
};
