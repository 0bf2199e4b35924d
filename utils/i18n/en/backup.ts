const count = (n: number, what: string) => (n === 1 ? `1 ${what}` : `${n} ${what}s`);

export const en = {
  title: 'Backup',
  outside: 'Outside the browser',
  why: 'Removing Pressmark or clearing this browser’s data deletes the notebook and its automatic backups. A backup saved as a file stays.',
  download: 'Save a backup file',
  pick: 'Choose a folder…',
  pickOther: 'Choose another folder…',
  folderHint:
    'While the library or this page is open and the browser allows it, Pressmark writes the day’s backup there (the last 7 days and 4 weeks are kept) and, if you like, the Markdown pages.',
  noFolders:
    'This browser cannot write to folders. You will be reminded here to save a file when the last one is more than two weeks old.',
  folderIs: (name: string) => `Folder: ${name}`,
  allow: (name: string) => `Allow writing to “${name}” again`,
  allowHint: 'The browser asks again each time it has been closed. Choose “on every visit” to stop it asking.',
  markdown: 'Keep a Markdown page for each article there, for Obsidian',
  backUpNow: 'Back up now',
  forget: 'Stop using this folder',
  writing: 'Writing to the folder…',
  upToDate: (backup: string, pages: number) => `Up to date: ${backup}${pages ? ` and ${count(pages, 'page')}` : ''}.`,
  folderFailed:
    'Pressmark cannot write to the folder. It may have been moved, deleted or disconnected; choose it again.',
  edited: (n: number) => `${count(n, 'page')} changed by hand since Pressmark wrote it: left as it is.`,
  missing: (n: number) => `${count(n, 'page')} deleted or moved: not written again.`,
  writeBeside: 'Write a fresh page beside it',
  automatic: 'In the browser',
  automaticHint:
    'Made automatically on every day with changes, in case of mistakes. The last 7 days and 4 weeks are kept.',
  noAutomatic: 'On days you change something, a backup is made here automatically. There is none yet.',
  contents: (articles: number, annotations: number) =>
    `${count(articles, 'article')}, ${count(annotations, 'annotation')}`,
  look: 'View and restore…',
  saveAs: 'Save as file',
  backupOf: (date: string) => `backup of ${date}`,
  lost: (annotations: number, articles: number) =>
    `This browser’s notebook is gone. It held ${count(annotations, 'annotation')} in ${count(articles, 'article')}. The browser’s data was cleared, or discarded for lack of space. Import your newest backup file to get it back.`,
  lostImport: 'Import a backup',
  lostDismiss: 'Dismiss',
  damaged: (n: number) => `${count(n, 'record')} cannot be read`,
  damagedHint:
    'They are left as they are and are part of every backup; everything else works. You can save them to have someone look at them.',
  saveDamaged: 'Save them as they are',
  newer: 'This notebook was written by a newer version of Pressmark. This version leaves it untouched.',
  newerHint: 'Update Pressmark, or save everything as a file to read it elsewhere.',
  saveEverything: 'Save everything as it is',
  replaced: 'Pressmark was updated in another tab, or its data was removed. Reload this page; nothing here is lost.',
  reload: 'Reload',
};
