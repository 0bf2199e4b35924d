export const en = {
  label: 'Mark this passage',
  copyCited: 'Copy with citation',
  copiedCited: 'Quote and citation copied',
  cannotCopy: 'The browser refused to copy.',
  markFailed: 'It was not saved. Try again.',
  noteElsewhere: 'Press the Pressmark button in the toolbar to write a note.',
  note: 'Note',
  close: 'Close',
  undo: 'Undo',
  /** {code}: the code's name. */
  markedAs: 'Marked as {code}',
  takenAway: '{code} removed',
  undone: 'Marking undone',
};
