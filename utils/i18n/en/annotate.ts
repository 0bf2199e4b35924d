export const en = {
  sentence: 'Sentence under the cursor',
  // Undo
  undone: {
    marked: 'Marking undone',
    removed: 'Annotation restored',
    coded: 'Code change undone',
    noted: 'Note change undone',
  },
  redone: {
    marked: 'Marked again',
    removed: 'Deleted again',
    coded: 'Codes changed again',
    noted: 'Note changed again',
  },
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
  replacedNote: 'A different note was written here in another window or on another machine. It is kept:',
  addToNote: 'Add to the note',
  discardReplaced: 'Discard',
  // Words that moved or were edited
  quoteKept: 'Kept as an annotation',
  wordsEdited: 'These words were edited after you marked them.',
  wordsThen: 'When marked',
  wordsNow: 'Now',
  adoptWords: 'Use the new wording',
  textMoved: (lost: number, edited: number): string => {
    const words = edited === 1 ? 'words of 1 annotation have changed' : `words of ${edited} annotations have changed`;
    if (lost === 0) return `The ${words}`;
    const orphans = lost === 1 ? '1 annotation could not be placed' : `${lost} annotations could not be placed`;
    return edited === 0 ? orphans : `${orphans}; the ${words}`;
  },
  showMoved: 'Show',
  keyboard: {
    lost: 'This page keeps taking the keyboard. Typing has stopped, so that nothing goes to the page; what you wrote is kept.',
    'taken-back': 'The page took the keyboard; Pressmark took it back. Nothing was lost.',
    heard:
      'The page took the keyboard; Pressmark took it back. Nothing was lost, but the page may have read a letter or two.',
    missed: 'The page took the keyboard; Pressmark took it back. The page may have taken a letter or two.',
    'put-back':
      'The page removed this view, so Pressmark reopened it. What you wrote is kept, except perhaps the last second or two.',
  },
  typeOn: 'Keep typing',
  understood: 'Got it',
  updatedUnkept:
    'Pressmark was updated, and what you wrote last is not stored. Save it as a file, then reload the page.',
  reloadPage: 'Reload the page',
  // Paper
  notesOnPaper: 'Notes',
  // Keys
  toEssay: 'Send to essay',
  onBoard: 'Added to your essay',
  openEssay: 'Open the essay',
  cannotSend: 'Not sent: the notebook could not be saved',
  readAloud: 'Read aloud',
  keysTitle: 'Keys',
  // A quote edited on its page, outside the clean view
  changed: (day: string) => `Words edited since; seen on ${day}`,
  orphan: (day: string) => `Not found in the text; seen on ${day}`,
  brief: 'edited since',
};
