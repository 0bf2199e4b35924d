export const en = {
  title: 'Side panel',
  // What the panel says of the tab it follows
  waiting: 'Looking at this tab…',
  unreadable: 'Pressmark is not on this page yet. Press its toolbar button (or Alt+R) here, and the panel follows.',
  nothingYet: 'Nothing is marked in this article yet.',
  privateWindow: 'Private window: what is kept can be read here, and nothing is written.',
  // Annotations
  filter: 'Show only',
  all: (n: number) => `All ${n}`,
  noneOfCode: 'No annotation has this code.',
  addNote: 'Add a note',
  editNote: 'Edit note',
  write: 'Write',
  preview: 'Preview',
  done: 'Done',
  markdownHint: 'Markdown: **bold**, *italic*, - list, [link](https://…)',
  nothingToPreview: 'Nothing written yet.',
  articleNote: 'Note on the whole article',
  // Lost passages
  lostTitle: (n: number) => (n === 1 ? '1 passage not found' : `${n} passages not found`),
  lostHint: 'Nothing is lost: when the passage comes back, its mark does too.',
  why: {
    gone: 'The passage is no longer in the text.',
    ambiguous: 'Several places are equally likely.',
    changed: 'Other words stand there now.',
  },
  saved: 'As saved',
  guess: 'Perhaps here',
  here: 'Attach here',
  keepLost: 'Leave it for now',
  attachSelection: 'Attach to selection',
  selectFirst: 'Select the passage in the text first, then press this again.',
};
