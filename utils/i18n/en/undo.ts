export const en = {
  corrected: 'Corrected',
  undone: 'Undone',
  nothingToUndo: 'Nothing to undo',
};
