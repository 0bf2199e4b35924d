export const en = {
  corrected: 'Corrected',
  undone: 'Undone',
  nothingToUndo: 'Nothing to undo',
  cannotUndo: 'What you did last cannot be undone',
  changedSince: 'It has been changed since, and stays as it is',
};
