export const en = {
  corrected: 'Corrected',
  undone: 'Undone',
  nothingToUndo: 'Nothing to undo',
  cannotUndo: 'What you did last cannot be undone',
  changedSince: 'It was changed again since, and stays as it is',
};
