const count = (n: number, what: string) => (n === 1 ? `1 ${what}` : `${n} ${what}s`);

export const en = {
  title: 'Backup',
  outside: 'Outside the browser',
  why: 'Removing Pressmark, or clearing this browser’s data, takes the notebook and the automatic backups with it. A file does not go.',
  download: 'Save a backup file',
  pick: 'Choose a folder…',
  pickOther: 'Choose another folder…',
  folderHint:
    'Pressmark writes there while its library or this page is open and the browser allows it: the day’s backup (7 days and 4 weeks are kept), and the Markdown pages, where you want them.',
  noFolders:
    'This browser cannot write into folders. You are reminded here to save a file when the last one is older than two weeks.',
  folderIs: (name: string) => `Folder: ${name}`,
  allow: (name: string) => `Allow writing to “${name}” again`,
  allowHint: 'The browser asks anew after it was closed. Choose “on every visit” to be asked no more.',
  markdown: 'Keep a Markdown page for each article there, for Obsidian',
  backUpNow: 'Back up now',
  forget: 'Stop using this folder',
  writing: 'Writing to the folder…',
  upToDate: (backup: string, pages: number) => `Up to date: ${backup}${pages ? ` and ${count(pages, 'page')}` : ''}.`,
  folderFailed: 'The folder cannot be written. It may have been moved, deleted or unplugged; choose it again.',
  edited: (n: number) => `${count(n, 'page')} changed by hand since Pressmark wrote it: left as it is.`,
  missing: (n: number) => `${count(n, 'page')} deleted or moved: not written again.`,
  writeBeside: 'Write a fresh page beside it',
  automatic: 'In the browser',
  automaticHint: 'Made by itself each day something changed, against mistakes. The last 7 days and 4 weeks are kept.',
  noAutomatic: 'The first one is made by itself when there is something to keep.',
  contents: (articles: number, annotations: number) =>
    `${count(articles, 'article')}, ${count(annotations, 'annotation')}`,
  look: 'Look and restore…',
  saveAs: 'Save as file',
  backupOf: (date: string) => `backup of ${date}`,
  lost: (annotations: number, articles: number) =>
    `This browser’s notebook is gone: it held ${count(annotations, 'annotation')} in ${count(articles, 'article')}. The browser’s data was cleared, or thrown away for want of space. Import your newest backup file to get it back.`,
  lostImport: 'Import a backup',
  lostDismiss: 'I know',
  damaged: (n: number) => `${count(n, 'record')} cannot be read`,
  damagedHint:
    'They stay as they are and are in every backup; all others work. You can save them to have them looked at.',
  saveDamaged: 'Save them as they are',
  newer: 'This notebook was written by a newer Pressmark. This one does not touch it.',
  newerHint: 'Update Pressmark, or save everything as a file to read it elsewhere.',
  saveEverything: 'Save everything as it is',
  replaced: 'Pressmark was updated in another tab, or its data was removed. Reload this page; nothing here is lost.',
  reload: 'Reload',
};
